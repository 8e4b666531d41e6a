import { describe, expect, it } from "vitest";
import { originOf } from "../src/api/origin.ts";
import { sentenceOf } from "../src/api/sentence.ts";

describe("the origin of a row", () => {
  it("is its collection and its key in order", () => {
    expect(originOf("cii-ratings", { cii_year: 2026, mmsi: 1, co2_tonnes: 5 })).toEqual({
      collection: "cii-ratings",
      rowKey: "1/2026",
    });
  });

  it("keeps a slash within a value apart from those between", () => {
    expect(originOf("reception", { station: "a/b", event_date: "2026-01-01" })?.rowKey).toBe(
      "a%2Fb/2026-01-01",
    );
  });

  it("is unknown where a part of the key is missing", () => {
    expect(originOf("cii-ratings", { mmsi: 1, cii_year: null })).toBeUndefined();
  });
});

describe("a decoded message as a sentence", () => {
  it("says where a ship was and how it moved", () => {
    expect(
      sentenceOf({
        mmsi: 230000001,
        latitude: 59.44,
        longitude: 24.75,
        speed_knots: 12.5,
        course_deg: 90,
        timestamp: "2026-01-02T03:04:05.123Z",
      }),
    ).toBe("MMSI 230000001 reported 59°26.4′N 024°45.0′E at 12.5 kn on 090°, 2026-01-02 03:04:05 UTC.");
  });

  it("says what an alert was about", () => {
    expect(sentenceOf({ mmsi: 1, alert_type: "high_coolant_temperature", value: 99.04 })).toBe(
      "MMSI 1 raised high coolant temperature at 99.0.",
    );
  });

  it("names readings from on board, also nested ones", () => {
    expect(sentenceOf({ mmsi: 1, engine: { coolant_temp_c: 80, engine_load_pct: 50.5 } })).toBe(
      "MMSI 1 measured coolant temp c 80.0, engine load pct 50.5.",
    );
  });

  it("is not made up for what it does not know", () => {
    expect(sentenceOf("text")).toBeUndefined();
    expect(sentenceOf({ mmsi: 1 })).toBeUndefined();
    expect(sentenceOf([1])).toBeUndefined();
  });
});
