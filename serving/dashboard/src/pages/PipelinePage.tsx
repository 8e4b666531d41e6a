import { type RowOf, useRows } from "../api/rows.ts";
import { TimeChart } from "../charts/TimeChart.tsx";
import { useFeed } from "../live/FleetContext.tsx";
import { Page } from "../ui/Page.tsx";
import { Content, Panel } from "../ui/Panel.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { useNow } from "../ui/useNow.ts";
import { useSettings } from "../words/SettingsContext.tsx";
import { age, number, time, words } from "../words/units.ts";
import { Flow } from "./Flow.tsx";

type Quality = RowOf<"/api/v1/data-quality">;
type Run = RowOf<"/api/v1/pipeline/runs">;
type Quarantined = RowOf<"/api/v1/quarantine">;
type Reception = RowOf<"/api/v1/reception">;

const YEAR_MS = 365 * 86_400_000;

export function PipelinePage() {
  const quality = useRows("/api/v1/data-quality", { sort: "event_date" });
  const feed = useFeed();
  return (
    <Page title="Pipeline" lead="From the radio to this screen: what came, what was refused, what was built.">
      <Panel title="Flow" note={feed.message ?? undefined}>
        <Content
          query={quality}
          isEmpty={(rows) => rows.length === 0}
          empty="No message has come yet. Run: tideline produce simulate, then tideline ingest --once"
        >
          {(rows) => <Flow rows={rows} />}
        </Content>
      </Panel>
      <Panel title="Messages by day" note="the last year that has any">
        <Content query={quality} isEmpty={(rows) => rows.length === 0} empty="No message has come yet.">
          {(rows) => <Days rows={rows} />}
        </Content>
      </Panel>
      <div className="page-row">
        <Runs />
        <QuarantinePanel />
      </div>
      <ReceptionPanel />
    </Page>
  );
}

function Days({ rows }: { rows: readonly Quality[] }) {
  const days = new Map<string, [accepted: number, quarantined: number, duplicate: number]>();
  for (const row of rows) {
    const [accepted, quarantined, duplicate] = days.get(row.event_date) ?? [0, 0, 0];
    days.set(row.event_date, [
      accepted + (row.accepted_count ?? 0),
      quarantined + (row.quarantined_count ?? 0),
      duplicate + (row.duplicate_count ?? 0),
    ]);
  }
  const newest = Math.max(...[...days.keys()].map((day) => Date.parse(day)));
  const sorted = [...days]
    .filter(([day]) => Date.parse(day) > newest - YEAR_MS)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <TimeChart
      label="Accepted, quarantined and duplicate messages by day"
      times={sorted.map(([day]) => Date.parse(day) / 1000)}
      unit=""
      height={180}
      series={[
        {
          title: "Accepted",
          values: sorted.map(([, counts]) => counts[0]),
          colour: "--accent",
          kind: "bars",
        },
        { title: "Duplicate", values: sorted.map(([, counts]) => counts[2]), colour: "--muted" },
        { title: "Quarantined", values: sorted.map(([, counts]) => counts[1]), colour: "--p1-fill" },
      ]}
    />
  );
}

function Runs() {
  const { settings } = useSettings();
  const now = useNow(10_000) / 1000;
  const runs = useRows("/api/v1/pipeline/runs", { sort: "-started_at_utc" });
  const columns: Column<Run>[] = [
    {
      key: "at",
      title: "Ended",
      value: (run) => run.finished_at_utc,
      cell: (run) => time(run.finished_at_utc, settings.zone),
    },
    {
      key: "ago",
      title: "Ago",
      numeric: true,
      cell: (run) => age(Date.parse(run.finished_at_utc ?? run.started_at_utc ?? "") / 1000, now),
    },
    {
      key: "ok",
      title: "Result",
      value: (run) => (run.is_success ? 1 : 0),
      cell: (run) => (
        <span className="tag" data-tone={run.is_success ? "good" : "bad"}>
          {run.is_success ? "Green" : `${run.failed_count} failed`}
        </span>
      ),
    },
    {
      key: "nodes",
      title: "Nodes",
      numeric: true,
      value: (run) => run.node_count,
      cell: (run) => number(run.node_count),
    },
    {
      key: "warned",
      title: "Warned",
      numeric: true,
      value: (run) => run.warned_count,
      cell: (run) => number(run.warned_count),
    },
    {
      key: "took",
      title: "Took",
      unit: "s",
      numeric: true,
      value: (run) => run.duration_s,
      cell: (run) => number(run.duration_s, 1),
    },
    { key: "slowest", title: "Slowest", cell: (run) => run.slowest_node },
  ];
  return (
    <Panel title="Builds">
      <Content
        query={runs}
        isEmpty={(rows) => rows.length === 0}
        empty="Nothing was built yet. Run: dbt build"
      >
        {(rows) => (
          <Table
            caption="Builds"
            columns={columns}
            rows={rows}
            keyOf={(run) => run.invocation_id}
            most={30}
          />
        )}
      </Content>
    </Panel>
  );
}

function QuarantinePanel() {
  const { settings } = useSettings();
  const quarantine = useRows("/api/v1/quarantine", { sort: "-message_count" });
  const columns: Column<Quarantined>[] = [
    {
      key: "reason",
      title: "Reason",
      value: (row) => row.reason_code,
      cell: (row) => words(row.reason_code),
    },
    { key: "topic", title: "Topic", value: (row) => row.topic, cell: (row) => row.topic },
    {
      key: "count",
      title: "Messages",
      numeric: true,
      value: (row) => row.message_count,
      cell: (row) => number(row.message_count),
    },
    { key: "day", title: "Day", value: (row) => row.ingested_date, cell: (row) => row.ingested_date },
    {
      key: "last",
      title: "Last",
      value: (row) => row.last_seen_at_utc,
      cell: (row) => time(row.last_seen_at_utc, settings.zone),
    },
  ];
  return (
    <Panel
      title="Quarantine by reason"
      note={
        quarantine.data &&
        `${number(quarantine.data.reduce((sum, row) => sum + (row.message_count ?? 0), 0))} messages`
      }
    >
      <Content query={quarantine} isEmpty={(rows) => rows.length === 0} empty="No message was refused.">
        {(rows) => (
          <Table
            caption="Quarantine by reason"
            columns={columns}
            rows={rows}
            keyOf={(row) => `${row.ingested_date} ${row.topic} ${row.reason_code}`}
            most={40}
          />
        )}
      </Content>
    </Panel>
  );
}

function ReceptionPanel() {
  const reception = useRows("/api/v1/reception", { sort: "-event_date" });
  const columns: Column<Reception>[] = [
    { key: "station", title: "Station", value: (row) => row.station, cell: (row) => row.station },
    { key: "day", title: "Day", value: (row) => row.event_date, cell: (row) => row.event_date },
    {
      key: "messages",
      title: "Messages",
      numeric: true,
      value: (row) => row.message_count,
      cell: (row) => number(row.message_count),
    },
    {
      key: "vessels",
      title: "Vessels",
      numeric: true,
      value: (row) => row.vessel_count,
      cell: (row) => number(row.vessel_count),
    },
    {
      key: "far",
      title: "Furthest",
      unit: "nm",
      numeric: true,
      value: (row) => row.furthest_nm,
      cell: (row) => number(row.furthest_nm, 1),
    },
    {
      key: "clock",
      title: "Clock off by",
      unit: "s",
      numeric: true,
      value: (row) => row.clock_offset_s,
      cell: (row) => number(row.clock_offset_s, 1),
    },
  ];
  return (
    <Panel title="Reception by station">
      <Content
        query={reception}
        isEmpty={(rows) => rows.length === 0}
        empty="No message says which station received it."
      >
        {(rows) => (
          <Table
            caption="Reception by station"
            columns={columns}
            rows={rows}
            keyOf={(row) => `${row.station} ${row.event_date}`}
            most={40}
          />
        )}
      </Content>
    </Panel>
  );
}
