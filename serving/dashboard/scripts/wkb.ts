/**
 * Reads a MultiPolygon of WKB (OGC 06-103r4), little endian, two dimensions; yields one polygon at a time.
 */
export type Ring = [number, number][];

const POLYGON = 3;
const MULTI_POLYGON = 6;

export interface Detail {
  /** Points nearer than this to the last that was kept are left out, but for a ring's end; degrees. */
  apart: number;
  /** Polygons narrower than this both ways are left out, degrees. */
  least: number;
}

export function* polygonsOf(
  wkb: Buffer,
  { apart, least }: Detail = { apart: 0, least: 0 },
): Generator<Ring[]> {
  let at = 0;
  const type = (): number => {
    if (wkb.readUInt8(at) !== 1) throw new Error(`byte ${at}: only little endian WKB is read`);
    at += 5;
    return wkb.readUInt32LE(at - 4);
  };
  const count = (): number => {
    at += 4;
    return wkb.readUInt32LE(at - 4);
  };
  const kind = type();
  if (kind !== MULTI_POLYGON) throw new Error(`WKB of type ${kind} is no MultiPolygon`);
  for (let left = count(); left > 0; left--) {
    const part = type();
    if (part !== POLYGON) throw new Error(`byte ${at}: WKB of type ${part} is no polygon`);
    const rings: Ring[] = [];
    for (let ring = count(); ring > 0; ring--) {
      const points: Ring = [];
      for (let point = count(); point > 0; point--) {
        const longitude = wkb.readDoubleLE(at);
        const latitude = wkb.readDoubleLE(at + 8);
        at += 16;
        const [east, north] = points.at(-1) ?? [Number.NaN, Number.NaN];
        // NaN is not less: the first point is always kept
        const near = Math.abs(longitude - east) < apart && Math.abs(latitude - north) < apart;
        if (!near || point === 1) points.push([longitude, latitude]);
      }
      rings.push(points);
    }
    if (!isNarrow(rings[0] ?? [], least)) yield rings;
  }
}

function isNarrow(ring: Ring, least: number): boolean {
  return ([0, 1] as const).every((axis) => {
    let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const point of ring) {
      from = Math.min(from, point[axis]);
      to = Math.max(to, point[axis]);
    }
    return to - from < least;
  });
}
