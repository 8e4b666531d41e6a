/** What was done to a ship, from its feature and label days: they say how far the work lies before and after a day. */

export interface FeatureDay {
  feature_date: string;
  days_since_engine_maintenance: number | null;
  days_since_hull_maintenance: number | null;
}

export interface LabelDay {
  feature_date: string;
  /** To the next engine work that a failure or wear forced. */
  days_to_maintenance: number | null;
}

export interface Work {
  /** ISO date, UTC. */
  date: string;
  what: "engine, forced" | "engine" | "hull";
}

const DAY_MS = 86_400_000;

/** Each work once, the newest first; engine work on a day on which a failure forced some is that. */
export function workOf(features: readonly FeatureDay[], labels: readonly LabelDay[]): Work[] {
  const forced = datesOf(labels, (row) => row.days_to_maintenance);
  const engine = datesOf(features, (row) => opposite(row.days_since_engine_maintenance));
  const hull = datesOf(features, (row) => opposite(row.days_since_hull_maintenance));
  const works: Work[] = [
    ...[...forced].map((date) => ({ date, what: "engine, forced" as const })),
    ...[...engine].filter((date) => !forced.has(date)).map((date) => ({ date, what: "engine" as const })),
    ...[...hull].map((date) => ({ date, what: "hull" as const })),
  ];
  return works.sort((a, b) => b.date.localeCompare(a.date) || a.what.localeCompare(b.what));
}

function datesOf<R extends { feature_date: string }>(
  rows: readonly R[],
  daysOf: (row: R) => number | null,
): Set<string> {
  return new Set(
    rows.flatMap((row) => {
      const days = daysOf(row);
      if (days === null) return [];
      return [new Date(Date.parse(row.feature_date) + days * DAY_MS).toISOString().slice(0, 10)];
    }),
  );
}

function opposite(days: number | null): number | null {
  return days === null ? null : -days;
}
