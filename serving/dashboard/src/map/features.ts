import type { Feature, FeatureCollection } from "geojson";
import type { LonLat } from "./geodesy.ts";

export function collection(features: Feature[]): FeatureCollection {
  return { type: "FeatureCollection", features };
}

export function point(coordinates: LonLat, properties: Record<string, unknown>): Feature {
  return { type: "Feature", properties, geometry: { type: "Point", coordinates } };
}

export function line(coordinates: LonLat[], properties: Record<string, unknown>): Feature {
  return { type: "Feature", properties, geometry: { type: "LineString", coordinates } };
}

/** The polygon of corners in order; nothing for fewer than three. */
export function polygonOf(corners: readonly LonLat[]): FeatureCollection {
  if (corners.length < 3) return collection([]);
  const ring = [...corners, corners[0] as LonLat];
  return collection([
    { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } },
  ]);
}
