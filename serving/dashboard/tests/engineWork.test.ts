import { expect, test } from "vitest";
import { workOf } from "../src/pages/engineWork.ts";

const feature = (day: string, engine: number | null, hull: number | null = null) => ({
  feature_date: day,
  days_since_engine_maintenance: engine,
  days_since_hull_maintenance: hull,
});
const label = (day: string, days: number | null) => ({ feature_date: day, days_to_maintenance: days });

test("work that many days name is listed once, the newest first", () => {
  const features = [feature("2026-01-10", 3, 30), feature("2026-01-11", 4, 31), feature("2026-02-20", 0, 71)];
  expect(workOf(features, [])).toEqual([
    { date: "2026-02-20", what: "engine" },
    { date: "2026-01-07", what: "engine" },
    { date: "2025-12-11", what: "hull" },
  ]);
});

test("engine work that a failure forced is distinguished from planned work", () => {
  const features = [feature("2026-01-10", 3), feature("2026-03-05", 2)];
  const labels = [label("2026-02-01", 30), label("2026-02-28", 3), label("2026-03-04", null)];
  expect(workOf(features, labels)).toEqual([
    { date: "2026-03-03", what: "engine, forced" },
    { date: "2026-01-07", what: "engine" },
  ]);
});

test("a ship of which nothing was heard has no work", () => {
  expect(workOf([feature("2026-01-10", null)], [label("2026-01-10", null)])).toEqual([]);
});
