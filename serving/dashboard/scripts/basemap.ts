/**
 * Cuts the land polygons of OpenStreetMap (© OpenStreetMap contributors, ODbL 1.0) into vector tiles:
 * `node scripts/basemap.ts LAND.wkb PORTS.csv FOLDER` writes coast.pmtiles, the whole world, and harbours.pmtiles, the
 * surroundings of ports in full detail. The same input gives the same bytes (docs/dashboard.md).
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import geojsonvt from "geojson-vt";
import vtpbf from "vt-pbf";
import { archiveOf, type Tile } from "./pmtiles.ts";
import { harbourTiles, portsOf } from "./ports.ts";
import { polygonsOf, type Ring } from "./wkb.ts";

type Polygon = { x: Int16Array; y: Int16Array }[];
interface Grid {
  /** Units of a tile's edge. */
  extent: number;
  /** How far a simplified coast may be off, in such units. */
  tolerance: number;
}

/** Tiles of the last zoom are drawn enlarged closer in: 153 m off at most at the equator, half at 60°. */
const FINE = { zoom: 7, extent: 4096, tolerance: 2 };
const COARSE = { extent: 2048, tolerance: 4 };
/** 5 m off at most at the equator, half at 60°: ships lie along quays. */
const HARBOUR = { zoom: 11, extent: 2048, tolerance: 0.5 };
/** Of points nearer than this to the one before, and islets narrower, the world's map can tell nothing, degrees. */
const COAST_DETAIL = { apart: 2e-4, least: 7e-4 };
/** Polygons are cut by so many points at a time: it bounds the memory. */
const BATCH_POINTS = 150_000;

const [, , land, ports, folder] = process.argv;
if (!land || !ports || !folder) {
  console.error("usage: node scripts/basemap.ts LAND.wkb PORTS.csv FOLDER");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const wkb = readFileSync(land);
write("coast", ["land"], 0, FINE.zoom, coastTiles(wkb));
write(
  "harbours",
  ["sea", "land"],
  HARBOUR.zoom,
  HARBOUR.zoom,
  tilesOfHarbours(wkb, readFileSync(ports, "utf8")),
);

function write(name: string, layers: string[], minzoom: number, maxzoom: number, tiles: Tile[]): void {
  const archive = archiveOf(tiles, {
    name: `Tideline ${name}`,
    attribution: "© OpenStreetMap contributors",
    license: "ODbL-1.0",
    vector_layers: layers.map((id) => ({ id, fields: {}, minzoom, maxzoom })),
  });
  const path = join(folder as string, `${name}.pmtiles`);
  writeFileSync(`${path}.part`, archive);
  renameSync(`${path}.part`, path); // a killed run leaves no half archive under the name
  console.log(`${path}: ${tiles.length} tiles, ${(archive.length / 1e6).toFixed(1)} MB`);
}

function coastTiles(wkb: Buffer): Tile[] {
  const coarse = new Map<string, Polygon[]>();
  const fine = new Map<string, Polygon[]>();
  for (const batch of batches(polygonsOf(wkb, COAST_DETAIL))) {
    cut(batch, 0, FINE.zoom - 1, COARSE, coarse);
    cut(batch, FINE.zoom, FINE.zoom, FINE, fine);
  }
  return [...encoded(coarse, COARSE), ...encoded(fine, FINE)];
}

function tilesOfHarbours(wkb: Buffer, csv: string): Tile[] {
  const wanted = harbourTiles(portsOf(csv), HARBOUR.zoom);
  // A tile with nothing in it is sea: it must be there, to hide the coarse coast under it.
  const places = new Map<string, Polygon[]>(wanted.map(([x, y]) => [`${HARBOUR.zoom}/${x}/${y}`, []]));
  for (const batch of batches(polygonsOf(wkb))) {
    const index = indexOf(batch, HARBOUR.zoom, 0, HARBOUR);
    const bounds = boundsOf(batch, HARBOUR.zoom);
    for (const [x, y] of wanted) {
      if (x < bounds.west || x > bounds.east || y < bounds.north || y > bounds.south) continue;
      const tile = index.getTile(HARBOUR.zoom, x, y);
      for (const { geometry } of tile?.features ?? [])
        places.get(`${HARBOUR.zoom}/${x}/${y}`)?.push(packed(geometry as unknown as Ring[]));
    }
  }
  return [...encoded(places, HARBOUR, true)];
}

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

function indexOf(batch: Ring[][], zoom: number, indexed: number, { extent, tolerance }: Grid) {
  const features = batch.map((coordinates) => ({
    type: "Feature" as const,
    properties: {},
    geometry: { type: "Polygon" as const, coordinates },
  }));
  return geojsonvt(
    { type: "FeatureCollection", features },
    {
      maxZoom: zoom + 1, // the greatest zoom is never simplified
      indexMaxZoom: indexed,
      indexMaxPoints: 0,
      buffer: extent / 64,
      extent,
      tolerance,
    },
  );
}

/** Columns and rows of the tiles that a batch touches, with one more around for the buffer. */
function boundsOf(batch: Ring[][], zoom: number) {
  const bounds = {
    west: Number.POSITIVE_INFINITY,
    east: Number.NEGATIVE_INFINITY,
    north: Number.POSITIVE_INFINITY,
    south: Number.NEGATIVE_INFINITY,
  };
  const tiles = 2 ** zoom;
  for (const polygon of batch) {
    for (const [longitude, latitude] of polygon[0] ?? []) {
      const x = (longitude / 360 + 0.5) * tiles;
      const phi = (Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180;
      const y = (0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * tiles;
      bounds.west = Math.min(bounds.west, x - 2);
      bounds.east = Math.max(bounds.east, x + 1);
      bounds.north = Math.min(bounds.north, y - 2);
      bounds.south = Math.max(bounds.south, y + 1);
    }
  }
  return bounds;
}

/** Adds what a batch has in each tile of some zooms. */
function cut(batch: Ring[][], from: number, to: number, grid: Grid, places: Map<string, Polygon[]>): void {
  const index = indexOf(batch, to, to, grid);
  for (const [id, { z, x, y }] of Object.entries(index.tiles)) {
    const tile = z >= from && z <= to ? index.getTile(z, x, y) : null;
    delete index.tiles[id as keyof typeof index.tiles]; // its points are many times larger than the packed ones
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

/** The tiles as bytes; with `sea`, each has a layer of one square, on which land can be drawn again. */
function* encoded(places: Map<string, Polygon[]>, { extent }: Grid, sea = false): Generator<Tile> {
  const square: Ring = [
    [0, 0],
    [extent, 0],
    [extent, extent],
    [0, extent],
    [0, 0],
  ];
  for (const [key, polygons] of places) {
    const [z = 0, x = 0, y = 0] = key.split("/").map(Number);
    // One feature of all polygons: rings say by their direction where the next polygon begins.
    const geometry = polygons.flatMap((polygon) =>
      polygon.map((ring) =>
        Array.from(ring.x, (value, index): [number, number] => [value, ring.y[index] as number]),
      ),
    );
    const layers = {
      ...(sea ? { sea: layerOf([square]) } : {}),
      ...(geometry.length > 0 ? { land: layerOf(geometry) } : {}),
    };
    const bytes = vtpbf.fromGeojsonVt(layers, { version: 2, extent });
    yield { z, x, y, data: gzipSync(bytes, { level: 9 }) };
  }
}

function layerOf(geometry: Ring[]): geojsonvt.Tile {
  return { features: [{ type: 3, geometry, tags: null }] } as unknown as geojsonvt.Tile;
}
