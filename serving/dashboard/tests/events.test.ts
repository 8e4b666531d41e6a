import { describe, expect, it } from "vitest";
import { eventsIn } from "../src/live/events.ts";

describe("a stream of events", () => {
  it("gives whole events and keeps what is not whole yet", () => {
    const { events, rest } = eventsIn('event: frame\nid: 7\ndata: {"frame": 7}\n\nevent: ala');
    expect(events).toEqual([{ kind: "frame", data: '{"frame": 7}', id: "7" }]);
    expect(rest).toBe("event: ala");
  });

  it("passes over comments and joins lines of data", () => {
    const { events } = eventsIn(": heartbeat\n\ndata: one\ndata: two\r\n\r\n");
    expect(events).toEqual([{ kind: "message", data: "one\ntwo", id: undefined }]);
  });
});
