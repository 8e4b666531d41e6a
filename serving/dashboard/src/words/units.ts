/** Numbers, positions and times as words. Values come in the units of the API: knots, nautical miles, degrees, UTC. */
import type { Settings } from "./settings.ts";

const PER_KNOT = { kn: 1, "km/h": 1.852, "m/s": 1852 / 3600 } as const;
const PER_NM = { nm: 1, km: 1.852 } as const;
export const NONE = "–";

/** `value` with thousands separated by thin spaces and `digits` decimals; a dash where there is none. */
export function number(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NONE;
  const [whole = "", part] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, "\u202f") : whole;
  const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? "−" : "";
  return sign + grouped + (part ? `.${part}` : "");
}

export function speed(knots: number | null | undefined, unit: Settings["speed"]): string {
  return knots === null || knots === undefined ? NONE : number(knots * PER_KNOT[unit], 1);
}

export function distance(nm: number | null | undefined, unit: Settings["distance"]): string {
  if (nm === null || nm === undefined) return NONE;
  const value = nm * PER_NM[unit];
  return number(value, value < 10 ? 2 : value < 100 ? 1 : 0);
}

/** Three digits as on a bridge: 004°. */
export function bearing(degrees: number | null | undefined): string {
  if (degrees === null || degrees === undefined || !Number.isFinite(degrees)) return NONE;
  return `${String(Math.round(degrees) % 360).padStart(3, "0")}°`;
}

/** 59°26.4′N 024°45.1′E, or 59.44000, 24.75167. */
export function position(latitude: number, longitude: number, form: Settings["position"]): string {
  if (form === "decimal") return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return `${angle(latitude, 2, "N", "S")} ${angle(longitude, 3, "E", "W")}`;
}

function angle(value: number, width: number, positive: string, negative: string): string {
  // Rounded before it is divided, or 59.9999° would read 59°60.0′.
  const tenths = Math.round(Math.abs(value) * 600);
  const degrees = String(Math.floor(tenths / 600)).padStart(width, "0");
  const minutes = ((tenths % 600) / 10).toFixed(1).padStart(4, "0");
  return `${degrees}°${minutes}′${value < 0 ? negative : positive}`;
}

/** How long ago `seconds` (Unix) was at `now`: 12 s, 4 min, 3 h, 2 d. */
export function age(seconds: number, now: number): string {
  const passed = Math.max(0, Math.round(now - seconds));
  if (passed < 60) return `${passed} s`;
  if (passed < 3600) return `${Math.floor(passed / 60)} min`;
  if (passed < 86_400 * 2) return `${Math.floor(passed / 3600)} h`;
  return `${number(Math.floor(passed / 86_400))} d`;
}

export type Freshness = "fresh" | "late" | "old";

/** A ship under way reports at least every 3 minutes, one at rest every 3 too (class A) or 6 (class B). */
export function freshness(passedSeconds: number): Freshness {
  if (passedSeconds <= 600) return "fresh";
  return passedSeconds <= 3600 ? "late" : "old";
}

/** 2024-01-31 12:31:04 UTC; the zone is always written. */
export function time(
  moment: Date | string | number | null | undefined,
  zone: Settings["zone"],
  parts: "minute" | "second" | "day" = "minute",
): string {
  if (moment === null || moment === undefined) return NONE;
  const date =
    moment instanceof Date ? moment : new Date(typeof moment === "number" ? moment * 1000 : moment);
  if (Number.isNaN(date.getTime())) return NONE;
  const fields = zone === "UTC" ? utcFields(date) : localFields(date);
  const [year, month, day, hour, minute, second] = fields.map((field) => String(field).padStart(2, "0"));
  const written = `${year}-${month}-${day}`;
  if (parts === "day") return written;
  const clock = parts === "second" ? `${hour}:${minute}:${second}` : `${hour}:${minute}`;
  return `${written} ${clock} ${zone === "UTC" ? "UTC" : offset(date)}`;
}

function utcFields(date: Date): number[] {
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
}

function localFields(date: Date): number[] {
  return [
    date.getFullYear(),
    date.getMonth() + 1,
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
  ];
}

function offset(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, "0");
  return `UTC${minutes < 0 ? "−" : "+"}${hours}:${String(size % 60).padStart(2, "0")}`;
}

/** snake_case of the tables as words: crossing_give_way → Crossing give way. */
export function words(name: string | null | undefined): string {
  if (!name) return NONE;
  const text = name.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
