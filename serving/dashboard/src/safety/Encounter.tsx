import { useState } from "react";
import { originOf } from "../api/origin.ts";
import type { RowOf } from "../api/rows.ts";
import { useView } from "../app/useView.ts";
import { visibleRows } from "../fleet/filter.ts";
import { useFleet } from "../live/FleetContext.tsx";
import { MapCanvas } from "../map/MapCanvas.tsx";
import type { Stage } from "../map/stage.ts";
import { Facts } from "../ui/Facts.tsx";
import { Origin } from "../ui/Origin.tsx";
import { useNow } from "../ui/useNow.ts";
import { VesselLink } from "../ui/VesselLink.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { age, bearing, distance, number, speed, time, words } from "../words/units.ts";
import { countdown, secondsToApproach } from "./queue.ts";
import { useEncounterMap } from "./useEncounterMap.ts";

export type Risk = RowOf<"/api/v1/collision-risks">;

const DUTY: Record<string, string> = {
  head_on: "alters to starboard (head-on, rule 14)",
  overtaking: "keeps clear (overtaking, rule 13)",
  overtaken: "keeps course and speed (being overtaken)",
  crossing_give_way: "gives way (crossing, rule 15)",
  crossing_stand_on: "keeps course and speed (crossing, rule 17)",
};

/** Both ships, where their courses lead, how close and when, and who gives way. */
export function Encounter({ risk }: { risk: Risk }) {
  const { settings, mapTheme } = useSettings();
  const { fleet, version } = useFleet();
  const [view] = useView();
  const [stage, setStage] = useState<Stage | null>(null);
  useEncounterMap(stage, risk, fleet, version, mapTheme, visibleRows, view);
  const found = originOf("collision-risks", risk);
  const ship = (
    mmsi: number | null,
    name: string | null,
    knots: number | null,
    course: number | null,
    duty: string | null,
  ) => (
    <>
      <VesselLink mmsi={mmsi ?? 0} name={name} />
      <small>
        {speed(knots, settings.speed)} {settings.speed}, {bearing(course)}; {DUTY[duty ?? ""] ?? words(duty)}
      </small>
    </>
  );
  return (
    <>
      <div className="companion-map">
        <MapCanvas events={{ pressed: () => {}, pointed: () => {}, drawn: () => {} }} onStage={setStage} />
      </div>
      <Facts
        facts={[
          [
            "First ship",
            ship(risk.mmsi_1, risk.name_1, risk.speed_1_knots, risk.course_1_deg, risk.encounter_type_1),
          ],
          [
            "Second ship",
            ship(risk.mmsi_2, risk.name_2, risk.speed_2_knots, risk.course_2_deg, risk.encounter_type_2),
          ],
          [
            `Closest (CPA), ${settings.distance}`,
            <span key="cpa" className="with-origin">
              {`${distance(risk.dcpa_nm, settings.distance)} in ${number(risk.tcpa_minutes, 1)} min`}
              {found && <Origin {...found} title="the close approach" />}
            </span>,
            `${distance(risk.distance_nm, settings.distance)} ${settings.distance} apart, closing at ${speed(risk.relative_speed_knots, settings.speed)} ${settings.speed}`,
          ],
          ["Time left (TCPA)", <TimeLeft key="tcpa" risk={risk} />],
          ["Reckoned to", time(risk.evaluated_at_utc, settings.zone, "second")],
        ]}
      />
    </>
  );
}

function TimeLeft({ risk }: { risk: Risk }) {
  const now = useNow(1000) / 1000;
  const left = secondsToApproach(risk.evaluated_at_utc, risk.tcpa_minutes, now);
  if (left === null) return "–";
  if (left < 0) return <span className="muted">passed {age(now + left, now)} ago</span>;
  return <b className="countdown">{countdown(left)}</b>;
}
