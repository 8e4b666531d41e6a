/** Reads a MultiPolygon of WKB (OGC 06-103r4), little endian, two dimensions; yields one polygon at a time. */
export type Ring = [number, number][];

const POLYGON = 3;
const MULTI_POLYGON = 6;

export function* polygonsOf(wkb: Buffer): Generator<Ring[]> {
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
        points.push([wkb.readDoubleLE(at), wkb.readDoubleLE(at + 8)]);
        at += 16;
      }
      rings.push(points);
    }
    yield rings;
  }
}
