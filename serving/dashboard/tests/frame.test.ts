import { describe, expect, test } from "vitest";
import { emptyShip, frameOf } from "../src/live/frame.ts";
import { frameBytes } from "./frames.ts";

describe("frameOf", () => {
  test("reads what the columns say of a ship", () => {
    const frame = frameOf(
      frameBytes({
        number: 7,
        previous: 6,
        ships: [
          {
            mmsi: 230_000_001,
            latitude: 59.44,
            longitude: -24.75,
            time: 1_700_000_000,
            speed: 123,
            course: 2744,
            heading: 275,
            status: 0x15,
          },
        ],
      }),
    );
    const ship = emptyShip();
    frame.read(0, ship);
    expect(frame).toMatchObject({ kind: "keyframe", number: 7, previous: 6, count: 1 });
    expect(ship).toMatchObject({
      mmsi: 230_000_001,
      reportedAt: 1_700_000_000,
      speedKnots: 12.3,
      courseDeg: 274.4,
      headingDeg: 275,
      navStatus: 5,
      provisional: true,
      removed: false,
    });
    expect(ship.latitude).toBeCloseTo(59.44, 6);
    expect(ship.longitude).toBeCloseTo(-24.75, 6);
  });

  test("what is not available is NaN", () => {
    const frame = frameOf(frameBytes({ ships: [{ mmsi: 1, speed: 1023, course: 3600, heading: 511 }] }));
    const ship = emptyShip();
    frame.read(0, ship);
    expect([ship.speedKnots, ship.courseDeg, ship.headingDeg]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  test("bytes of another kind, version or length are refused", () => {
    const bytes = frameBytes({ ships: [{ mmsi: 1 }] });
    expect(() => frameOf(new ArrayBuffer(10))).toThrow("not a frame");
    expect(() => frameOf(bytes.slice(0, -1))).toThrow("has 69 bytes, not 68");
    new Uint8Array(bytes)[4] = 9;
    expect(() => frameOf(bytes)).toThrow("version 9");
  });
});
