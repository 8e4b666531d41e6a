/**
 * The binary frames of ships: a header, then one column after another (docs/api-live.md of the API). All numbers
 * are little-endian and lie at multiples of their size, so the columns are views on the answer, not copies.
 */
export const MAGIC = 0x4e4c4454; // "TDLN"
const VERSION = 1;
const HEADER_BYTES = 48;
const SHIP_BYTES = 21;
const PER_DEGREE = 600_000;
const NO_SPEED = 1023;
const NO_COURSE = 3600;
const NO_HEADING = 511;
const PROVISIONAL = 0x10;
const REMOVED = 0x20;

/** What a frame holds: ships that changed, all ships, or each ship's positions by steps of time. */
export const KINDS = ["frame", "keyframe", "playback"] as const;

export interface Frame {
  kind: (typeof KINDS)[number];
  number: number;
  /** The number of the frame before; 0 where there is none. */
  previous: number;
  /** The published snapshot that it is of; 0 for none. */
  snapshot: number;
  /** Unix seconds at which it was closed. */
  at: number;
  count: number;
  read: (index: number, ship: ShipState) => void;
}

/** One ship as last reported; NaN is not available. */
export interface ShipState {
  mmsi: number;
  latitude: number;
  longitude: number;
  reportedAt: number;
  speedKnots: number;
  courseDeg: number;
  headingDeg: number;
  navStatus: number;
  provisional: boolean;
  removed: boolean;
}

export function emptyShip(): ShipState {
  return {
    mmsi: 0,
    latitude: 0,
    longitude: 0,
    reportedAt: 0,
    speedKnots: Number.NaN,
    courseDeg: Number.NaN,
    headingDeg: Number.NaN,
    navStatus: 15,
    provisional: false,
    removed: false,
  };
}

/** Reads an answer without copying it. Throws where the bytes are no frame, or of another version or length. */
export function frameOf(buffer: ArrayBuffer): Frame {
  const view = new DataView(buffer);
  if (buffer.byteLength < HEADER_BYTES || view.getUint32(0, true) !== MAGIC)
    throw new Error("not a frame of ships");
  const version = view.getUint8(4);
  if (version !== VERSION)
    throw new Error(`a frame of version ${version}; this page reads ${VERSION}: load it again`);
  const header = view.getUint16(6, true);
  const count = view.getUint32(20, true);
  const expected = header + count * SHIP_BYTES;
  if (buffer.byteLength !== expected) {
    throw new Error(`a frame of ${count} ships has ${expected} bytes, not ${buffer.byteLength}`);
  }
  const column = (place: number) => header + place * 4 * count;
  const mmsi = new Uint32Array(buffer, column(0), count);
  const latitude = new Int32Array(buffer, column(1), count);
  const longitude = new Int32Array(buffer, column(2), count);
  const time = new Uint32Array(buffer, column(3), count);
  const motion = new Uint32Array(buffer, column(4), count);
  const status = new Uint8Array(buffer, column(5), count);
  return {
    kind: KINDS[view.getUint8(5)] ?? "frame",
    number: view.getUint32(8, true),
    previous: view.getUint32(12, true),
    snapshot: view.getUint32(16, true),
    at: view.getFloat64(32, true) / 1000,
    count,
    read: (index, ship) => {
      const moves = motion[index] as number;
      const flags = status[index] as number;
      const speed = moves & 0x3ff;
      const course = (moves >>> 10) & 0xfff;
      const heading = moves >>> 22;
      ship.mmsi = mmsi[index] as number;
      ship.latitude = (latitude[index] as number) / PER_DEGREE;
      ship.longitude = (longitude[index] as number) / PER_DEGREE;
      ship.reportedAt = time[index] as number;
      ship.speedKnots = speed === NO_SPEED ? Number.NaN : speed / 10;
      ship.courseDeg = course === NO_COURSE ? Number.NaN : course / 10;
      ship.headingDeg = heading === NO_HEADING ? Number.NaN : heading;
      ship.navStatus = flags & 0x0f;
      ship.provisional = (flags & PROVISIONAL) !== 0;
      ship.removed = (flags & REMOVED) !== 0;
    },
  };
}
