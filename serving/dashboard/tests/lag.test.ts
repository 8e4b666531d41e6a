import { describe, expect, it } from "vitest";
import { byTopic, ratesOf, type Seen, withLook } from "../src/pipeline/lag.ts";

const look = (at: number, ...ends: [string, number][]): Seen => ({ at, ends: new Map(ends) });

describe("rates of topics", () => {
  it("are what came between the first and the last look, by second", () => {
    const looks = [look(0, ["a", 100]), look(5000, ["a", 150]), look(10_000, ["a", 300])];
    expect(ratesOf(looks, 60_000)).toEqual(new Map([["a", 20]]));
  });

  it("forget what is older than the window", () => {
    const looks = [look(0, ["a", 0]), look(70_000, ["a", 700]), look(80_000, ["a", 720])];
    expect(ratesOf(looks, 60_000).get("a")).toBe(2);
    expect(withLook(looks, look(90_000, ["a", 720]), 60_000).map((each) => each.at)).toEqual([
      70_000, 80_000, 90_000,
    ]);
  });

  it("are unknown for a topic that is new, or was re-created", () => {
    expect(ratesOf([look(0, ["a", 10])], 60_000)).toEqual(new Map());
    expect(ratesOf([look(0, ["a", 10]), look(1000, ["a", 3], ["b", 9])], 60_000)).toEqual(new Map());
  });

  it("count one look once", () => {
    expect(withLook([look(5, ["a", 1])], look(5, ["a", 1]), 10)).toHaveLength(1);
  });
});

describe("the lag of partitions", () => {
  it("is in order of topic and partition", () => {
    const partition = (topic: string, number: number, lag: number) => ({
      topic,
      partition: number,
      lag,
      latest_offset: 9,
    });
    const found = byTopic([partition("b", 1, 2), partition("a", 1, 0), partition("a", 0, 4)]);
    expect(
      [...found].map(([topic, parts]) => [topic, parts.map((part) => [part.partition, part.lag])]),
    ).toEqual([
      [
        "a",
        [
          [0, 4],
          [1, 0],
        ],
      ],
      ["b", [[1, 2]]],
    ]);
  });
});
