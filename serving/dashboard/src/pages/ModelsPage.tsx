import { originOf } from "../api/origin.ts";
import { type RowOf, useRows } from "../api/rows.ts";
import { Page } from "../ui/Page.tsx";
import { Content, Panel } from "../ui/Panel.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { number, words } from "../words/units.ts";
import { Cards } from "./ModelCards.tsx";
import { phraseOf } from "./reasons.ts";

type Outcome = RowOf<"/api/v1/models/outcomes">;
type Drift = RowOf<"/api/v1/models/drift">;
const TONES: Record<string, string> = {
  stable: "good",
  shifting: "warn",
  moderate: "warn",
  moved: "warn",
  shifted: "bad",
  drifted: "bad",
};

export function ModelsPage() {
  const outcomes = useRows("/api/v1/models/outcomes", {});
  const drift = useRows("/api/v1/models/drift", { sort: "-stability_index" });
  const share = (value: number | null) => number(value === null ? null : value * 100);
  const outcomeColumns: Column<Outcome>[] = [
    { key: "model", title: "Model", value: (row) => row.model_name, cell: (row) => words(row.model_name) },
    {
      key: "version",
      title: "Version",
      numeric: true,
      value: (row) => row.model_version,
      cell: (row) => row.model_version,
    },
    { key: "arm", title: "Arm", value: (row) => row.arm, cell: (row) => words(row.arm) },
    { key: "family", title: "Kind", cell: (row) => words(row.model_family) },
    {
      key: "ships",
      title: "Ships",
      numeric: true,
      value: (row) => row.vessel_count,
      cell: (row) => number(row.vessel_count),
    },
    {
      key: "alarms",
      title: "Alarms",
      numeric: true,
      value: (row) => row.alarm_count,
      cell: (row) => number(row.alarm_count),
    },
    {
      key: "precision",
      title: "Alarms right",
      unit: "%",
      numeric: true,
      cell: (row) => share(row.alarm_precision),
    },
    {
      key: "recall",
      title: "Cases caught",
      unit: "%",
      numeric: true,
      cell: (row) => share(row.alarm_recall),
    },
    {
      key: "blind",
      title: "Caught blindly",
      unit: "%",
      numeric: true,
      cell: (row) => share(row.blind_recall),
    },
    { key: "known", title: "Outcomes known", numeric: true, cell: (row) => number(row.known_count) },
  ];
  const driftColumns: Column<Drift>[] = [
    { key: "measure", title: "Measure", value: (row) => row.measure, cell: (row) => phraseOf(row.measure) },
    { key: "kind", title: "Of", value: (row) => row.kind, cell: (row) => words(row.kind) },
    {
      key: "index",
      title: "Stability index",
      numeric: true,
      value: (row) => row.stability_index,
      cell: (row) => number(row.stability_index, 3),
    },
    {
      key: "verdict",
      title: "Verdict",
      value: (row) => row.verdict,
      cell: (row) => (
        <span className="tag" data-tone={TONES[row.verdict as string] ?? "plain"}>
          {words(row.verdict)}
        </span>
      ),
    },
    {
      key: "recent",
      title: "Recent rows",
      numeric: true,
      value: (row) => row.recent_rows,
      cell: (row) => number(row.recent_rows),
    },
    { key: "as_of", title: "Data to", value: (row) => row.as_of_date, cell: (row) => row.as_of_date },
  ];
  return (
    <Page
      title="Models"
      lead="What serves, how right it was, and whether the data still look as they did when it learned."
    >
      <Panel title="What the models foresaw and what came">
        <Content
          query={outcomes}
          isEmpty={(rows) => rows.length === 0}
          empty="No model has scored yet. Run: tideline ml train maintenance --score"
        >
          {(rows) => (
            <Table
              caption="Outcomes of models"
              columns={outcomeColumns}
              rows={rows}
              keyOf={(row) => `${row.model_name} ${row.model_version} ${row.arm}`}
              origin={(row) => originOf("model-outcomes", row)}
            />
          )}
        </Content>
      </Panel>
      <Cards />
      <Panel
        title="Drift"
        note="population stability index of recent data against what the model learned from"
      >
        <Content
          query={drift}
          isEmpty={(rows) => rows.length === 0}
          empty="There is no drift to show until a model has learned and newer data have come."
        >
          {(rows) => (
            <Table
              caption="Drift"
              columns={driftColumns}
              rows={rows}
              keyOf={(row) => `${row.kind} ${row.measure}`}
              origin={(row) => originOf("model-drift", row)}
            />
          )}
        </Content>
      </Panel>
    </Page>
  );
}
