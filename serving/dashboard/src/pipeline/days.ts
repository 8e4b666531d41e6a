/** Messages by day for a chart: a day on which none came is a zero, not a line from one neighbour to the other. */

export type Counts = [accepted: number, quarantined: number, duplicate: number];

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;

/** Each day of the last year that has any, from its first with messages on: milliseconds (Unix), and its counts. */
export function yearOf(days: ReadonlyMap<string, Counts>): [day: number, counts: Counts][] {
  const known = new Map([...days].map(([day, counts]) => [Date.parse(day), counts]));
  if (known.size === 0) return [];
  const newest = Math.max(...known.keys());
  const since = newest - (YEAR_DAYS - 1) * DAY_MS;
  const first = Math.min(...[...known.keys()].filter((day) => day >= since));
  return Array.from({ length: (newest - first) / DAY_MS + 1 }, (_, index) => {
    const day = first + index * DAY_MS;
    return [day, known.get(day) ?? [0, 0, 0]];
  });
}
