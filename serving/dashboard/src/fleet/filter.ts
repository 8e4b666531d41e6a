/** Which ships a view shows, and which colour and order they have: pure over the columns of the fleet. */
import type { ColourBy, View } from "../app/view.ts";
import { CATEGORIES, type Fleet } from "../live/fleet.ts";
import { isInside, type LonLat } from "../map/geodesy.ts";
import { speedStep } from "../map/palette.ts";

export type Filter = Pick<View, "categories" | "speed" | "text" | "showMoored" | "area" | "only" | "ships">;

/** Rows that the map shows. A chosen ship is shown even where the filter leaves it out. */
export function visibleRows(fleet: Fleet, filter: Filter): Uint32Array {
  const categories = new Set(filter.categories.map((category) => CATEGORIES.indexOf(category)));
  const [from, to] = filter.speed;
  const text = filter.text.trim().toLowerCase();
  const chosen = new Set(filter.ships);
  const only = new Set(filter.only);
  const rows = new Uint32Array(fleet.size);
  let count = 0;
  for (let row = 0; row < fleet.size; row++) {
    if (fleet.removed[row]) continue;
    if (chosen.has(fleet.mmsi[row] as number) || passes(row)) rows[count++] = row;
  }
  return rows.subarray(0, count);

  function passes(row: number): boolean {
    if (only.size > 0 && !only.has(fleet.mmsi[row] as number)) return false;
    if (!filter.showMoored && fleet.isAtRest(row)) return false;
    if (categories.size > 0 && !categories.has(fleet.category[row] as number)) return false;
    const knots = fleet.speed[row] as number;
    // NaN is neither below nor above: a ship without a speed passes only where no speed is asked for.
    if (from !== null && !(knots >= from)) return false;
    if (to !== null && !(knots <= to)) return false;
    if (text && !matches(fleet, row, text)) return false;
    return filter.area.length === 0 || isInside(positionOf(fleet, row), filter.area);
  }
}

export function positionOf(fleet: Fleet, row: number): LonLat {
  return [fleet.lonLat[2 * row] as number, fleet.lonLat[2 * row + 1] as number];
}

function matches(fleet: Fleet, row: number, text: string): boolean {
  const mmsi = fleet.mmsi[row] as number;
  if (String(mmsi).startsWith(text)) return true;
  const known = fleet.particularsOf(mmsi);
  return Boolean(
    known?.name?.toLowerCase().includes(text) ||
      known?.callSign?.toLowerCase().startsWith(text) ||
      String(known?.imo ?? "").startsWith(text) ||
      known?.destination?.toLowerCase().includes(text),
  );
}

/** Index of a ship's colour in the palette of `colour`. */
export function colourIndex(fleet: Fleet, row: number, colour: ColourBy): number {
  switch (colour) {
    case "type":
      return fleet.category[row] as number;
    case "speed":
      return speedStep(fleet.speed[row] as number);
    case "cii":
      return fleet.rating[row] as number;
    case "risk":
      return fleet.risk[row] as number;
  }
}

export const SORTS = ["name", "type", "speed", "age", "cii"] as const;

/** Rows in the order of `sort` (a column, `-` before it for downwards); equal ones by MMSI, so that none jumps. */
export function sorted(fleet: Fleet, rows: Uint32Array, sort: string): Uint32Array {
  const down = sort.startsWith("-");
  const key = keyOf(fleet, down ? sort.slice(1) : sort);
  const keys = new Float64Array(fleet.size); // by row: with each frame thousands are compared
  for (const row of rows) keys[row] = key(row);
  const sign = down ? -1 : 1;
  return rows.slice().sort((a, b) => {
    const apart = (keys[a] as number) - (keys[b] as number);
    return apart === 0 ? (fleet.mmsi[a] as number) - (fleet.mmsi[b] as number) : sign * apart;
  });
}

const ranks = new WeakMap<Fleet, { version: number; byRow: Uint32Array }>();

/** The place of each row's name among all; names change with the roster, not with a frame. Equal ones share it. */
function nameRanks(fleet: Fleet): Uint32Array {
  const known = ranks.get(fleet);
  if (known?.version === fleet.rosterVersion) return known.byRow;
  const names = Array.from({ length: fleet.size }, (_, row) => fleet.nameOf(row).toLowerCase());
  const order = Array.from(names.keys()).sort((a, b) => compare(names[a] as string, names[b] as string));
  const byRow = new Uint32Array(fleet.size);
  order.forEach((row, place) => {
    const before = order[place - 1];
    byRow[row] = before !== undefined && names[before] === names[row] ? (byRow[before] as number) : place;
  });
  ranks.set(fleet, { version: fleet.rosterVersion, byRow });
  return byRow;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function keyOf(fleet: Fleet, column: string): (row: number) => number {
  switch (column) {
    case "type":
      return (row) => fleet.category[row] as number;
    case "speed":
      return (row) => {
        const knots = fleet.speed[row] as number;
        return Number.isNaN(knots) ? -1 : knots;
      };
    case "age":
      return (row) => -(fleet.reportedAt[row] as number);
    case "cii":
      return (row) => fleet.rating[row] as number;
    default: {
      const places = nameRanks(fleet);
      return (row) => places[row] as number;
    }
  }
}
