import { describe, expect, test } from "vitest";
import { circle, destination, distanceNm, isInside } from "../src/map/geodesy.ts";

describe("geodesy", () => {
  test("a minute of latitude is a mile", () => {
    expect(destination([10, 50], 0, 60)[1]).toBeCloseTo(51, 9);
    expect(distanceNm([10, 50], [10, 51])).toBeCloseTo(60, 9);
  });

  test("a course across 180° goes on, and does not jump around the map", () => {
    expect(destination([179.9, 0], 90, 60)[0]).toBeCloseTo(180.9, 6);
  });

  test("every point of a ring has its distance", () => {
    for (const point of circle([24, 60], 12)) expect(distanceNm([24, 60], point)).toBeCloseTo(12, 9);
  });

  test("a point is in a concave polygon or in its notch", () => {
    const notched: [number, number][] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 1],
      [0, 4],
    ];
    expect([isInside([1, 1], notched), isInside([2, 3], notched)]).toEqual([true, false]);
  });
});
