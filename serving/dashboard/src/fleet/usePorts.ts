import type { FeatureCollection } from "geojson";

const NONE: FeatureCollection = { type: "FeatureCollection", features: [] };

export function usePorts(): FeatureCollection {
  return NONE;
}
