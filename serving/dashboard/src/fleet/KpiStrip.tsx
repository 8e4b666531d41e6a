import { useMemo } from "react";
import { useFleet } from "../live/FleetContext.tsx";
import type { Fleet } from "../live/fleet.ts";
import { number } from "../words/units.ts";

const SILENT_SECONDS = 6 * 3600;

/** The fleet in one thin line: counted from the very ships on the map. */
export function KpiStrip() {
  const { fleet, version } = useFleet();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the fleet has changed
  const counts = useMemo(() => count(fleet), [fleet, version]);
  const loading = fleet.size === 0;
  return (
    <dl className="kpis" aria-busy={loading} tabIndex={0}>
      {Object.entries(counts).map(([title, value]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{loading ? <span className="bone" /> : number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function count(fleet: Fleet): Record<string, number> {
  const counts = { "Vessels seen": 0, "Under way": 0, "At anchor": 0, Moored: 0, "Silent over 6 h": 0 };
  for (let row = 0; row < fleet.size; row++) {
    if (fleet.removed[row]) continue;
    counts["Vessels seen"] += 1;
    if (fleet.at - (fleet.reportedAt[row] as number) > SILENT_SECONDS) counts["Silent over 6 h"] += 1;
    else if (fleet.isAtAnchor(row)) counts["At anchor"] += 1;
    else if (fleet.isAtRest(row)) counts.Moored += 1;
    else counts["Under way"] += 1;
  }
  return counts;
}
