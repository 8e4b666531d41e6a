/** Where the CII ratings of a type of ship begin, as shares of the required CII: IMO's dd vectors, as the lake has them. */
import seed from "../../../../seeds/maritime/cii_rating_boundaries.csv?raw";

/** Of A to B, B to C, C to D and D to E. */
export type Bounds = readonly [number, number, number, number];

interface Row {
  type: string;
  least: number;
  below: number;
  bounds: Bounds;
}

const ROWS: readonly Row[] = seed
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [type = "", least = "", below = "", ...bounds] = line.trim().split(",");
    return {
      type,
      least: Number(least),
      below: below === "" ? Number.POSITIVE_INFINITY : Number(below),
      bounds: bounds.map(Number) as unknown as Bounds,
    };
  });

/** The bounds of a type (of the CII guidelines) and a capacity in its unit; none where the rules name no such ship. */
export function boundsOf(
  type: string | null | undefined,
  capacity: number | null | undefined,
): Bounds | undefined {
  if (capacity === null || capacity === undefined) return undefined;
  return ROWS.find((row) => row.type === type && row.least <= capacity && capacity < row.below)?.bounds;
}
