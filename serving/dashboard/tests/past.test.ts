import { describe, expect, test } from "vitest";
import { Fleet } from "../src/live/fleet.ts";
import { frameOf } from "../src/live/frame.ts";
import { dayOf, heights } from "../src/past/days.ts";
import { HOUR_S, hourOf, Player } from "../src/past/player.ts";
import { HOLD_S, Span } from "../src/past/span.ts";
import { frameBytes, type WireShip } from "./frames.ts";

const HOUR = 1_700_000_000 - (1_700_000_000 % HOUR_S);

function spanOf(ships: WireShip[], from = HOUR): Span {
  return new Span(frameOf(frameBytes({ ships })), from, from + HOUR_S);
}

function shown(span: Span, at: number): Record<number, [number, number]> {
  const fleet = new Fleet();
  fleet.replace(span.picture(at));
  return Object.fromEntries(
    Array.from({ length: fleet.size }, (_, row) => [
      fleet.mmsi[row],
      [fleet.lonLat[2 * row] as number, fleet.lonLat[2 * row + 1] as number],
    ]),
  );
}

describe("a picture of the past", () => {
  test("moves a ship evenly between two reports", () => {
    const span = spanOf([
      { mmsi: 1, time: HOUR, longitude: 10, latitude: 50 },
      { mmsi: 1, time: HOUR + 600, longitude: 11, latitude: 52 },
    ]);
    const [longitude, latitude] = shown(span, HOUR + 150)[1] ?? [];
    expect(longitude).toBeCloseTo(10.25, 5);
    expect(latitude).toBeCloseTo(50.5, 5);
  });

  test("takes the short way over the antimeridian", () => {
    const span = spanOf([
      { mmsi: 1, time: HOUR, longitude: 179.5 },
      { mmsi: 1, time: HOUR + 600, longitude: -179.5 },
    ]);
    expect(Math.abs(shown(span, HOUR + 300)[1]?.[0] ?? 0)).toBeCloseTo(180, 5);
  });

  test("leaves out ships before their first report and long after their last", () => {
    const span = spanOf([
      { mmsi: 1, time: HOUR + 60 },
      { mmsi: 2, time: HOUR + 900 },
    ]);
    expect(Object.keys(shown(span, HOUR))).toEqual([]);
    expect(Object.keys(shown(span, HOUR + 60))).toEqual(["1"]);
    expect(Object.keys(shown(span, HOUR + 60 + HOLD_S + 1))).toEqual(["2"]);
  });

  test("does not move a ship between reports that are far apart, nor to another ship", () => {
    const span = spanOf([
      { mmsi: 1, time: HOUR, longitude: 10 },
      { mmsi: 1, time: HOUR + HOLD_S + 60, longitude: 20 },
      { mmsi: 2, time: HOUR + HOLD_S + 90, longitude: 30 },
    ]);
    expect(shown(span, HOUR + 600)[1]?.[0]).toBeCloseTo(10, 5);
    expect(shown(span, HOUR + HOLD_S + 80)[1]?.[0]).toBeCloseTo(20, 5);
  });

  test("is refused for a moment outside of the span", () => {
    expect(() => spanOf([]).picture(HOUR - 1)).toThrow(RangeError);
  });
});

const ships = (from: number): WireShip[] => [
  { mmsi: 1, time: from - 30, longitude: 10 },
  { mmsi: 1, time: from + 600, longitude: 11 },
  { mmsi: 1, time: from + 1200, longitude: 13 },
  { mmsi: 1, time: from + HOUR_S + 60, longitude: 12 },
];

function playerOf(at: number, asked: number[] = []): Player {
  const load = async (from: number) => {
    asked.push(from);
    return spanOf(ships(from), from);
  };
  return new Player(new Fleet(), load, at, 60, null);
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("playback", () => {
  test("shows the same picture however one came to the moment", async () => {
    const direct = playerOf(HOUR + 900);
    direct.seek(HOUR + 900);
    await settled();
    const played = playerOf(HOUR + 300);
    played.seek(HOUR + 300);
    await settled();
    played.play();
    for (let second = 0; second < 10; second++) played.pass(1, HOUR + 900);
    expect(played.get().at).toBe(HOUR + 900);
    expect(direct.fleet.lonLat[0]).toBeCloseTo(12, 5);
    expect([...played.fleet.lonLat.slice(0, 2)]).toEqual([...direct.fleet.lonLat.slice(0, 2)]);
    expect(played.get().isPlaying).toBe(false);
  });

  test("runs at its rate and waits for an hour that is not there", async () => {
    const asked: number[] = [];
    const player = playerOf(HOUR + 3500, asked);
    player.seek(HOUR + 3500);
    await settled();
    player.setRate(1000);
    player.play();
    player.pass(1, HOUR + 9 * HOUR_S);
    expect(player.get()).toMatchObject({ at: HOUR + 4500, isLoading: true });
    player.pass(1, HOUR + 9 * HOUR_S);
    expect(player.get().at).toBe(HOUR + 4500);
    await settled();
    player.pass(0.1, HOUR + 9 * HOUR_S);
    expect(player.get()).toMatchObject({ at: HOUR + 4600, isLoading: false });
    expect(asked).toEqual([HOUR, HOUR + HOUR_S, HOUR + 2 * HOUR_S]);
  });

  test("says what failed, and shows it once it is there", async () => {
    let fails = true;
    const load = async (from: number) => {
      if (fails) throw new Error("gone");
      return spanOf(ships(from), from);
    };
    const player = new Player(new Fleet(), load, HOUR, 1, null);
    player.seek(HOUR);
    await settled();
    expect(player.get()).toMatchObject({ isLoading: false, error: new Error("gone") });
    fails = false;
    player.retry();
    await settled();
    expect(player.get().error).toBeNull();
    expect(player.fleet.size).toBe(1);
  });

  test("forgets hours that are far from the moment", async () => {
    const asked: number[] = [];
    const player = playerOf(HOUR, asked);
    for (let hour = 0; hour < 8; hour++) {
      player.seek(HOUR + hour * HOUR_S);
      await settled();
    }
    player.seek(HOUR);
    await settled();
    expect(asked.length).toBe(9);
  });
});

test("days and hours are those of UTC", () => {
  expect(new Date(dayOf(HOUR) * 1000).toISOString()).toMatch(/T00:00:00.000Z$/);
  expect(hourOf(HOUR + 3599)).toBe(HOUR);
});

test("events of a day are counted by its parts", () => {
  expect(heights([0, 1, 43_200, 86_399, 90_000], 0, 4)).toEqual([1, 0, 0.5, 0.5]);
});
