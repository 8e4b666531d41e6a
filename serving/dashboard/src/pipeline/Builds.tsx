import { originOf } from "../api/origin.ts";
import { type RowOf, useRows } from "../api/rows.ts";
import { Content, Panel } from "../ui/Panel.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { useNow } from "../ui/useNow.ts";
import { useSettings } from "../words/SettingsContext.tsx";
import { age, number, time } from "../words/units.ts";

type Run = RowOf<"/api/v1/pipeline/runs">;
const MOST_BARS = 40;

/** The builds as a timeline, as high as they took long, and as a table. */
export function Builds() {
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
      title: "Built",
      numeric: true,
      value: (run) => run.node_count,
      cell: (run) => number(run.node_count),
    },
    {
      key: "skipped",
      title: "Skipped",
      numeric: true,
      value: (run) => run.skipped_count,
      cell: (run) => number(run.skipped_count),
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
    <Panel title="Builds" note={runs.data && number(runs.data.length)}>
      <Content
        query={runs}
        isEmpty={(rows) => rows.length === 0}
        empty="Nothing was built yet. Run: dbt build"
      >
        {(rows) => (
          <>
            <Timeline runs={rows.slice(0, MOST_BARS).toReversed()} />
            <Table
              caption="Builds"
              columns={columns}
              rows={rows}
              keyOf={(run) => run.invocation_id}
              origin={(run) => originOf("pipeline-runs", run)}
              nameOf={() => "the build"}
              most={30}
            />
          </>
        )}
      </Content>
    </Panel>
  );
}

function Timeline({ runs }: { runs: readonly Run[] }) {
  const { settings } = useSettings();
  const most = Math.max(1, ...runs.map((run) => run.duration_s ?? 0));
  const failed = runs.filter((run) => !run.is_success).length;
  return (
    <div
      className="run-bars"
      role="img"
      aria-label={`The last ${runs.length} builds, the newest right: ${failed} failed, the longest took ${number(most)} s`}
    >
      {runs.map((run) => (
        <i
          key={run.invocation_id}
          data-failed={!run.is_success}
          title={`${time(run.started_at_utc, settings.zone)}: ${number(run.duration_s, 1)} s, ${run.is_success ? "green" : `${run.failed_count} failed`}`}
          style={{ height: `${Math.max(6, (100 * (run.duration_s ?? 0)) / most)}%` }}
        />
      ))}
    </div>
  );
}
