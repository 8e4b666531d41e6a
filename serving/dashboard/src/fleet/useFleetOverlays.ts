import type { FeatureCollection } from "geojson";
import { useEffect } from "react";
import { useView } from "../app/useView.ts";
import type { Fleet } from "../live/fleet.ts";
import { collection, line, point, polygonOf } from "../map/features.ts";
import { circle, destination } from "../map/geodesy.ts";
import type { Stage } from "../map/stage.ts";
import { positionOf } from "./filter.ts";
import { usePorts } from "./usePorts.ts";
import { useTracks } from "./useTracks.ts";

const RING_NM = [1, 3, 6, 12, 24];

/** Keeps the map's overlays as the view says: chosen ships, tracks, range rings, area, density, ports. */
export function useFleetOverlays(
  stage: Stage | null,
  fleet: Fleet,
  version: number,
  rows: Uint32Array,
): void {
  const [view] = useView();
  const ports = usePorts();
  const tracks = useTracks(view.ships);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the fleet has changed
  useEffect(() => {
    stage?.setOverlay("chosen", chosenShips(fleet, view.ships));
    stage?.setOverlay("rings", view.rings ? rings(fleet, view.ships) : collection([]));
  }, [stage, fleet, version, view.ships, view.rings]);

  useEffect(() => stage?.setOverlay("area", polygonOf(view.area)), [stage, view.area]);

  useEffect(() => {
    stage?.setOverlay("density", view.density ? points(fleet, rows) : collection([]));
  }, [stage, fleet, rows, view.density]);

  useEffect(
    () => stage?.setOverlay("ports", view.ports ? ports : collection([])),
    [stage, ports, view.ports],
  );

  useEffect(() => stage?.setOverlay("tracks", tracks), [stage, tracks]);
}

function chosenShips(fleet: Fleet, ships: readonly number[]): FeatureCollection {
  return collection(
    ships.flatMap((mmsi) => {
      const row = fleet.rowOf(mmsi);
      return row === undefined ? [] : [point(positionOf(fleet, row), { name: fleet.nameOf(row) })];
    }),
  );
}

function rings(fleet: Fleet, ships: readonly number[]): FeatureCollection {
  const row = fleet.rowOf(ships.at(-1) ?? 0);
  if (row === undefined) return collection([]);
  const centre = positionOf(fleet, row);
  return collection(
    RING_NM.flatMap((nm) => [
      line(circle(centre, nm), {}),
      point(destination(centre, 0, nm), { label: `${nm} nm` }),
    ]),
  );
}

function points(fleet: Fleet, rows: Uint32Array): FeatureCollection {
  return collection(Array.from(rows, (row) => point(positionOf(fleet, row), {})));
}
