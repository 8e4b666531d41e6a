import type { FeatureCollection } from "geojson";
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import { type Basemap, FONT } from "./basemap.ts";
import { GROUND, type Theme } from "./palette.ts";

const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };

/** Overlays that the page fills with GeoJSON, each drawn by layers below. */
export const OVERLAYS = ["ports", "density", "tracks", "rings", "area", "chosen", "encounter"] as const;
export type Overlay = (typeof OVERLAYS)[number];

/**
 * The basemap and the overlays under the ships. Sea and land are quieter than any surface of the page. Overlays are
 * hidden until they have something to show: an empty one still costs a pass over the whole map in each frame.
 */
export function styleOf(theme: Theme, basemap: Basemap): StyleSpecification {
  const { label, halo, accent } = GROUND[theme];
  const overlays = Object.fromEntries(
    OVERLAYS.map((name) => [name, { type: "geojson" as const, data: EMPTY }]),
  );
  const text = { "text-color": label, "text-halo-color": halo, "text-halo-width": 1.2 };
  const has = (property: string): ExpressionSpecification => ["has", property];
  return {
    version: 8,
    sources: {
      ...basemap.sources,
      ...overlays,
    },
    layers: hiddenOverlays([
      ...basemap.layers,
      {
        id: "density",
        type: "heatmap",
        source: "density",
        maxzoom: 14,
        paint: {
          "heatmap-radius": ["interpolate", ["linear"], ["zoom"], 1, 6, 10, 26],
          "heatmap-opacity": 0.65,
          "heatmap-intensity": ["interpolate", ["linear"], ["zoom"], 1, 0.25, 10, 1],
        },
      },
      {
        id: "area-fill",
        type: "fill",
        source: "area",
        paint: { "fill-color": accent, "fill-opacity": 0.07 },
      },
      {
        id: "area-line",
        type: "line",
        source: "area",
        paint: { "line-color": accent, "line-width": 1.5, "line-dasharray": [3, 2] },
      },
      {
        id: "rings",
        type: "line",
        source: "rings",
        filter: ["==", ["geometry-type"], "LineString"],
        paint: { "line-color": label, "line-width": 1, "line-opacity": 0.7 },
      },
      {
        id: "ring-labels",
        type: "symbol",
        source: "rings",
        filter: has("label"),
        layout: { "text-field": ["get", "label"], "text-font": FONT, "text-size": 11 },
        paint: text,
      },
      {
        id: "port-dots",
        type: "circle",
        source: "ports",
        minzoom: 4,
        paint: {
          "circle-radius": [
            "interpolate",
            ["linear"],
            ["coalesce", ["get", "vessels"], 0],
            0,
            2.5,
            5,
            5,
            40,
            12,
          ],
          "circle-color": halo,
          "circle-stroke-color": label,
          "circle-stroke-width": 1.2,
          "circle-opacity": 0.85,
        },
      },
      {
        id: "port-names",
        type: "symbol",
        source: "ports",
        minzoom: 5,
        layout: {
          "text-field": ["get", "name"],
          "text-font": FONT,
          "text-size": 11,
          "text-offset": [0, 0.9],
          "text-anchor": "top",
          "symbol-sort-key": ["-", 0, ["coalesce", ["get", "vessels"], 0]],
        },
        paint: text,
      },
      {
        id: "tracks",
        type: "line",
        source: "tracks",
        layout: { "line-cap": "round", "line-join": "round" },
        paint: {
          "line-color": ["coalesce", ["get", "colour"], accent],
          "line-width": 2,
          "line-opacity": 0.85,
        },
      },
      {
        id: "encounter-lines",
        type: "line",
        source: "encounter",
        filter: ["==", ["geometry-type"], "LineString"],
        paint: {
          "line-color": ["coalesce", ["get", "colour"], accent],
          "line-width": 2,
          "line-dasharray": [2, 1.5],
        },
      },
      {
        id: "encounter-points",
        type: "circle",
        source: "encounter",
        filter: ["==", ["geometry-type"], "Point"],
        paint: {
          "circle-radius": 6,
          "circle-color": ["coalesce", ["get", "colour"], accent],
          "circle-stroke-color": halo,
          "circle-stroke-width": 2,
        },
      },
      {
        id: "encounter-labels",
        type: "symbol",
        source: "encounter",
        filter: has("label"),
        layout: {
          "text-field": ["get", "label"],
          "text-font": FONT,
          "text-size": 12,
          "text-offset": [0, 1],
          "text-anchor": "top",
          "text-allow-overlap": true,
        },
        paint: text,
      },
      {
        id: "chosen",
        type: "circle",
        source: "chosen",
        paint: {
          "circle-radius": 15,
          "circle-color": accent,
          "circle-opacity": 0.12,
          "circle-stroke-color": accent,
          "circle-stroke-width": 2,
        },
      },
      {
        id: "chosen-names",
        type: "symbol",
        source: "chosen",
        layout: {
          "text-field": ["get", "name"],
          "text-font": FONT,
          "text-size": 12,
          "text-offset": [0, 1.6],
          "text-anchor": "top",
          "text-allow-overlap": true,
        },
        paint: { ...text, "text-color": accent },
      },
    ]),
  };
}

/** Whether a layer draws this overlay. */
export function shows(layer: LayerSpecification, name: Overlay): boolean {
  return "source" in layer && layer.source === name;
}

function hiddenOverlays(layers: LayerSpecification[]): LayerSpecification[] {
  return layers.map((layer) =>
    OVERLAYS.some((name) => shows(layer, name))
      ? ({ ...layer, layout: { ...layer.layout, visibility: "none" } } as LayerSpecification)
      : layer,
  );
}
