/**
 * Writes an archive of tiles in the format PMTiles 3 (github.com/protomaps/PMTiles, spec/v3/spec.md).
 * The archive holds each distinct tile once; it never has leaf directories beyond one level.
 */
import { gzipSync } from "node:zlib";
import { zxyToTileId } from "pmtiles";

const HEADER_BYTES = 127;
const ROOT_BYTES_MAX = 16_384 - HEADER_BYTES;
const ENTRIES_PER_LEAF = 4096;
const GZIP = 2;
const MVT = 1;

export interface Tile {
  z: number;
  x: number;
  y: number;
  /** The tile, gzip-compressed. */
  data: Buffer;
}

interface Entry {
  id: number;
  offset: number;
  length: number;
  runLength: number;
}

/** The archive of `tiles`, with `metadata` as its JSON. Throws where there is no tile. */
export function archiveOf(tiles: Tile[], metadata: object): Buffer {
  if (tiles.length === 0) throw new Error("an archive needs at least one tile");
  const { entries, contents } = distinct(tiles);
  const { root, leaves } = directories(entries);
  const json = gzipSync(JSON.stringify(metadata));
  const data = Buffer.concat(contents);
  const zooms = tiles.map((tile) => tile.z);

  const header = Buffer.alloc(HEADER_BYTES);
  header.write("PMTiles", 0, "ascii");
  header.writeUInt8(3, 7);
  let at = 8;
  let offset = HEADER_BYTES;
  for (const part of [root, json, leaves, data]) {
    header.writeBigUInt64LE(BigInt(offset), at);
    header.writeBigUInt64LE(BigInt(part.length), at + 8);
    offset += part.length;
    at += 16;
  }
  for (const count of [tiles.length, entries.length, contents.length]) {
    header.writeBigUInt64LE(BigInt(count), at);
    at += 8;
  }
  header.writeUInt8(1, 96); // clustered: the tiles lie in the order of their numbers
  header.writeUInt8(GZIP, 97);
  header.writeUInt8(GZIP, 98);
  header.writeUInt8(MVT, 99);
  header.writeUInt8(Math.min(...zooms), 100);
  header.writeUInt8(Math.max(...zooms), 101);
  [-180, -85, 180, 85].forEach((degrees, index) => {
    header.writeInt32LE(degrees * 1e7, 102 + 4 * index);
  });
  return Buffer.concat([header, root, json, leaves, data]);
}

function distinct(tiles: Tile[]): { entries: Entry[]; contents: Buffer[] } {
  const numbered = tiles
    .map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), data: tile.data }))
    .sort((a, b) => a.id - b.id);
  const places = new Map<string, number>();
  const contents: Buffer[] = [];
  const entries: Entry[] = [];
  let end = 0;
  for (const { id, data } of numbered) {
    const key = data.toString("latin1");
    let offset = places.get(key);
    if (offset === undefined) {
      offset = end;
      places.set(key, offset);
      contents.push(data);
      end += data.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === offset && last.id + last.runLength === id) last.runLength += 1;
    else entries.push({ id, offset, length: data.length, runLength: 1 });
  }
  return { entries, contents };
}

function directories(entries: Entry[]): { root: Buffer; leaves: Buffer } {
  const whole = directory(entries);
  if (whole.length <= ROOT_BYTES_MAX) return { root: whole, leaves: Buffer.alloc(0) };
  const leaves: Buffer[] = [];
  const pointers: Entry[] = [];
  let offset = 0;
  for (let start = 0; start < entries.length; start += ENTRIES_PER_LEAF) {
    const part = entries.slice(start, start + ENTRIES_PER_LEAF);
    const leaf = directory(part);
    pointers.push({ id: part[0]?.id ?? 0, offset, length: leaf.length, runLength: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  const root = directory(pointers);
  if (root.length > ROOT_BYTES_MAX) throw new Error(`the root directory has ${root.length} bytes`);
  return { root, leaves: Buffer.concat(leaves) };
}

function directory(entries: Entry[]): Buffer {
  const numbers: number[] = [entries.length];
  let last = 0;
  for (const { id } of entries) {
    numbers.push(id - last);
    last = id;
  }
  numbers.push(...entries.map((entry) => entry.runLength));
  numbers.push(...entries.map((entry) => entry.length));
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    const follows = before && entry.offset === before.offset + before.length;
    numbers.push(follows ? 0 : entry.offset + 1);
  });
  return gzipSync(Buffer.from(numbers.flatMap(varint)));
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  return bytes;
}
