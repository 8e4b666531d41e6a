/** Bytes of frames as the API writes them (serving/api/live/wire.py). */
export interface WireShip {
  mmsi: number;
  latitude?: number;
  longitude?: number;
  time?: number;
  speed?: number;
  course?: number;
  heading?: number;
  status?: number;
}

export function frameBytes({
  number = 1,
  previous = 0,
  ships,
}: {
  number?: number;
  previous?: number;
  ships: WireShip[];
}): ArrayBuffer {
  const count = ships.length;
  const buffer = new ArrayBuffer(48 + 21 * count);
  const view = new DataView(buffer);
  new Uint8Array(buffer).set(new TextEncoder().encode("TDLN"));
  view.setUint8(4, 1);
  view.setUint8(5, 1);
  view.setUint16(6, 48, true);
  view.setUint32(8, number, true);
  view.setUint32(12, previous, true);
  view.setUint32(20, count, true);
  view.setFloat64(32, number * 1000, true);
  for (const [index, ship] of ships.entries()) {
    const at = (column: number) => 48 + 4 * (column * count + index);
    view.setUint32(at(0), ship.mmsi, true);
    view.setInt32(at(1), Math.round((ship.latitude ?? 0) * 600_000), true);
    view.setInt32(at(2), Math.round((ship.longitude ?? 0) * 600_000), true);
    view.setUint32(at(3), ship.time ?? 0, true);
    view.setUint32(at(4), (ship.speed ?? 0) | ((ship.course ?? 0) << 10) | ((ship.heading ?? 0) << 22), true);
    view.setUint8(48 + 20 * count + index, ship.status ?? 0);
  }
  return buffer;
}
