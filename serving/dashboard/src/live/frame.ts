/**
 * The binary frame of ships: a head of 16 bytes, then 24 bytes per ship, little endian.
 * Head: "TLF1", frame number, number of ships, Unix seconds. Ship: mmsi, latitude and longitude in
 * 1/600,000 degree, Unix seconds of the report; then 16 bits each: speed in tenths of a knot (10 bits, 1023: none),
 * navigational status (4), provisional, removed; course in tenths of a degree (3600: none); heading in degrees
 * (511: none); nothing.
 */
export const HEAD_BYTES = 16;
export const SHIP_BYTES = 24;
const MAGIC = 0x31464c54; // "TLF1"
const PER_DEGREE = 600_000;

export interface Frame {
  number: number;
  /** Unix seconds at which the frame was made. */
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

/** Reads a frame without copying it. Throws where the bytes are no frame or end too early. */
export function frameOf(buffer: ArrayBuffer): Frame {
  if (buffer.byteLength < HEAD_BYTES) throw new Error(`a frame has at least ${HEAD_BYTES} bytes, not ${buffer.byteLength}`);
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== MAGIC) throw new Error("not a frame of ships: it does not begin with TLF1");
  const count = view.getUint32(8, true);
  const expected = HEAD_BYTES + count * SHIP_BYTES;
  if (buffer.byteLength !== expected) {
    throw new Error(`a frame of ${count} ships has ${expected} bytes, not ${buffer.byteLength}`);
  }
  return {
    number: view.getUint32(4, true),
    at: view.getUint32(12, true),
    count,
    read: (index, ship) => readShip(view, HEAD_BYTES + index * SHIP_BYTES, ship),
  };
}

function readShip(view: DataView, at: number, ship: ShipState): void {
  ship.mmsi = view.getUint32(at, true);
  ship.latitude = view.getInt32(at + 4, true) / PER_DEGREE;
  ship.longitude = view.getInt32(at + 8, true) / PER_DEGREE;
  ship.reportedAt = view.getUint32(at + 12, true);
  const motion = view.getUint16(at + 16, true);
  const course = view.getUint16(at + 18, true);
  const heading = view.getUint16(at + 20, true);
  ship.speedKnots = (motion & 0x3ff) === 1023 ? Number.NaN : (motion & 0x3ff) / 10;
  ship.navStatus = (motion >>> 10) & 0xf;
  ship.provisional = (motion & 0x4000) !== 0;
  ship.removed = (motion & 0x8000) !== 0;
  ship.courseDeg = course >= 3600 ? Number.NaN : course / 10;
  ship.headingDeg = heading >= 360 ? Number.NaN : heading;
}
