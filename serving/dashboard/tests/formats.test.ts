import { describe, expect, test } from "vitest";
import { type ShipRow, writeShips, writeTracks } from "../src/fleet/formats.ts";
import { type Track, until } from "../src/fleet/useTracks.ts";

const SHIP: ShipRow = {
  mmsi: 230000001,
  name: 'A & B <"C">\u0001',
  imo: null,
  category: "cargo",
  latitude: 59.4,
  longitude: 24.7,
  speed_knots: 12.5,
  course_deg: 90,
  heading_deg: null,
  reported_at_utc: "2026-01-02T03:04:05Z",
  cii_rating: "D",
};
const TRACK: Track = {
  vessel_id: "1",
  mmsi: 230000001,
  name: "ALFA",
  parts: [0, 2],
  t: [0, 60, 600, 660],
  lon: [1, 2, 5, 6],
  lat: [10, 11, 14, 15],
  sog: [null, 12, 12, 12],
  cog: [90, 90, 90, 90],
};

describe("ships as files", () => {
  test("GeoJSON has a point per ship, longitude first", () => {
    const { features } = JSON.parse(writeShips("geojson", [SHIP]));
    expect(features[0].geometry).toEqual({ type: "Point", coordinates: [24.7, 59.4] });
  });
  test("what XML cannot hold of a name is escaped or left out", () => {
    for (const format of ["kml", "gpx"] as const)
      expect(writeShips(format, [SHIP])).toContain("<name>A &amp; B &lt;&quot;C&quot;&gt;</name>");
  });
  test("a value that is not known is an empty cell", () => {
    expect(writeShips("csv", [SHIP]).split("\r\n")[1]).toContain(",,cargo,59.4,24.7,12.5,90,,2026-01-02");
  });
});

describe("tracks as files", () => {
  test("no line joins what was not heard", () => {
    expect(writeTracks("gpx", [TRACK]).match(/<trkseg>/g)).toHaveLength(2);
    expect(JSON.parse(writeTracks("geojson", [TRACK])).features[0].geometry.coordinates).toEqual([
      [
        [1, 10],
        [2, 11],
      ],
      [
        [5, 14],
        [6, 15],
      ],
    ]);
    expect(writeTracks("kml", [TRACK])).toContain("<coordinates>5,14 6,15</coordinates>");
  });
  test("CSV has a line per point", () => {
    expect(writeTracks("csv", [TRACK]).split("\r\n")).toHaveLength(5);
  });
});

test("a track of the past ends at the moment", () => {
  expect(until(TRACK, 600)).toMatchObject({ parts: [0, 2], t: [0, 60, 600] });
  expect(until(TRACK, 59)).toMatchObject({ parts: [0], t: [0] });
  expect(until(TRACK, 9999)).toBe(TRACK);
});
