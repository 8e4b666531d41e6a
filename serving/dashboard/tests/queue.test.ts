import { describe, expect, it } from "vitest";
import { countdown, grouped, type Item, moved, secondsToApproach } from "../src/safety/queue.ts";

const item = (id: string, change: Partial<Item> = {}): Item =>
  ({
    id,
    kind: "alert",
    priority: "P2",
    cause: "high_coolant_temperature",
    status: "open",
    mmsi: 1,
    name: null,
    assignee: null,
    raised_at_utc: "2026-01-02T03:00:00Z",
    ...change,
  }) as Item;

const ids = (items: readonly Item[]) => grouped(items).map((group) => group.items.map((each) => each.id));

describe("the queue", () => {
  it("groups by ship and cause", () => {
    const found = grouped([
      item("a"),
      item("b", { mmsi: 2 }),
      item("c", { assignee: "bob", status: "acknowledged" }),
      item("d", { cause: "low_oil" }),
    ]);
    expect(found.map((group) => group.items.map((each) => each.id))).toEqual([["a", "c"], ["d"], ["b"]]);
    expect(found[0]).toMatchObject({ open: 1, owners: ["bob"] });
  });

  it("has the most urgent first, of these the unseen, of these the newest", () => {
    expect(
      ids([
        item("seen", { mmsi: 1, priority: "P1", status: "acknowledged" }),
        item("old", { mmsi: 2, priority: "P1" }),
        item("new", { mmsi: 3, priority: "P1", raised_at_utc: "2026-01-02T03:30:00Z" }),
        item("mild", { mmsi: 4, priority: "P3", raised_at_utc: "2026-01-02T04:00:00Z" }),
      ]),
    ).toEqual([["new"], ["old"], ["seen"], ["mild"]]);
  });

  it("makes a group as urgent as its most urgent item", () => {
    const found = grouped([item("a", { priority: "P3" }), item("b", { priority: "P1" })]);
    expect(found[0]).toMatchObject({ priority: "P1" });
    expect(found[0]?.items[0]?.id).toBe("b");
  });

  it("moves over the borders of groups and stays at its ends", () => {
    const groups = grouped([item("a"), item("b", { mmsi: 2 })]);
    expect(moved(groups, undefined, 1)?.id).toBe("a");
    expect(moved(groups, "a", 1)?.id).toBe("b");
    expect(moved(groups, "b", 1)?.id).toBe("b");
    expect(moved(groups, "a", -1)?.id).toBe("a");
    expect(moved([], "a", 1)).toBeUndefined();
  });
});

describe("the time to the closest approach", () => {
  const at = "2026-01-02T03:00:00Z";
  const start = Date.parse(at) / 1000;

  it("counts down from when it was reckoned, and past zero", () => {
    expect(secondsToApproach(at, 10, start)).toBe(600);
    expect(secondsToApproach(at, 10, start + 700)).toBe(-100);
    expect(secondsToApproach(at, null, start)).toBeNull();
  });

  it("is written as a clock", () => {
    expect(countdown(59)).toBe("00:59");
    expect(countdown(600)).toBe("10:00");
    expect(countdown(3723)).toBe("1:02:03");
  });
});
