import { describe, expect, test } from "vitest";
import { phraseOf } from "../src/pages/reasons.ts";
import { DEFAULTS, settingsFrom } from "../src/words/settings.ts";
import { age, bearing, distance, number, position, speed, time, words } from "../src/words/units.ts";

describe("units", () => {
  test("a position is rounded before it is divided into degrees and minutes", () => {
    expect(position(59.99999, -0.00001, "minutes")).toBe("60°00.0′N 000°00.0′W");
    expect(position(59.44, 24.751667, "minutes")).toBe("59°26.4′N 024°45.1′E");
    expect(position(-33.9, 151.2, "decimal")).toBe("-33.90000, 151.20000");
  });

  test("speeds and distances are shown in the unit that was chosen", () => {
    expect([speed(10, "kn"), speed(10, "km/h"), speed(10, "m/s")]).toEqual(["10.0", "18.5", "5.1"]);
    expect([distance(1, "nm"), distance(1, "km"), distance(120.4, "nm")]).toEqual(["1.00", "1.85", "120"]);
  });

  test("what is missing is a dash, never a number", () => {
    expect([
      number(null),
      number(Number.NaN),
      speed(undefined, "kn"),
      bearing(Number.NaN),
      time("no time", "UTC"),
    ]).toEqual(Array(5).fill("–"));
  });

  test("numbers are grouped, with a true minus and none before zero", () => {
    expect([number(1_234_567.891, 1), number(-3), number(-0.04, 1), number(1234)]).toEqual([
      "1\u202f234\u202f567.9",
      "−3",
      "0.0",
      "1234",
    ]);
  });

  test("ages and bearings", () => {
    expect([age(0, 59), age(0, 3599), age(0, 7300), age(0, 86_400 * 3)]).toEqual([
      "59 s",
      "59 min",
      "2 h",
      "3 d",
    ]);
    expect([bearing(4), bearing(359.7)]).toEqual(["004°", "000°"]);
  });

  test("a time has its zone", () => {
    expect(time("2026-01-31T12:31:04Z", "UTC", "second")).toBe("2026-01-31 12:31:04 UTC");
  });

  test("names of columns and codes become words", () => {
    expect(words("crossing_give_way")).toBe("Crossing give way");
    expect(phraseOf("vibration_mm_s_avg_7d")).toBe("vibration (7-day mean)");
    expect(phraseOf("something_new")).toBe("something new");
  });
});

describe("settingsFrom", () => {
  test("what is broken or unknown is the default", () => {
    expect(settingsFrom("{")).toEqual(DEFAULTS);
    expect(settingsFrom('{"theme": "pink", "zone": "local", "speed": 3}')).toEqual({
      ...DEFAULTS,
      zone: "local",
    });
  });
});
