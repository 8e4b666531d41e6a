import { describe, expect, it } from "vitest";
import { boundsOf } from "../src/charts/ciiBounds.ts";

describe("boundsOf", () => {
  it("has the dd vector of a type that is the same for all sizes (MEPC.354(78), table 1)", () => {
    expect(boundsOf("bulk_carrier", 80_000)).toEqual([0.86, 0.94, 1.06, 1.18]);
  });
  it("counts the size where the rules do, the limit to the larger ships", () => {
    expect(boundsOf("gas_carrier", 64_999)).toEqual([0.85, 0.95, 1.06, 1.25]);
    expect(boundsOf("gas_carrier", 65_000)).toEqual([0.81, 0.91, 1.12, 1.44]);
  });
  it("has none for a ship that the rules do not rate", () => {
    expect(boundsOf("tug", 500)).toBeUndefined();
    expect(boundsOf("tanker", null)).toBeUndefined();
    expect(boundsOf(null, 10_000)).toBeUndefined();
  });
});
