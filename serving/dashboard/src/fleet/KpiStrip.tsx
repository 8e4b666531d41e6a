import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { api, body } from "../api/client.ts";
import { originOf } from "../api/origin.ts";
import { useView } from "../app/useView.ts";
import { useFleet } from "../live/FleetContext.tsx";
import type { Fleet } from "../live/fleet.ts";
import { Origins } from "../ui/Origins.tsx";
import { Severity } from "../ui/Severity.tsx";
import { number } from "../words/units.ts";

const SILENT_SECONDS = 6 * 3600;
type State = "under way" | "at anchor" | "moored" | "silent";

/** The fleet in one thin line: states are counted from the very ships on the map, the rest by the API. */
export function KpiStrip() {
  const { fleet, version } = useFleet();
  const [view] = useView();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the fleet has changed
  const counts = useMemo(() => count(fleet), [fleet, version]);
  const loading = fleet.size === 0;
  const tile = (title: string, value: number, counted: (state: State) => boolean) => (
    <Tile
      title={title}
      isLoading={loading}
      origin={<Origins title={title} rows={() => positionsOf(fleet, counted)} />}
    >
      {number(value)}
    </Tile>
  );
  return (
    <dl className="kpis" aria-busy={loading} tabIndex={0}>
      {tile("Vessels seen", counts.seen, () => true)}
      {tile("Under way", counts["under way"], (state) => state === "under way")}
      {tile("At anchor", counts["at anchor"], (state) => state === "at anchor")}
      {tile("Moored", counts.moored, (state) => state === "moored")}
      {tile("Silent over 6 h", counts.silent, (state) => state === "silent")}
      {view.at === undefined && <Now />}
    </dl>
  );
}

/** What the map does not say by itself: ships in ports, active alerts and close approaches, by priority. */
function Now() {
  const now = useQuery({
    queryKey: ["/api/v1/kpis/now"],
    queryFn: ({ signal }) => body(api.GET("/api/v1/kpis/now", { signal })),
  });
  const data = now.data?.data;
  if (!data) return null; // the strip says what is known: the map's own counts stay
  return (
    <>
      <Tile title="In port" isLoading={false}>
        {number(data.vessels_in_port)}
      </Tile>
      <Tile title="Alerts" isLoading={false}>
        <ToSafety levels={["critical", "warning", "info"]} counts={data.alerts} />
      </Tile>
      <Tile title="Close approaches" isLoading={false}>
        <ToSafety levels={["high", "medium", "low"]} counts={data.collision_risks} />
      </Tile>
    </>
  );
}

/** Counts by priority, which lead to the queue that has them. */
function ToSafety({ levels, counts }: { levels: readonly string[]; counts: Record<string, number> }) {
  return (
    <Link
      to="/safety"
      search={((before: object) => ({ ...before, item: undefined })) as never}
      className="kpi-alerts"
    >
      {levels.map((level) => (
        <Severity key={level} level={level} label={number(counts[level] ?? 0)} />
      ))}
    </Link>
  );
}

interface TileProps {
  title: string;
  isLoading: boolean;
  origin?: ReactNode;
  children: ReactNode;
}

function Tile({ title, isLoading, origin, children }: TileProps) {
  return (
    <div>
      <dt>
        {title}
        {origin}
      </dt>
      <dd>{isLoading ? <span className="bone" /> : children}</dd>
    </div>
  );
}

function stateOf(fleet: Fleet, row: number): State {
  if (fleet.at - (fleet.reportedAt[row] as number) > SILENT_SECONDS) return "silent";
  if (fleet.isAtAnchor(row)) return "at anchor";
  return fleet.isAtRest(row) ? "moored" : "under way";
}

function count(fleet: Fleet): Record<State | "seen", number> {
  const counts = { seen: 0, "under way": 0, "at anchor": 0, moored: 0, silent: 0 };
  for (let row = 0; row < fleet.size; row++) {
    if (fleet.removed[row]) continue;
    counts.seen += 1;
    counts[stateOf(fleet, row)] += 1;
  }
  return counts;
}

/** The published positions of the ships in such a state. */
function positionsOf(fleet: Fleet, counted: (state: State) => boolean) {
  const rows = Array.from({ length: fleet.size }, (_, row) => row);
  return rows
    .filter((row) => !fleet.removed[row] && counted(stateOf(fleet, row)))
    .map((row) => {
      const origin = originOf("positions", { mmsi: fleet.mmsi[row] });
      return origin && { ...origin, name: fleet.nameOf(row) };
    });
}
