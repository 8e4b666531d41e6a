import { useMemo } from "react";
import { originOf } from "../api/origin.ts";
import { type RowOf, useRows } from "../api/rows.ts";
import { TimeChart } from "../charts/TimeChart.tsx";
import { useFeed } from "../live/FleetContext.tsx";
import { Builds } from "../pipeline/Builds.tsx";
import { Consumers } from "../pipeline/Consumers.tsx";
import { DeadLetters } from "../pipeline/DeadLetters.tsx";
import { type Counts, yearOf } from "../pipeline/days.ts";
import { Flow } from "../pipeline/Flow.tsx";
import { Freshness } from "../pipeline/Freshness.tsx";
import { type ConsumerGroup, useConsumers, usePipeline, useTopics } from "../pipeline/useKafka.ts";
import { useRates } from "../pipeline/useRates.ts";
import { Page } from "../ui/Page.tsx";
import { Content, Panel } from "../ui/Panel.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { number } from "../words/units.ts";

type Quality = RowOf<"/api/v1/data-quality">;
type Reception = RowOf<"/api/v1/reception">;

export function PipelinePage() {
  const quality = useRows("/api/v1/data-quality", { sort: "event_date" });
  const feed = useFeed();
  const topics = useTopics();
  const consumers = useConsumers();
  const pipeline = usePipeline();
  const rates = useRates(topics.data, topics.dataUpdatedAt);
  const lags = useMemo(() => lagsOf(consumers.data ?? []), [consumers.data]);
  return (
    <Page title="Pipeline" lead="From the radio to this screen: what came, what was refused, what was built.">
      <Panel title="Flow" note={feed.message ?? undefined}>
        <Content
          query={quality}
          isEmpty={(rows) => rows.length === 0}
          empty="No message has come yet. Run: tideline produce simulate, then tideline ingest --once"
        >
          {(rows) => <Flow rows={rows} rates={rates} lags={lags} sources={pipeline.data?.sources ?? []} />}
        </Content>
        {topics.error && (
          <p className="stale" role="status">
            Rates and lag are missing: {topics.error.message}
          </p>
        )}
      </Panel>
      <Panel title="Messages by day" note="the last year that has any">
        <Content query={quality} isEmpty={(rows) => rows.length === 0} empty="No message has come yet.">
          {(rows) => <Days rows={rows} />}
        </Content>
      </Panel>
      <Consumers />
      <div className="page-row">
        <Builds />
        <Freshness />
      </div>
      <DeadLetters />
      <ReceptionPanel />
    </Page>
  );
}

/** What the group that is furthest has not read of each topic. */
function lagsOf(groups: readonly ConsumerGroup[]): Map<string, number> {
  const lags = new Map<string, number>();
  for (const group of groups) {
    const own = new Map<string, number>();
    for (const { topic, lag } of group.partitions) own.set(topic, (own.get(topic) ?? 0) + (lag ?? 0));
    for (const [topic, lag] of own) lags.set(topic, Math.min(lags.get(topic) ?? lag, lag));
  }
  return lags;
}

function Days({ rows }: { rows: readonly Quality[] }) {
  const days = new Map<string, Counts>();
  for (const row of rows) {
    const [accepted, quarantined, duplicate] = days.get(row.event_date) ?? [0, 0, 0];
    days.set(row.event_date, [
      accepted + (row.accepted_count ?? 0),
      quarantined + (row.quarantined_count ?? 0),
      duplicate + (row.duplicate_count ?? 0),
    ]);
  }
  const year = yearOf(days);
  return (
    <TimeChart
      label="Accepted, quarantined and duplicate messages by day"
      times={year.map(([day]) => day / 1000)}
      unit=""
      height={180}
      series={[
        {
          title: "Accepted",
          values: year.map(([, counts]) => counts[0]),
          colour: "--accent",
          kind: "bars",
        },
        { title: "Duplicate", values: year.map(([, counts]) => counts[2]), colour: "--muted" },
        { title: "Quarantined", values: year.map(([, counts]) => counts[1]), colour: "--p1-fill" },
      ]}
    />
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
            origin={(row) => originOf("reception", row)}
            most={40}
          />
        )}
      </Content>
    </Panel>
  );
}
