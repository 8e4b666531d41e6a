import { originOf } from "../api/origin.ts";
import { type RowOf, useRows } from "../api/rows.ts";
import { useView } from "../app/useView.ts";
import { TimeChart } from "../charts/TimeChart.tsx";
import { useRoster } from "../live/FleetContext.tsx";
import { type Counted, Origins } from "../ui/Origins.tsx";
import { Kpi, Page } from "../ui/Page.tsx";
import { Content, Empty, Panel } from "../ui/Panel.tsx";
import { Severity } from "../ui/Severity.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { number, time, words } from "../words/units.ts";
import { type FeatureDay, type LabelDay, type Work, workOf } from "./engineWork.ts";
import { phraseOf } from "./reasons.ts";

type Risk = RowOf<"/api/v1/maintenance/risks">;
type Outcome = RowOf<"/api/v1/models/outcomes">;

export function MaintenancePage() {
  const [view, change] = useView();
  const { fleet } = useRoster();
  const risks = useRows("/api/v1/maintenance/risks", { sort: "-score" });
  const outcomes = useRows("/api/v1/models/outcomes", {});
  const mmsi = view.ships.at(-1) ?? (risks.data?.[0]?.mmsi as number | undefined);
  const columns: Column<Risk>[] = [
    { key: "ship", title: "Ship", value: (risk) => nameOf(risk), cell: nameOf },
    {
      key: "level",
      title: "Risk",
      value: (risk) => -(risk.score ?? 0),
      cell: (risk) => <Severity level={risk.risk_level as string} label={words(risk.risk_level)} />,
    },
    {
      key: "score",
      title: "Score",
      unit: "%",
      numeric: true,
      value: (risk) => risk.score,
      cell: (risk) => number((risk.score ?? 0) * 100),
    },
    {
      key: "reasons",
      title: "Why",
      cell: (risk) => <span className="reasons">{reasonsOf(risk.top_reasons).map(phraseOf).join(", ")}</span>,
    },
    { key: "as_of", title: "Data to", value: (risk) => risk.as_of_date, cell: (risk) => risk.as_of_date },
  ];
  function nameOf(risk: Risk): string {
    return fleet.particularsOf(risk.mmsi)?.name ?? `MMSI ${risk.mmsi}`;
  }
  function countedOf(risk: Risk): Counted | undefined {
    const origin = originOf("maintenance-risks", risk);
    return origin && { ...origin, name: nameOf(risk) };
  }
  return (
    <Page
      title="Maintenance"
      lead="Engines that may need unplanned work within 30 days, the likeliest first."
    >
      <Content query={risks} rows={2}>
        {(rows) => (
          <div className="kpi-row">
            {["high", "medium", "low"].map((level) => (
              <Kpi
                key={level}
                title={`${words(level)} risk`}
                value={rows.filter((row) => row.risk_level === level).length}
                note="ships"
                origin={
                  <Origins
                    title={`ships at ${level} risk`}
                    rows={() => rows.filter((row) => row.risk_level === level).map(countedOf)}
                  />
                }
              />
            ))}
            <Kpi
              title="Scored"
              value={rows.length}
              note={rows[0] && `model version ${rows[0].model_version}`}
              origin={<Origins title="ships scored" rows={() => rows.map(countedOf)} />}
            />
          </div>
        )}
      </Content>
      <div className="page-row wide-left">
        <Panel title="Ships by risk">
          <Content
            query={risks}
            isEmpty={(rows) => rows.length === 0}
            empty="No ship is scored. Run: tideline ml train maintenance --score"
            rows={8}
          >
            {(rows) => (
              <Table
                caption="Ships by maintenance risk"
                columns={columns}
                rows={rows}
                keyOf={(risk) => String(risk.mmsi)}
                chosen={mmsi === undefined ? undefined : String(mmsi)}
                onChoose={(risk) => change({ ships: [risk.mmsi] })}
                origin={(risk) => originOf("maintenance-risks", risk)}
                nameOf={(risk) => `the risk of ${nameOf(risk)}`}
              />
            )}
          </Content>
        </Panel>
        <Panel title={mmsi === undefined ? "Engine" : `Engine of ${fleet.particularsOf(mmsi)?.name ?? mmsi}`}>
          {mmsi === undefined ? (
            <Empty>Choose a ship to see its engine.</Empty>
          ) : (
            <>
              <Done mmsi={mmsi} />
              <EngineHistory mmsi={mmsi} />
            </>
          )}
        </Panel>
      </div>
      <Panel title="How good the model is">
        <Content
          query={outcomes}
          isEmpty={(rows) => rows.length === 0}
          empty="No prediction is old enough to be checked against what happened."
        >
          {(rows) => rows.map((row) => <Verdict key={`${row.model_version}-${row.arm}`} outcome={row} />)}
        </Content>
      </Panel>
    </Page>
  );
}

function reasonsOf(text: string | null): string[] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

const DONE_WORDS: Record<Work["what"], string> = {
  "engine, forced": "Engine, forced by wear or a failure",
  engine: "Engine, as planned",
  hull: "Hull",
};
const MOST_DAYS = 2000;
const MOST_WORKS = 8;

/** What was done to the ship, the newest first. */
function Done({ mmsi }: { mmsi: number }) {
  const days = { mmsi, sort: "-feature_date" };
  const features = useRows(
    "/api/v1/maintenance/features",
    { ...days, fields: "mmsi,feature_date,days_since_engine_maintenance,days_since_hull_maintenance" },
    { most: MOST_DAYS },
  );
  const labels = useRows(
    "/api/v1/maintenance/labels",
    { ...days, fields: "mmsi,feature_date,days_to_maintenance" },
    { most: MOST_DAYS },
  );
  return (
    <>
      <h3>What was done</h3>
      <Content
        query={features}
        isEmpty={(rows) => rows.length === 0}
        empty="No day of this ship is known yet."
      >
        {(rows) => {
          const works = workOf(rows as FeatureDay[], (labels.data ?? []) as LabelDay[]);
          if (works.length === 0) return <Empty>No maintenance of this ship has been reported.</Empty>;
          return (
            <ul className="works" aria-label="What was done">
              {works.slice(0, MOST_WORKS).map((work) => (
                <li key={`${work.date} ${work.what}`} data-forced={work.what === "engine, forced"}>
                  <time dateTime={work.date}>{work.date}</time>
                  {DONE_WORDS[work.what]}
                </li>
              ))}
              {works.length > MOST_WORKS && <li className="muted">and {works.length - MOST_WORKS} before</li>}
            </ul>
          );
        }}
      </Content>
    </>
  );
}

function EngineHistory({ mmsi }: { mmsi: number }) {
  const days = useRows("/api/v1/environment/daily", { mmsi, sort: "event_date" });
  return (
    <Content
      query={days}
      isEmpty={(rows) => rows.length === 0}
      empty="This ship sends no readings of its engine."
    >
      {(rows) => {
        const times = rows.map((row) => Date.parse(row.event_date as string) / 1000);
        return (
          <>
            <h3>Vibration, mm/s</h3>
            <TimeChart
              label="Vibration by day, mean and greatest"
              times={times}
              unit=""
              height={150}
              origin={(index) => rows[index] && originOf("environment-daily", rows[index])}
              series={[
                { title: "Greatest", values: rows.map((row) => row.vibration_mm_s_max), colour: "--p2-fill" },
                { title: "Mean", values: rows.map((row) => row.vibration_mm_s_avg), colour: "--accent" },
              ]}
            />
            <h3>Exhaust temperature, °C</h3>
            <TimeChart
              label="Exhaust temperature by day, mean and greatest"
              times={times}
              unit=""
              height={150}
              origin={(index) => rows[index] && originOf("environment-daily", rows[index])}
              series={[
                { title: "Greatest", values: rows.map((row) => row.exhaust_temp_c_max), colour: "--p2-fill" },
                { title: "Mean", values: rows.map((row) => row.exhaust_temp_c_avg), colour: "--accent" },
              ]}
            />
          </>
        );
      }}
    </Content>
  );
}

function Verdict({ outcome }: { outcome: Outcome }) {
  const { settings } = useSettings();
  const share = (value: number | null) => (value === null ? "–" : `${number(value * 100)} %`);
  return (
    <p className="sentence">
      Version {outcome.model_version} ({words(outcome.arm).toLowerCase()}) scored{" "}
      {number(outcome.vessel_count)} ships up to {time(outcome.last_as_of_date, settings.zone, "day")} and
      raised {number(outcome.alarm_count)} alarms.{" "}
      {outcome.known_count
        ? `Of the alarms whose outcome is known, ${share(outcome.alarm_precision)} were right; it caught ${share(outcome.alarm_recall)} of the cases, where a random baseline at the same alert rate would catch ${share(outcome.blind_recall)}.`
        : "None of its predictions is old enough yet to be checked against what happened."}
    </p>
  );
}
