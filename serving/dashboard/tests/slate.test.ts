import { describe, expect, test } from "vitest";
import { changed, MOST_FILMS, requestOf, START_BUDGET, slateOf, textOf } from "../src/pages/slate.ts";

const HORROR = { genre: "Horror", tier: "low", count: 4 };
const COMEDY = { genre: "Comedy", tier: "mid", count: 1 };

describe("slate of a link", () => {
  test("the page begins with what is recommended", () => {
    expect(slateOf(undefined)).toEqual({ budget: START_BUDGET, groups: null });
    expect(textOf({ budget: START_BUDGET, groups: null })).toBeUndefined();
  });

  test("what is written is read back", () => {
    for (const slate of [
      { budget: 300, groups: null },
      { budget: 150, groups: [HORROR, COMEDY] },
    ])
      expect(slateOf(textOf(slate))).toEqual(slate);
  });

  test("an own slate without films stays empty, and is not the recommended one", () => {
    expect(slateOf(textOf({ budget: 150, groups: [] }))).toEqual({ budget: 150, groups: [] });
  });

  test("broken parts are dropped", () => {
    expect(slateOf("99999,Horror:low:4,Horror:low,Comedy:mid:0,::")).toEqual({
      budget: START_BUDGET,
      groups: [HORROR],
    });
    expect(slateOf("alert-7")).toEqual({ budget: START_BUDGET, groups: null });
  });
});

describe("changed", () => {
  test("a film more, a film less, the last one leaves", () => {
    expect(changed([HORROR], HORROR, 1)).toEqual([{ ...HORROR, count: 5 }]);
    expect(changed([HORROR, COMEDY], COMEDY, -1)).toEqual([HORROR]);
    expect(changed([HORROR], COMEDY, 1)).toEqual([HORROR, COMEDY]);
  });

  test("a slate has no more films than the API makes", () => {
    const full = [{ ...HORROR, count: MOST_FILMS }];
    expect(changed(full, HORROR, 1)).toEqual(full);
    expect(changed(full, COMEDY, 1)).toEqual(full);
  });
});

test("the API gets films as genre, tier and number", () => {
  expect(requestOf([HORROR, COMEDY])).toBe("Horror:low:4,Comedy:mid:1");
});
