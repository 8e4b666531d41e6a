/** Ships and tracks as files for other programs: CSV (RFC 4180), GeoJSON (RFC 7946), KML 2.2, GPX 1.1. */
import { CATEGORIES, type Fleet, RATINGS } from "../live/fleet.ts";
import { partsOf, type Track } from "./useTracks.ts";

export const FORMATS = ["csv", "geojson", "kml", "gpx"] as const;
export type Format = (typeof FORMATS)[number];

export const MEDIA_TYPES: Record<Format, string> = {
  csv: "text/csv",
  geojson: "application/geo+json",
  kml: "application/vnd.google-earth.kml+xml",
  gpx: "application/gpx+xml",
};

/** A ship as files tell it; null is not known. */
export interface ShipRow {
  mmsi: number;
  name: string | null;
  imo: number | null;
  category: string;
  latitude: number;
  longitude: number;
  speed_knots: number | null;
  course_deg: number | null;
  heading_deg: number | null;
  reported_at_utc: string;
  cii_rating: string | null;
}

/** Rows of a fleet, in their order. */
export function shipsOf(fleet: Fleet, rows: Uint32Array): ShipRow[] {
  return Array.from(rows, (row) => {
    const mmsi = fleet.mmsi[row] as number;
    const known = fleet.particularsOf(mmsi);
    return {
      mmsi,
      name: known?.name ?? null,
      imo: known?.imo ?? null,
      category: CATEGORIES[fleet.category[row] as number] as string,
      latitude: rounded(fleet.lonLat[2 * row + 1]) ?? 0,
      longitude: rounded(fleet.lonLat[2 * row]) ?? 0,
      speed_knots: rounded(fleet.speed[row]),
      course_deg: rounded(fleet.course[row]),
      heading_deg: rounded(fleet.heading[row]),
      reported_at_utc: moment(fleet.reportedAt[row] as number),
      cii_rating: RATINGS[fleet.rating[row] as number] || null,
    };
  });
}

export function writeShips(format: Format, ships: readonly ShipRow[]): string {
  switch (format) {
    case "csv":
      return csv(
        HEAD,
        ships.map((ship) => HEAD.map((name) => ship[name])),
      );
    case "geojson":
      return geojson(
        ships.map((ship) => ({
          type: "Feature",
          id: ship.mmsi,
          geometry: { type: "Point", coordinates: [ship.longitude, ship.latitude] },
          properties: ship,
        })),
      );
    case "kml":
      return kml(
        ships.map(
          (ship) =>
            `<Placemark><name>${xml(titleOf(ship))}</name><TimeStamp><when>${ship.reported_at_utc}</when></TimeStamp>` +
            `<Point><coordinates>${ship.longitude},${ship.latitude}</coordinates></Point></Placemark>`,
        ),
      );
    case "gpx":
      return gpx(
        ships.map(
          (ship) =>
            `<wpt lat="${ship.latitude}" lon="${ship.longitude}"><time>${ship.reported_at_utc}</time>` +
            `<name>${xml(titleOf(ship))}</name></wpt>`,
        ),
      );
  }
}

export function writeTracks(format: Format, tracks: readonly Track[]): string {
  switch (format) {
    case "csv":
      return csv(
        ["mmsi", "reported_at_utc", "latitude", "longitude", "speed_knots", "course_deg"],
        tracks.flatMap((track) =>
          track.t.map((seconds, index) => [
            track.mmsi,
            moment(seconds),
            track.lat[index] ?? null,
            track.lon[index] ?? null,
            track.sog[index] ?? null,
            track.cog[index] ?? null,
          ]),
        ),
      );
    case "geojson":
      return geojson(
        tracks.map((track) => ({
          type: "Feature",
          id: track.mmsi,
          geometry: {
            type: "MultiLineString",
            coordinates: partsOf(track).filter((part) => part.length > 1),
          },
          properties: { mmsi: track.mmsi, name: track.name, times_utc: track.t.map(moment) },
        })),
      );
    case "kml":
      return kml(
        tracks.map((track) => {
          const lines = partsOf(track).map(
            (part) =>
              `<LineString><tessellate>1</tessellate><coordinates>${part.map((place) => place.join(",")).join(" ")}</coordinates></LineString>`,
          );
          return `<Placemark><name>${xml(titleOf(track))}</name><MultiGeometry>${lines.join("")}</MultiGeometry></Placemark>`;
        }),
      );
    case "gpx":
      return gpx(
        tracks.map((track) => {
          const bounds = [...track.parts, track.t.length];
          const segments = track.parts.map((from, part) => {
            const points = track.t
              .slice(from, bounds[part + 1])
              .map(
                (seconds, index) =>
                  `<trkpt lat="${track.lat[from + index]}" lon="${track.lon[from + index]}"><time>${moment(seconds)}</time></trkpt>`,
              );
            return `<trkseg>${points.join("")}</trkseg>`;
          });
          return `<trk><name>${xml(titleOf(track))}</name>${segments.join("")}</trk>`;
        }),
      );
  }
}

const HEAD = [
  "mmsi",
  "name",
  "imo",
  "category",
  "latitude",
  "longitude",
  "speed_knots",
  "course_deg",
  "heading_deg",
  "reported_at_utc",
  "cii_rating",
] as const;

type Cell = string | number | null;

function csv(head: readonly string[], lines: readonly (readonly Cell[])[]): string {
  return [head, ...lines.map((line) => line.map(cell))].map((line) => line.join(",")).join("\r\n");
}

/** Text that a spreadsheet would run as a formula is quoted by `'`. */
function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function geojson(features: readonly object[]): string {
  return JSON.stringify({ type: "FeatureCollection", features });
}

function kml(placemarks: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${placemarks.join("\n")}</Document></kml>\n`;
}

function gpx(elements: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Tideline" xmlns="http://www.topografix.com/GPX/1/1">${elements.join("\n")}</gpx>\n`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text of XML 1.0: names of ships may hold what it may not, such as control characters. */
function xml(text: string): string {
  const written = Array.from(text).filter((sign) => sign >= " " || sign === "\t" || sign === "\n");
  return written.map((sign) => ENTITIES[sign] ?? sign).join("");
}

function titleOf({ name, mmsi }: { name: string | null; mmsi: number }): string {
  return name ?? `MMSI ${mmsi}`;
}

function moment(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}

function rounded(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : Number(value.toFixed(6));
}
