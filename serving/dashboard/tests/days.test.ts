import { expect, test } from "vitest";
import { type Counts, yearOf } from "../src/pipeline/days.ts";

const day = (text: string) => Date.parse(text);

test("a day without messages is a zero between its neighbours", () => {
  const days = new Map<string, Counts>([
    ["2026-01-03", [5, 1, 0]],
    ["2026-01-01", [7, 0, 2]],
  ]);
  expect(yearOf(days)).toEqual([
    [day("2026-01-01"), [7, 0, 2]],
    [day("2026-01-02"), [0, 0, 0]],
    [day("2026-01-03"), [5, 1, 0]],
  ]);
});

test("what is older than a year before the newest day is left out", () => {
  const days = new Map<string, Counts>([
    ["2022-01-01", [1, 0, 0]],
    ["2025-12-31", [2, 0, 0]],
    ["2026-01-01", [3, 0, 0]],
  ]);
  expect(yearOf(days).map(([, counts]) => counts[0])).toEqual([2, 3]);
  expect(yearOf(new Map())).toEqual([]);
});
