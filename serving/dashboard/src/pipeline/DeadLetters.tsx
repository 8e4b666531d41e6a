import { originOf } from "../api/origin.ts";
import { type RowOf, useRows } from "../api/rows.ts";
import { useView } from "../app/useView.ts";
import { Content, Empty, Panel } from "../ui/Panel.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { number, time, words } from "../words/units.ts";
import { Replay } from "./Replay.tsx";

type Counted = RowOf<"/api/v1/quarantine">;
type Message = RowOf<"/api/v1/quarantine/messages">;

interface Reason {
  key: string;
  topic: string;
  code: string;
  count: number;
  last: string | null;
  /** The newest day's row, which leads to its messages. */
  newest: Counted;
}

/** What was refused, by reason; of the one chosen a sample, and the way to send it again. */
export function DeadLetters() {
  const [view, change] = useView();
  const { settings } = useSettings();
  const quarantine = useRows("/api/v1/quarantine", { sort: "-ingested_date" });
  const reasons = reasonsOf(quarantine.data ?? []);
  const chosen = reasons.find((reason) => reason.key === view.item) ?? reasons[0];
  const columns: Column<Reason>[] = [
    { key: "reason", title: "Reason", value: (row) => row.code, cell: (row) => words(row.code) },
    { key: "topic", title: "Topic", value: (row) => row.topic, cell: (row) => row.topic },
    {
      key: "count",
      title: "Messages",
      numeric: true,
      value: (row) => row.count,
      cell: (row) => number(row.count),
    },
    { key: "last", title: "Last", value: (row) => row.last, cell: (row) => time(row.last, settings.zone) },
  ];
  return (
    <div className="page-row">
      <Panel
        title="Dead letters"
        note={
          quarantine.data && `${number(reasons.reduce((sum, reason) => sum + reason.count, 0))} by reason`
        }
      >
        <Content
          query={quarantine}
          isEmpty={(rows) => rows.length === 0}
          empty="No message was refused."
          rows={6}
        >
          {() => (
            <Table
              caption="Dead letters by reason"
              columns={columns}
              rows={reasons}
              keyOf={(row) => row.key}
              chosen={chosen?.key}
              onChoose={(row) => change({ item: row.key }, { replace: true })}
              origin={(row) => originOf("quarantine", row.newest)}
              nameOf={(row) => `${words(row.code).toLowerCase()} in ${row.topic}`}
              sort="-count"
              most={40}
            />
          )}
        </Content>
      </Panel>
      <Panel title={chosen ? `Sample: ${words(chosen.code).toLowerCase()}` : "Sample"} note={chosen?.topic}>
        {chosen ? (
          <>
            <Sample topic={chosen.topic} code={chosen.code} />
            <Replay key={chosen.key} topic={chosen.topic} code={chosen.code} />
          </>
        ) : (
          !quarantine.isPending && <Empty>Choose a reason to see what was refused.</Empty>
        )}
      </Panel>
    </div>
  );
}

function reasonsOf(rows: readonly Counted[]): Reason[] {
  const found = new Map<string, Reason>();
  for (const row of rows) {
    const key = `${row.topic} ${row.reason_code}`;
    const before = found.get(key);
    if (before) before.count += row.message_count ?? 0;
    else
      found.set(key, {
        key,
        topic: row.topic,
        code: row.reason_code,
        count: row.message_count ?? 0,
        last: row.last_seen_at_utc,
        newest: row,
      });
  }
  return [...found.values()];
}

const MOST_SAMPLES = 5;

function Sample({ topic, code }: { topic: string; code: string }) {
  const sample = useRows(
    "/api/v1/quarantine/messages",
    { topic, reason_code: code, sort: "-ingested_at_utc" },
    { most: MOST_SAMPLES },
  );
  const columns: Column<Message>[] = [
    {
      key: "place",
      title: "Partition, offset",
      cell: (row) => `${row.kafka_partition}, ${row.kafka_offset}`,
    },
    {
      key: "payload",
      title: "What came",
      cell: (row) => <code className="payload">{row.payload ? row.payload.slice(0, 300) : "(nothing)"}</code>,
    },
    {
      key: "size",
      title: "Size",
      unit: "B",
      numeric: true,
      value: (row) => row.payload_bytes,
      cell: (row) => number(row.payload_bytes),
    },
  ];
  return (
    <Content query={sample} isEmpty={(rows) => rows.length === 0} empty="No message of this kind is kept.">
      {(rows) => (
        <Table
          caption="A sample of refused messages"
          columns={columns}
          rows={rows}
          keyOf={(row) => `${row.kafka_partition}/${row.kafka_offset}`}
          origin={(row) => originOf("quarantined-messages", row)}
          nameOf={(row) => `message ${row.kafka_partition}, ${row.kafka_offset}`}
        />
      )}
    </Content>
  );
}
