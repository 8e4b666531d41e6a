import { useMemo, useState } from "react";
import { type RowOf, useRows } from "../api/rows.ts";
import { useView } from "../app/useView.ts";
import { visibleRows } from "../fleet/filter.ts";
import { useFleet } from "../live/FleetContext.tsx";
import { MapCanvas } from "../map/MapCanvas.tsx";
import type { Stage } from "../map/stage.ts";
import { Facts } from "../ui/Facts.tsx";
import { Page } from "../ui/Page.tsx";
import { Content, Empty, Panel } from "../ui/Panel.tsx";
import { priorityOf, Severity } from "../ui/Severity.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { VesselLink } from "../ui/VesselLink.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { bearing, distance, number, speed, time, words } from "../words/units.ts";
import { AlertQueue } from "./AlertQueue.tsx";
import { useEncounterMap } from "./useEncounterMap.ts";

export type Risk = RowOf<"/api/v1/collision-risks">;

/** The queue of what needs action on the left, the encounter that is looked at on the right. */
export function SafetyPage() {
  const [view, change] = useView();
  const risks = useRows("/api/v1/collision-risks", { sort: "-evaluated_at_utc" });
  const ordered = useMemo(() => byUrgency(risks.data ?? []), [risks.data]);
  const chosen = ordered.find((risk) => risk.pair_id === view.item) ?? ordered[0];
  return (
    <Page title="Safety" lead="Ships whose courses bring them close, and alerts that are still active.">
      <div className="page-row wide-left">
        <Panel title="Close approaches" note={risks.data && `${number(risks.data.length)} pairs`}>
          <Content
            query={risks}
            isEmpty={(rows) => rows.length === 0}
            empty="No courses cross within 2 nm and 30 minutes."
            rows={8}
          >
            {() => (
              <RiskTable
                risks={ordered}
                chosen={chosen?.pair_id}
                onChoose={(risk) =>
                  change({ item: risk.pair_id, ships: [risk.mmsi_1 as number, risk.mmsi_2 as number] })
                }
              />
            )}
          </Content>
        </Panel>
        <Panel title="Encounter">
          {chosen ? (
            <Encounter risk={chosen} />
          ) : (
            <Empty>Choose a pair on the left to see its encounter.</Empty>
          )}
        </Panel>
      </div>
      <AlertQueue />
      <NearMisses />
    </Page>
  );
}

/** The gravest first; of equal ones the one that comes first. */
function byUrgency(risks: readonly Risk[]): Risk[] {
  return [...risks].sort(
    (a, b) =>
      priorityOf(a.risk_level) - priorityOf(b.risk_level) ||
      Date.parse(b.evaluated_at_utc as string) - Date.parse(a.evaluated_at_utc as string) ||
      (a.tcpa_minutes ?? 99) - (b.tcpa_minutes ?? 99),
  );
}

interface RiskTableProps {
  risks: readonly Risk[];
  chosen: string | undefined;
  onChoose: (risk: Risk) => void;
}

function RiskTable({ risks, chosen, onChoose }: RiskTableProps) {
  const { settings } = useSettings();
  const { fleet } = useFleet();
  const nameOf = (mmsi: number, name: string | null) =>
    name ?? fleet.particularsOf(mmsi)?.name ?? String(mmsi);
  const columns: Column<Risk>[] = [
    {
      key: "pair",
      title: "Ships",
      cell: (risk) =>
        `${nameOf(risk.mmsi_1 as number, risk.name_1)} – ${nameOf(risk.mmsi_2 as number, risk.name_2)}`,
    },
    {
      key: "risk",
      title: "Risk",
      value: (risk) => priorityOf(risk.risk_level),
      cell: (risk) => <Severity level={risk.risk_level} label={words(risk.risk_level)} />,
    },
    {
      key: "cpa",
      title: "CPA",
      unit: settings.distance,
      numeric: true,
      value: (risk) => risk.dcpa_nm,
      cell: (risk) => distance(risk.dcpa_nm, settings.distance),
    },
    {
      key: "tcpa",
      title: "TCPA",
      unit: "min",
      numeric: true,
      value: (risk) => risk.tcpa_minutes,
      cell: (risk) => number(risk.tcpa_minutes, 1),
    },
    {
      key: "kind",
      title: "Encounter",
      value: (risk) => risk.encounter_type_1,
      cell: (risk) => words(risk.encounter_type_1),
    },
    {
      key: "at",
      title: "As of",
      value: (risk) => risk.evaluated_at_utc,
      cell: (risk) => time(risk.evaluated_at_utc, settings.zone),
    },
  ];
  return (
    <Table
      caption="Close approaches"
      columns={columns}
      rows={risks}
      keyOf={(risk) => risk.pair_id}
      chosen={chosen}
      onChoose={onChoose}
      most={100}
    />
  );
}

const DUTY: Record<string, string> = {
  head_on: "alters to starboard (head-on, rule 14)",
  overtaking: "keeps clear (overtaking, rule 13)",
  overtaken: "keeps course and speed (being overtaken)",
  crossing_give_way: "gives way (crossing, rule 15)",
  crossing_stand_on: "keeps course and speed (crossing, rule 17)",
};

function Encounter({ risk }: { risk: Risk }) {
  const { settings } = useSettings();
  const { fleet, version } = useFleet();
  const { theme } = useSettings();
  const [view] = useView();
  const [stage, setStage] = useState<Stage | null>(null);
  useEncounterMap(stage, risk, fleet, version, theme, visibleRows, view);
  const ship = (
    mmsi: number,
    name: string | null,
    knots: number | null,
    course: number | null,
    duty: string | null,
  ) => (
    <>
      <VesselLink mmsi={mmsi} name={name} />
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
            ship(
              risk.mmsi_1 as number,
              risk.name_1,
              risk.speed_1_knots,
              risk.course_1_deg,
              risk.encounter_type_1,
            ),
          ],
          [
            "Second ship",
            ship(
              risk.mmsi_2 as number,
              risk.name_2,
              risk.speed_2_knots,
              risk.course_2_deg,
              risk.encounter_type_2,
            ),
          ],
          [
            `Closest, ${settings.distance}`,
            `${distance(risk.dcpa_nm, settings.distance)} in ${number(risk.tcpa_minutes, 1)} min`,
            `${distance(risk.distance_nm, settings.distance)} ${settings.distance} apart, closing at ${speed(risk.relative_speed_knots, settings.speed)} ${settings.speed}`,
          ],
          ["Reckoned to", time(risk.evaluated_at_utc, settings.zone, "second")],
        ]}
      />
    </>
  );
}

function NearMisses() {
  const misses = useRows("/api/v1/near-misses", { sort: "-closest_at_utc" }, { most: 200 });
  const { settings } = useSettings();
  const columns: Column<RowOf<"/api/v1/near-misses">>[] = [
    { key: "first", title: "First ship", cell: (miss) => <VesselLink mmsi={miss.mmsi_1 as number} /> },
    { key: "second", title: "Second ship", cell: (miss) => <VesselLink mmsi={miss.mmsi_2 as number} /> },
    {
      key: "distance",
      title: "Closest",
      unit: settings.distance,
      numeric: true,
      value: (miss) => miss.distance_nm,
      cell: (miss) => distance(miss.distance_nm, settings.distance),
    },
    {
      key: "kind",
      title: "Encounter",
      value: (miss) => miss.encounter_type_1,
      cell: (miss) => words(miss.encounter_type_1),
    },
    {
      key: "at",
      title: "When",
      value: (miss) => miss.closest_at_utc,
      cell: (miss) => time(miss.closest_at_utc, settings.zone),
    },
  ];
  return (
    <Panel title="Near misses" note="passed within half a mile while under way">
      <Content
        query={misses}
        isEmpty={(rows) => rows.length === 0}
        empty="No near miss was found in the tracks."
      >
        {(rows) => (
          <Table
            caption="Near misses"
            columns={columns}
            rows={rows}
            keyOf={(miss) => miss.near_miss_id}
            most={30}
          />
        )}
      </Content>
    </Panel>
  );
}
