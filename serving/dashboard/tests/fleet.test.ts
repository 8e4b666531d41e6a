import { describe, expect, test } from "vitest";
import { START } from "../src/app/view.ts";
import { colourIndex, sorted, visibleRows } from "../src/fleet/filter.ts";
import { shipsOf, writeShips } from "../src/fleet/formats.ts";
import { Fleet, type Particulars } from "../src/live/fleet.ts";
import { frameOf } from "../src/live/frame.ts";
import { frameBytes, type WireShip } from "./frames.ts";

function fleetOf(ships: WireShip[]): Fleet {
  const fleet = new Fleet();
  fleet.replace(frameOf(frameBytes({ ships })));
  return fleet;
}

function named(mmsi: number, name: string, category: Particulars["category"] = "cargo"): Particulars {
  return {
    mmsi,
    name,
    category,
    vesselId: null,
    callSign: null,
    imo: null,
    lengthM: null,
    flag: null,
    destination: null,
  };
}

const MOVING = { speed: 100, status: 0 };
const MOORED = { speed: 0, status: 5 };

describe("Fleet", () => {
  test("a keyframe without a ship takes it away, and a later frame brings it back", () => {
    const fleet = fleetOf([
      { mmsi: 1, ...MOVING },
      { mmsi: 2, ...MOVING },
    ]);
    fleet.replace(frameOf(frameBytes({ ships: [{ mmsi: 2, ...MOVING }] })));
    expect([...visibleRows(fleet, START)].map((row) => fleet.mmsi[row])).toEqual([2]);
    fleet.apply(frameOf(frameBytes({ ships: [{ mmsi: 1, ...MOVING }] })));
    expect(visibleRows(fleet, START)).toHaveLength(2);
  });

  test("fifty thousand ships keep their rows while the columns grow", () => {
    const ships = Array.from({ length: 50_000 }, (_, index) => ({
      mmsi: index + 1,
      latitude: index / 1000,
      ...MOVING,
    }));
    const fleet = fleetOf(ships);
    const row = fleet.rowOf(12_345) as number;
    expect(fleet.size).toBe(50_000);
    expect(fleet.lonLat[2 * row + 1]).toBeCloseTo(12.344, 5);
  });

  test("a ship that says it is under way but does not move is at rest", () => {
    const fleet = fleetOf([
      { mmsi: 1, speed: 2, status: 0 },
      { mmsi: 2, speed: 1023, status: 0 },
    ]);
    expect([fleet.isAtRest(0), fleet.isAtRest(1)]).toEqual([true, false]);
  });
});

describe("visibleRows", () => {
  const fleet = fleetOf([
    { mmsi: 1, ...MOVING, latitude: 10, longitude: 10 },
    { mmsi: 2, ...MOORED, latitude: 10, longitude: 10 },
    { mmsi: 3, speed: 1023, status: 0, latitude: 50, longitude: 10 },
  ]);
  fleet.describe([named(1, "ALFA"), named(3, "BRAVO", "tanker")]);
  const mmsis = (change: Partial<typeof START>) =>
    [...visibleRows(fleet, { ...START, ...change })].map((row) => fleet.mmsi[row]);

  test("hides ships at rest unless they are asked for or chosen", () => {
    expect(mmsis({})).toEqual([1, 3]);
    expect(mmsis({ showMoored: true })).toEqual([1, 2, 3]);
    expect(mmsis({ ships: [2] })).toEqual([1, 2, 3]);
  });

  test("a ship without a speed passes no filter of speed", () => {
    expect(mmsis({ speed: [0, null] })).toEqual([1]);
  });

  test("filters by type, text and area", () => {
    expect(mmsis({ categories: ["tanker"] })).toEqual([3]);
    expect(mmsis({ text: "alf" })).toEqual([1]);
    expect(
      mmsis({
        area: [
          [0, 0],
          [20, 0],
          [20, 20],
          [0, 20],
        ],
      }),
    ).toEqual([1]);
  });
});

describe("sorted", () => {
  test("a ship without a speed comes first upwards, and equal ones by MMSI", () => {
    const fleet = fleetOf([
      { mmsi: 9, speed: 50 },
      { mmsi: 8, speed: 1023 },
      { mmsi: 7, speed: 50 },
    ]);
    const order = (sort: string) =>
      [...sorted(fleet, Uint32Array.of(0, 1, 2), sort)].map((row) => fleet.mmsi[row]);
    expect(order("speed")).toEqual([8, 7, 9]);
    expect(order("-speed")).toEqual([7, 9, 8]);
  });

  test("names without regard to capitals, equal ones by MMSI, as they were learned last", () => {
    const fleet = fleetOf([9, 8, 7, 6].map((mmsi) => ({ mmsi, ...MOVING })));
    fleet.describe([named(9, "bravo"), named(8, "Alfa"), named(7, "BRAVO"), named(6, "Charlie")]);
    const order = (sort: string) =>
      [...sorted(fleet, Uint32Array.of(0, 1, 2, 3), sort)].map((row) => fleet.mmsi[row]);
    expect(order("name")).toEqual([8, 7, 9, 6]);
    expect(order("-name")).toEqual([6, 7, 9, 8]);
    fleet.describe([named(8, "Delta")]);
    expect(order("name")).toEqual([7, 9, 6, 8]);
    fleet.apply(frameOf(frameBytes({ ships: [{ mmsi: 5, ...MOVING }] })));
    expect([...sorted(fleet, Uint32Array.of(0, 4), "name")].map((row) => fleet.mmsi[row])).toEqual([9, 5]);
  });
});

describe("colourIndex", () => {
  test("follows ratings and risks that came later than the ship", () => {
    const fleet = fleetOf([{ mmsi: 1, ...MOVING }]);
    fleet.rate(new Map([[1, "D"]]), new Map([[1, "high"]]));
    expect([colourIndex(fleet, 0, "cii"), colourIndex(fleet, 0, "risk")]).toEqual([4, 3]);
  });
});

describe("CSV", () => {
  test("a name that a spreadsheet would run is quoted", () => {
    const fleet = fleetOf([{ mmsi: 1, ...MOVING }]);
    fleet.describe([named(1, '=HYPERLINK("x"),A')]);
    expect(writeShips("csv", shipsOf(fleet, Uint32Array.of(0))).split("\r\n")[1]).toContain(
      `1,"'=HYPERLINK(""x""),A",`,
    );
  });
});
