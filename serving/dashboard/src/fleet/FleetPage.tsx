import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { useView } from "../app/useView.ts";
import { PastFleet, useFleet, useRoster } from "../live/FleetContext.tsx";
import type { LonLat } from "../map/geodesy.ts";
import { MapCanvas } from "../map/MapCanvas.tsx";
import type { DrawMode, Stage } from "../map/stage.ts";
import type { Player, PlayerState } from "../past/player.ts";
import { TimeBar } from "../past/TimeBar.tsx";
import { usePlayer } from "../past/usePlayer.ts";
import { Skeleton } from "../ui/Panel.tsx";
import { PHONE, useMedia } from "../ui/useMedia.ts";
import { useSettings } from "../words/SettingsContext.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { positionOf, visibleRows } from "./filter.ts";
import { HoverCard } from "./HoverCard.tsx";
import { KpiStrip } from "./KpiStrip.tsx";
import { Legend } from "./Legend.tsx";
import { MapTools } from "./MapTools.tsx";
import { Sheet } from "./Sheet.tsx";
import { ShipList } from "./ShipList.tsx";
import { useFleetKeys } from "./useFleetKeys.ts";
import { useFleetOverlays } from "./useFleetOverlays.ts";

const CLOSE_ZOOM = 8;
/** Charts and tabs come with the first ship that is chosen. */
const ShipDrawer = lazy(() => import("./ShipDrawer.tsx").then((module) => ({ default: module.ShipDrawer })));

/** The fleet live, or at the moment of the past that the link names. */
export function FleetPage() {
  const { player, state } = usePlayer();
  return (
    <PastFleet fleet={player?.fleet ?? null}>
      <FleetView player={player} state={state} />
    </PastFleet>
  );
}

function FleetView({ player, state }: { player: Player | null; state: PlayerState }) {
  const { fleet, version } = useFleet();
  const [view, change] = useView();
  const { mapTheme: theme } = useSettings();
  const phone = useMedia(PHONE);
  const [stage, setStage] = useState<Stage | null>(null);
  const [mode, setMode] = useState<DrawMode>("none");
  const [pointed, setPointed] = useState<{ row: number; x: number; y: number } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the fleet has changed
  const rows = useMemo(
    () => visibleRows(fleet, view),
    [
      fleet,
      version,
      view.categories,
      view.speed,
      view.text,
      view.showMoored,
      view.area,
      view.only,
      view.ships,
    ],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the fleet has changed
  useEffect(() => {
    stage?.draw({ fleet, rows, colour: view.colour, vectorMinutes: view.vectorMinutes, theme });
  }, [stage, fleet, version, rows, view.colour, view.vectorMinutes, theme]);

  useFleetOverlays(stage, fleet, version, rows);
  useFirstLook(stage, rows, view.camera !== undefined);

  const choose = useCallback(
    (mmsi: number, adding: boolean) =>
      change(({ ships }) => {
        if (!adding) return { ships: [mmsi] };
        return { ships: ships.includes(mmsi) ? ships.filter((each) => each !== mmsi) : [...ships, mmsi] };
      }),
    [change],
  );
  const lookAt = useCallback(
    (mmsi: number) => {
      const row = fleet.rowOf(mmsi);
      if (row !== undefined) stage?.fly(positionOf(fleet, row), CLOSE_ZOOM);
    },
    [fleet, stage],
  );

  const events = useMemo(
    () => ({
      pressed: (row: number | null, adding: boolean) => {
        if (row !== null) choose(fleet.mmsi[row] as number, adding);
        else if (!adding) change({ ships: [] });
      },
      pointed: (row: number | null, x: number, y: number) => setPointed(row === null ? null : { row, x, y }),
      drawn: (corners: LonLat[]) => {
        setMode("none");
        change({ area: corners.length >= 3 ? corners : [] });
      },
    }),
    [fleet, choose, change],
  );
  const draw = useCallback(
    (next: DrawMode) => {
      setMode(next);
      stage?.setMode(next);
    },
    [stage],
  );
  useFleetKeys({ player, onMode: draw });

  const list = <ShipList rows={rows} onChoose={choose} onLook={lookAt} />;
  // What does not follow the ships is the same element with each frame of them, so that it is not drawn again.
  const drawer = useMemo(
    () =>
      view.ships.length > 0 && (
        <Suspense fallback={<Skeleton rows={8} />}>
          <ShipDrawer onLook={lookAt} />
        </Suspense>
      ),
    [view.ships.length, lookAt],
  );
  const map = useMemo(() => <MapCanvas events={events} onStage={setStage} />, [events]);
  const tools = useMemo(() => <MapTools stage={stage} mode={mode} onMode={draw} />, [stage, mode, draw]);
  const legend = useMemo(() => <Legend />, []);
  return (
    <main
      className="fleet"
      aria-label="Fleet"
      data-list={view.list}
      data-drawer={view.ships.length > 0}
      data-past={player !== null}
    >
      <h1 className="visually-hidden">Fleet</h1>
      <KpiStrip />
      <div className="fleet-stage">
        {!phone && view.list && <aside className="fleet-list">{list}</aside>}
        <div className="fleet-map">
          {map}
          <FilterBar rows={rows} />
          {tools}
          {legend}
          {player && <TimeBar player={player} state={state} />}
          {pointed && mode === "none" && <HoverCard {...pointed} />}
        </div>
        {!phone && drawer && <aside className="fleet-drawer">{drawer}</aside>}
        {phone && <Sheet key={view.ships.length > 0 ? "ship" : "list"}>{drawer || list}</Sheet>}
      </div>
    </main>
  );
}

/** Without a place in the link, the map begins where the ships are. */
function useFirstLook(stage: Stage | null, rows: Uint32Array, placed: boolean): void {
  const { fleet } = useRoster();
  const [looked, setLooked] = useState(placed);
  useEffect(() => {
    if (looked || !stage || rows.length === 0) return;
    setLooked(true);
    stage.fit(Array.from(rows, (row) => positionOf(fleet, row)));
  }, [looked, stage, rows, fleet]);
}
