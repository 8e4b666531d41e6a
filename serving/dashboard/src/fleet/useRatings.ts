import { useEffect } from "react";
import { useRows } from "../api/rows.ts";
import { useFleet } from "../live/FleetContext.tsx";

/** Gives the ships in memory their latest CII rating and maintenance risk. */
export function useRatings(): void {
  const { fleet } = useFleet();
  const { rosterVersion } = fleet;
  const ratings = useRows("/api/v1/cii", { rating: "A,B,C,D,E", sort: "-cii_year" });
  const risks = useRows("/api/v1/maintenance/risks", {});
  // biome-ignore lint/correctness/useExhaustiveDependencies: ships that came later are rated too
  useEffect(() => {
    const letters = new Map<number, string>();
    for (const row of ratings.data ?? []) {
      if (!letters.has(row.mmsi) && row.rating) letters.set(row.mmsi, row.rating);
    }
    const levels = new Map((risks.data ?? []).map((row) => [row.mmsi, row.risk_level as string]));
    if (letters.size + levels.size > 0) fleet.rate(letters, levels);
  }, [fleet, rosterVersion, ratings.data, risks.data]);
}
