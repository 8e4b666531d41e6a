import { useEffect } from "react";
import type { View } from "../app/view.ts";
import type { visibleRows } from "../fleet/filter.ts";
import type { Fleet } from "../live/fleet.ts";
import { collection, line, point } from "../map/features.ts";
import { destination, type LonLat } from "../map/geodesy.ts";
import type { Theme } from "../map/palette.ts";
import type { Stage } from "../map/stage.ts";
import type { Risk } from "./Encounter.tsx";

const FIRST = "#2e7dd1";
const SECOND = "#b86a00";
const CLOSEST = "#d92d20";

/** Draws both ships, where their courses lead, and the line between them at the closest approach. */
export function useEncounterMap(
  stage: Stage | null,
  risk: Risk,
  fleet: Fleet,
  version: number,
  theme: Theme,
  rowsOf: typeof visibleRows,
  view: View,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another pair moves the map
  useEffect(() => {
    if (!stage) return;
    const first: LonLat = [risk.longitude_1 as number, risk.latitude_1 as number];
    const second: LonLat = [risk.longitude_2 as number, risk.latitude_2 as number];
    const hours = (risk.tcpa_minutes ?? 0) / 60;
    const firstThen = destination(first, risk.course_1_deg ?? 0, (risk.speed_1_knots ?? 0) * hours);
    const secondThen = destination(second, risk.course_2_deg ?? 0, (risk.speed_2_knots ?? 0) * hours);
    const name = (mmsi: number | null, given: string | null) =>
      given ?? fleet.particularsOf(mmsi ?? 0)?.name ?? String(mmsi);
    stage.setOverlay(
      "encounter",
      collection([
        line([first, firstThen], { colour: FIRST }),
        line([second, secondThen], { colour: SECOND }),
        line([firstThen, secondThen], { colour: CLOSEST }),
        point(first, { colour: FIRST, label: name(risk.mmsi_1, risk.name_1) }),
        point(second, { colour: SECOND, label: name(risk.mmsi_2, risk.name_2) }),
        point([(firstThen[0] + secondThen[0]) / 2, (firstThen[1] + secondThen[1]) / 2], {
          colour: CLOSEST,
          label: `CPA in ${(risk.tcpa_minutes ?? 0).toFixed(0)} min`,
        }),
      ]),
    );
    stage.fit([first, second, firstThen, secondThen], 14);
  }, [stage, risk.pair_id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the fleet has changed
  useEffect(() => {
    stage?.draw({ fleet, rows: rowsOf(fleet, view), colour: "type", vectorMinutes: 0, theme });
  }, [stage, fleet, version, theme]);
}
