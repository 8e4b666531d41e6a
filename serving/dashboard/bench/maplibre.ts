/** The ships as symbols of MapLibre alone, on no basemap. */
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { atlas, CELL } from "../src/map/symbols.ts";
import { ships, VIEW } from "./ships.ts";

setWorkerUrl(workerUrl);
const all = await ships();
const map = new MapLibreMap({
  container: "map",
  center: [VIEW.longitude, VIEW.latitude],
  zoom: VIEW.zoom,
  fadeDuration: 0,
  style: { version: 8, sources: {}, layers: [{ id: "sea", type: "background" }] },
});
map.on("load", () => {
  const image = atlas().getContext("2d")?.getImageData(0, 0, CELL, CELL);
  if (image) map.addImage("ship", image, { pixelRatio: CELL / 13 });
  map.addSource("ships", {
    type: "geojson",
    data: {
      type: "FeatureCollection",
      features: all.map(([longitude, latitude, course]) => ({
        type: "Feature",
        properties: { course },
        geometry: { type: "Point", coordinates: [longitude, latitude] },
      })),
    },
  });
  map.addLayer({
    id: "ships",
    type: "symbol",
    source: "ships",
    layout: {
      "icon-image": "ship",
      "icon-rotate": ["get", "course"],
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
    },
  });
  map.once("idle", () => {
    document.title = "ready";
  });
});
