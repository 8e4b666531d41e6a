/** What lies under ships and overlays: the coast that comes along, or tiles of the operator's own. */
import type { Flavor } from "@protomaps/basemaps";
import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import { GROUND, type Theme } from "./palette.ts";

export interface Basemap {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
}

/** Drawn from the page's fonts: the style has no `glyphs`. */
export const FONT = ["Inter Variable"];

const FOLDER = `pmtiles://${globalThis.location?.origin}/basemap`;
const OWN = "own";

/** What is drawn in a theme, by whether the operator has set tiles (TIDELINE_BASEMAP). */
export async function basemapOf(): Promise<(theme: Theme) => Basemap> {
  const tiles = await ownTiles();
  if (tiles === "raster") return pictures;
  if (tiles !== "vector") return coast;
  const protomaps = await import("@protomaps/basemaps");
  return (theme) => {
    const { sea, land, label, halo } = GROUND[theme];
    const flavor: Flavor = {
      ...protomaps.namedFlavor(theme),
      ...{ background: sea, water: sea, earth: land },
      ...{ ocean_label: label, city_label: label, city_label_halo: halo },
    };
    return {
      sources: { [OWN]: { type: "vector", url: `${FOLDER}/own.pmtiles` } },
      layers: withoutIcons(protomaps.layers(OWN, flavor, { lang: "en" })),
    };
  };
}

async function ownTiles(): Promise<unknown> {
  try {
    const response = await fetch("/basemap/own.json");
    return response.ok ? (await response.json()).tiles : null;
  } catch {
    return null; // the API is away: what the browser has kept of the coast is better than no map
  }
}

const ICONS = ["pois", "roads_oneway", "roads_shields"];

/** Icons are in pictures that are not here: layers of icons are left out, and the icons of others. */
export function withoutIcons(layers: LayerSpecification[]): LayerSpecification[] {
  return layers
    .filter(({ id }) => !ICONS.includes(id))
    .map((layer) => {
      if (layer.type !== "symbol") return layer;
      const kept = Object.entries(layer.layout ?? {}).filter(([name]) => !name.startsWith("icon-"));
      return { ...layer, layout: { ...Object.fromEntries(kept), "text-font": FONT } };
    });
}

function pictures(theme: Theme): Basemap {
  return {
    sources: { [OWN]: { type: "raster", url: `${FOLDER}/own.pmtiles`, tileSize: 256 } },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": GROUND[theme].sea } },
      {
        id: "pictures",
        type: "raster",
        source: OWN,
        // a chart is drawn for paper and daylight: at night it must not outshine the page
        paint: theme === "dark" ? { "raster-brightness-max": 0.55, "raster-saturation": -0.3 } : {},
      },
    ],
  };
}

function coast(theme: Theme): Basemap {
  const { sea, land, coast } = GROUND[theme];
  return {
    sources: {
      land: {
        type: "vector",
        url: `${FOLDER}/coast.pmtiles`,
        attribution: "Coast © OpenStreetMap contributors, ODbL",
      },
      // only where ports are: sea and land again, in detail, over the coarse coast
      harbours: { type: "vector", url: `${FOLDER}/harbours.pmtiles` },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": sea } },
      {
        id: "land",
        type: "fill",
        source: "land",
        "source-layer": "land",
        paint: { "fill-color": land, "fill-antialias": false },
      },
      {
        id: "coast",
        type: "line",
        source: "land",
        "source-layer": "land",
        minzoom: 3,
        paint: { "line-color": coast, "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.4, 10, 1] },
      },
      {
        id: "harbour-sea",
        type: "fill",
        source: "harbours",
        "source-layer": "sea",
        paint: { "fill-color": sea, "fill-antialias": false },
      },
      {
        id: "harbour-land",
        type: "fill",
        source: "harbours",
        "source-layer": "land",
        paint: { "fill-color": land, "fill-antialias": false },
      },
    ],
  };
}
