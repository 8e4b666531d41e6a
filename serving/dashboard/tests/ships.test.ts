import { describe, expect, test } from "vitest";
import { harbourTiles, portsOf } from "../scripts/ports.ts";
import { Fleet } from "../src/live/fleet.ts";
import { frameOf } from "../src/live/frame.ts";
import { mercator } from "../src/map/geodesy.ts";
import { ShipColumns } from "../src/map/shipColumns.ts";
import { copies, cornersOf, perCorner } from "../src/map/shipLayer.ts";
import { frameBytes, type WireShip } from "./frames.ts";

function columnsOf(ships: WireShip[], vectorMinutes = 0): ShipColumns {
  const fleet = new Fleet();
  fleet.replace(frameOf(frameBytes({ ships })));
  const columns = new ShipColumns();
  const rows = Uint32Array.from({ length: fleet.size }, (_, row) => row);
  columns.fill({ fleet, rows, colour: "type", vectorMinutes, theme: "light" });
  return columns;
}

describe("columns of ships", () => {
  test("place a ship within a centimetre though each number has 32 bits", () => {
    const { places } = columnsOf([{ mmsi: 1, longitude: 24.7536, latitude: 59.4369 }]);
    const [x, y] = mercator(24.7536, 59.4369);
    const metre = 1 / 40_075_016;
    expect(Math.abs((places[0] as number) + (places[2] as number) - x)).toBeLessThan(0.2 * metre);
    expect(Math.abs((places[1] as number) + (places[3] as number) - y)).toBeLessThan(0.2 * metre);
  });
  test("a ship of 12 kn has a vector of 2 nm in ten minutes, one at rest none", () => {
    const columns = columnsOf(
      [
        { mmsi: 1, speed: 120, course: 900 },
        { mmsi: 2, speed: 0, course: 900, status: 5 },
      ],
      10,
    );
    expect(columns.vectorCount).toBe(1);
    expect(columns.vectorSpans[0]).toBeCloseTo(2 / 60 / 360, 7);
  });
  test("grow with the fleet and keep their memory when it shrinks", () => {
    const columns = new ShipColumns();
    const fill = (count: number) => {
      const fleet = new Fleet();
      fleet.replace(
        frameOf(frameBytes({ ships: Array.from({ length: count }, (_, mmsi) => ({ mmsi: mmsi + 1 })) })),
      );
      const rows = Uint32Array.from({ length: count }, (_, row) => row);
      columns.fill({ fleet, rows, colour: "type", vectorMinutes: 0, theme: "dark" });
    };
    fill(5000);
    const { places } = columns;
    fill(10);
    expect(columns.count).toBe(10);
    expect(columns.places).toBe(places);
  });
});

test("a mark has its values at each of four corners, and two triangles of them", () => {
  const into = new Float32Array(20);
  perCorner(Float32Array.of(1, 2, 3, 4, 9), 2, 2, into);
  expect([...into]).toEqual([1, 2, 1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4, 3, 4, 0, 0, 0, 0]);
  expect([...cornersOf(2)]).toEqual([0, 1, 2, 2, 1, 3, 4, 5, 6, 6, 5, 7]);
});

test("Web Mercator has the equator and Greenwich in its middle", () => {
  expect(mercator(0, 0)).toEqual([0.5, 0.5]);
  expect(mercator(180, 85.051129)[0]).toBe(1);
  expect(mercator(180, 89)[1]).toBeCloseTo(0, 6);
});

test("ships are drawn in each copy of the world that the map shows", () => {
  expect(copies(0.5, 0.2)).toEqual([0]);
  expect(copies(0.02, 0.2)).toEqual([-1, 0]);
  expect(copies(0.5, 2)).toEqual([-1, 0, 1]);
});

test("harbours' tiles lie around ports, on both sides of the antimeridian too", () => {
  const ports = portsOf(
    'port_id,name,latitude,longitude,source\nA,"Suva, west",-18.1,178.4,x\nB,Date line,0,179.999,x',
  );
  expect(ports).toHaveLength(2);
  expect(ports[0]).toEqual({ latitude: -18.1, longitude: 178.4 });
  const columns = harbourTiles(ports, 11).map(([column]) => column);
  expect(columns).toContain(0);
  expect(columns).toContain(2047);
  expect(() => portsOf("name\nA")).toThrow("no column latitude");
});
