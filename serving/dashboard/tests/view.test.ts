import { describe, expect, test } from "vitest";
import { queryOf, START, type View, viewOf } from "../src/app/view.ts";

const round = (view: View): View => viewOf(new URLSearchParams(queryOf(view).toString()));

describe("a link", () => {
  test("of the start is empty", () => {
    expect(queryOf(START).toString()).toBe("");
    expect(round(START)).toMatchObject(START);
  });

  test("brings back every choice of a view", () => {
    const view: View = {
      ...START,
      camera: { latitude: 59.44, longitude: 24.75, zoom: 9.5 },
      ships: [230_000_001, 276_000_002],
      tab: "voyage",
      colour: "cii",
      vectorMinutes: 0,
      showMoored: true,
      categories: ["cargo", "tanker"],
      speed: [2, null],
      text: "ALFA & BRAVO",
      sort: "-speed",
      rings: true,
      density: true,
      ports: false,
      area: [
        [24, 59],
        [25, 59],
        [25, 60],
      ],
      list: false,
      at: 1_767_225_600,
      rate: 300,
      wall: true,
      item: "1-2",
    };
    expect(round(view)).toEqual(view);
  });

  test("that is broken is read as far as it goes", () => {
    const view = viewOf(
      new URLSearchParams(
        "map=999,1,2&ships=12,x,-3&colour=pink&speed=fast&area=1,2;3,4&at=never&rate=7&vectors=",
      ),
    );
    expect(view).toMatchObject({ ...START, ships: [12], camera: undefined, at: undefined });
  });
});
