import { expect, it } from "vitest";
import { delaysOf } from "../src/pipeline/delay.ts";

it("takes the last day that has a delay, of the source with the most messages", () => {
  const row = (
    topic: string,
    event_date: string | null,
    median_delay_s: number | null,
    message_count = 1,
  ) => ({
    topic,
    event_date,
    median_delay_s,
    message_count,
  });
  const rows = [
    row("ais", "2026-01-02", 8, 1),
    row("ais", "2026-01-02", 4, 5),
    row("ais", "2026-01-01", 9),
    row("ais", "2026-01-03", null),
    row("alerts", null, 1),
    row("sensors", "2026-01-01", 0),
  ];
  expect([...delaysOf(rows)]).toEqual([
    ["ais", 4],
    ["sensors", 0],
  ]);
});
