import type { FeatureCollection } from "geojson";

const NONE: FeatureCollection = { type: "FeatureCollection", features: [] };

export function useTracks(_ships: readonly number[]): FeatureCollection {
  return NONE;
}
