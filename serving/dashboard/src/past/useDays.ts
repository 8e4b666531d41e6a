import { useMemo } from "react";
import { useRows } from "../api/rows.ts";
import { DAY_S } from "./days.ts";

const MOST_DAYS = 4000;
const MOST_EVENTS = 1000;

/** The days with positions, oldest first. */
export function useDays(): number[] {
  const days = useRows(
    "/api/v1/kpis/fleet",
    { fields: "event_date", sort: "event_date" },
    { most: MOST_DAYS },
  );
  return useMemo(
    () => (days.data ?? []).map(({ event_date }) => Date.parse(`${event_date}T00:00:00Z`) / 1000),
    [days.data],
  );
}

/** When the alerts of a day were raised, up to the thousand that matter most. */
export function useEvents(day: number): number[] {
  const alerts = useRows(
    "/api/v1/alerts",
    {
      kind: "alert",
      status: ["open", "acknowledged", "closed"],
      raised_from: new Date(day * 1000).toISOString(),
      raised_to: new Date((day + DAY_S) * 1000).toISOString(),
    },
    { most: MOST_EVENTS },
  );
  return useMemo(
    () => (alerts.data ?? []).map(({ raised_at_utc }) => Date.parse(raised_at_utc) / 1000),
    [alerts.data],
  );
}
