import { describe, expect, test } from "vitest";
import { outcomeOf } from "../src/pages/slate.ts";

const film = (returns: number[], budgetUsd = 10e6) => ({ id: "f", title: "F", budgetUsd, returns });

describe("outcomeOf", () => {
  test("the same slate has the same outcome", () => {
    expect(outcomeOf([film([-0.5, 1, 3])])).toEqual(outcomeOf([film([-0.5, 1, 3])]));
  });

  test("a film whose comparables all earned the same earns that", () => {
    expect(outcomeOf([film([0.5])])).toMatchObject({ p10: 5e6, p50: 5e6, p90: 5e6, budgetUsd: 10e6 });
  });

  test("half of the draws lose where half of the comparables did", () => {
    expect(outcomeOf([film([-1, 1])])?.shareLosing).toBeCloseTo(0.5, 1);
    expect(outcomeOf([film([1, 2])])?.shareLosing).toBeLessThan(0.001);
  });

  test("films spread the risk: a slate of ten loses less often than one", () => {
    const one = outcomeOf([film([-1, 1.5])])?.shareLosing as number;
    const ten = outcomeOf(Array.from({ length: 10 }, () => film([-1, 1.5])))?.shareLosing as number;
    expect(ten).toBeLessThan(one / 1.5);
  });

  test("without comparables there is no outcome", () => {
    expect(outcomeOf([film([])])).toBeNull();
  });
});
