import { useView } from "../app/useView.ts";
import { tabOf } from "../app/view.ts";
import { Content, Panel } from "../ui/Panel.tsx";
import { Segments } from "../ui/Segments.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { useNow } from "../ui/useNow.ts";
import { useSettings } from "../words/SettingsContext.tsx";
import { age, number, time } from "../words/units.ts";
import { type PipelineState, usePipeline } from "./useKafka.ts";

type TableState = PipelineState["tables"][number];
const LAYERS = ["gold", "silver", "all"] as const;
const WORDS = { gold: "Gold", silver: "Silver", all: "All" };

/** When each published table was written last, and how much is in it. */
export function Freshness() {
  const { settings } = useSettings();
  const now = useNow(10_000) / 1000;
  const [view, change] = useView();
  const layer = tabOf(view, LAYERS);
  const pipeline = usePipeline();
  const columns: Column<TableState>[] = [
    { key: "table", title: "Table", value: (row) => row.table, cell: (row) => row.table },
    {
      key: "age",
      title: "Written",
      numeric: true,
      value: (row) => row.built_at_utc,
      cell: (row) =>
        row.built_at_utc ? (
          <span title={time(row.built_at_utc, settings.zone, "second")}>
            {age(Date.parse(row.built_at_utc) / 1000, now)} ago
          </span>
        ) : (
          <span className="muted">empty</span>
        ),
    },
    {
      key: "version",
      title: "Version",
      numeric: true,
      value: (row) => row.version,
      cell: (row) => row.version,
    },
    {
      key: "rows",
      title: "Rows",
      numeric: true,
      value: (row) => row.row_count,
      cell: (row) => number(row.row_count),
    },
    {
      key: "files",
      title: "Files",
      numeric: true,
      value: (row) => row.file_count,
      cell: (row) => number(row.file_count),
    },
    {
      key: "size",
      title: "Size",
      unit: "MB",
      numeric: true,
      value: (row) => row.size_bytes,
      cell: (row) => number(row.size_bytes / 1e6, 2),
    },
  ];
  return (
    <Panel
      title="Freshness"
      note={pipeline.data && `published ${age(now - pipeline.data.age_s, now)} ago`}
      actions={
        <Segments
          label="Layer"
          value={layer}
          choices={LAYERS}
          words={WORDS}
          onChange={(tab) => change({ tab }, { replace: true })}
        />
      }
    >
      <Content
        query={pipeline}
        isEmpty={(data) => data.tables.length === 0}
        empty="Nothing is published yet. Run: dbt build"
        rows={8}
      >
        {(data) => (
          <Table
            caption="Freshness of tables"
            columns={columns}
            rows={data.tables.filter((row) => layer === "all" || row.table.includes(`_${layer}.`))}
            keyOf={(row) => row.table}
            sort="-rows"
            most={60}
          />
        )}
      </Content>
    </Panel>
  );
}
