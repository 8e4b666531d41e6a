/**
 * Cuts the land polygons of OpenStreetMap (© OpenStreetMap contributors, ODbL 1.0) into vector tiles:
 * `node scripts/basemap.ts LAND.wkb OUTPUT.pmtiles`. The same polygons give the same bytes (docs/dashboard.md).
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import geojsonvt from "geojson-vt";
import vtpbf from "vt-pbf";
import { archiveOf, type Tile } from "./pmtiles.ts";
import { polygonsOf, type Ring } from "./wkb.ts";

/** Tiles of this zoom are drawn enlarged closer in. */
const MAX_ZOOM = 8;
/** Units of a tile's edge, and how far a simplified coast may be off in such units: 38 m at the equator, half at 60°. */
const FINE = { extent: 8192, tolerance: 2 };
const COARSE = { extent: 2048, tolerance: 4 };
/** Polygons are cut by so many points at a time: it bounds the memory. */
const BATCH_POINTS = 400_000;

type Polygon = { x: Int16Array; y: Int16Array }[];
type Grid = { extent: number; tolerance: number };

const [, , input, output] = process.argv;
if (!input || !output) {
  console.error("usage: node scripts/basemap.ts LAND.wkb OUTPUT.pmtiles");
  process.exit(2);
}
const coarse = new Map<string, Polygon[]>();
const fine = new Map<string, Polygon[]>();
for (const batch of batches(polygonsOf(readFileSync(input)))) {
  cut(batch, 0, MAX_ZOOM - 1, COARSE, coarse);
  cut(batch, MAX_ZOOM, MAX_ZOOM, FINE, fine);
}
const tiles = [...encoded(coarse, COARSE), ...encoded(fine, FINE)];
const archive = archiveOf(tiles, {
  name: "Tideline coast",
  attribution: "© OpenStreetMap contributors",
  license: "ODbL-1.0",
  vector_layers: [{ id: "land", fields: {}, minzoom: 0, maxzoom: MAX_ZOOM }],
});
mkdirSync(dirname(output), { recursive: true });
writeFileSync(`${output}.part`, archive);
renameSync(`${output}.part`, output); // a killed run leaves no half archive under the name
console.log(`${output}: ${tiles.length} tiles, ${(archive.length / 1e6).toFixed(1)} MB`);

function* batches(polygons: Iterable<Ring[]>): Generator<Ring[][]> {
  let batch: Ring[][] = [];
  let points = 0;
  for (const polygon of polygons) {
    batch.push(polygon);
    points += polygon.reduce((sum, ring) => sum + ring.length, 0);
    if (points < BATCH_POINTS) continue;
    yield batch;
    batch = [];
    points = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Adds what a batch has in each tile of some zooms. */
function cut(batch: Ring[][], from: number, to: number, grid: Grid, places: Map<string, Polygon[]>): void {
  const features = batch.map((coordinates) => ({
    type: "Feature" as const,
    properties: {},
    geometry: { type: "Polygon" as const, coordinates },
  }));
  const index = geojsonvt(
    { type: "FeatureCollection", features },
    {
      maxZoom: to + 1, // the greatest zoom is never simplified
      indexMaxZoom: to,
      indexMaxPoints: 0,
      buffer: grid.extent / 64,
      ...grid,
    },
  );
  for (const { z, x, y } of Object.values(index.tiles)) {
    const tile = z >= from && z <= to ? index.getTile(z, x, y) : null;
    if (!tile?.features.length) continue;
    const key = `${z}/${x}/${y}`;
    const polygons = places.get(key) ?? [];
    places.set(key, polygons);
    for (const feature of tile.features) polygons.push(packed(feature.geometry as unknown as Ring[]));
  }
}

function packed(rings: Ring[]): Polygon {
  return rings.map((ring) => ({
    x: Int16Array.from(ring, ([x]) => x),
    y: Int16Array.from(ring, ([, y]) => y),
  }));
}

function* encoded(places: Map<string, Polygon[]>, grid: Grid): Generator<Tile> {
  for (const [key, polygons] of places) {
    const [z = 0, x = 0, y = 0] = key.split("/").map(Number);
    // One feature of all polygons: rings say by their direction where the next polygon begins.
    const geometry = polygons.flatMap((polygon) =>
      polygon.map((ring) =>
        Array.from(ring.x, (value, index): [number, number] => [value, ring.y[index] as number]),
      ),
    );
    const layer = { features: [{ type: 3, geometry, tags: null }] } as unknown as geojsonvt.Tile;
    const bytes = vtpbf.fromGeojsonVt({ land: layer }, { version: 2, extent: grid.extent });
    yield { z, x, y, data: gzipSync(bytes, { level: 9 }) };
  }
}
