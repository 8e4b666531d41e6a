import type { RowOf } from "../api/rows.ts";
import { useNow } from "../ui/useNow.ts";
import { useSettings } from "../words/SettingsContext.tsx";
import { age, number, time } from "../words/units.ts";
import { delaysOf } from "./delay.ts";
import type { PipelineState } from "./useKafka.ts";

type Quality = RowOf<"/api/v1/data-quality">;

interface FlowProps {
  rows: readonly Quality[];
  /** Messages a second by topic; empty while Kafka is not asked or does not answer. */
  rates: ReadonlyMap<string, number>;
  /** Messages that the sink has not read, by topic. */
  lags: ReadonlyMap<string, number>;
  sources: PipelineState["sources"];
}

const BRONZE: Record<string, string> = {
  "maritime.ais.data": "maritime_bronze.ais",
  "maritime.environmental.sensors": "maritime_bronze.sensors",
  "maritime.alerts": "maritime_bronze.alerts",
  "maritime.voyage.events": "maritime_bronze.voyage_events",
};

/** The way of the messages by topic with what flows, what waits and how old it is; what became of them adds up. */
export function Flow({ rows, rates, lags, sources }: FlowProps) {
  const { settings } = useSettings();
  const now = useNow(5000) / 1000;
  const topics = new Map<string, { all: number; accepted: number; quarantined: number; duplicate: number }>();
  for (const row of rows) {
    const before = topics.get(row.topic) ?? { all: 0, accepted: 0, quarantined: 0, duplicate: 0 };
    topics.set(row.topic, {
      all: before.all + (row.message_count ?? 0),
      accepted: before.accepted + (row.accepted_count ?? 0),
      quarantined: before.quarantined + (row.quarantined_count ?? 0),
      duplicate: before.duplicate + (row.duplicate_count ?? 0),
    });
  }
  const delays = delaysOf(rows);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className="flow" tabIndex={0} aria-label="Flow of the messages">
      {[...topics].map(([topic, counts]) => {
        const source = sources.find((each) => each.table === BRONZE[topic]);
        const landed = source?.newest_ingested_at_utc;
        const rate = rates.get(topic);
        const lag = lags.get(topic);
        return (
          <div key={topic} className="flow-row">
            <span className="flow-node">
              <small>Kafka topic</small>
              {topic}
            </span>
            <Arrow
              title={rate === undefined ? undefined : `${number(rate, 1)}/s`}
              note={lag === undefined ? undefined : `${number(lag)} wait`}
              isLate={(lag ?? 0) > 0}
              count={counts.all}
            />
            <span className="flow-node" title={landed ? time(landed, settings.zone, "second") : undefined}>
              <small>Bronze</small>
              {number(source?.row_count ?? counts.all)}
              {landed && <small>newest {age(Date.parse(landed) / 1000, now)} ago</small>}
              {delays.get(topic) !== undefined && (
                <small title="From the report to the lake: the median of the last day with messages">
                  delay {age(0, delays.get(topic) as number)}
                </small>
              )}
            </span>
            <Arrow
              title={
                source?.versions_behind === null || source?.versions_behind === undefined
                  ? undefined
                  : source.versions_behind === 0
                    ? "built"
                    : `${number(source.versions_behind)} behind`
              }
              note={undefined}
              isLate={(source?.versions_behind ?? 0) > 0}
              count={counts.accepted}
            />
            <span className="flow-node" data-tone="good">
              <small>Accepted to silver</small>
              {number(counts.accepted)} <em>{share(counts.accepted, counts.all)}</em>
            </span>
            <span className="flow-node">
              <small>Duplicate</small>
              {number(counts.duplicate)} <em>{share(counts.duplicate, counts.all)}</em>
            </span>
            <span className="flow-node" data-tone={counts.quarantined > 0 ? "bad" : "good"}>
              <small>Quarantined</small>
              {number(counts.quarantined)} <em>{share(counts.quarantined, counts.all)}</em>
            </span>
          </div>
        );
      })}
    </section>
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? "" : `${number((100 * part) / whole, 1)} %`;
}

interface ArrowProps {
  count: number;
  title: string | undefined;
  note: string | undefined;
  isLate: boolean;
}

/** As thick as what has passed; what passes now above it, what waits below. */
function Arrow({ count, title, note, isLate }: ArrowProps) {
  const width = Math.min(7, 1 + Math.log10(count + 1));
  return (
    <span className="flow-way" data-late={isLate}>
      <small>{title}</small>
      <svg className="flow-arrow" viewBox="0 0 40 16" aria-hidden="true">
        <path d="M0 8H30" strokeWidth={width} />
        <path d="M29 2l10 6-10 6z" className="flow-head" />
      </svg>
      <small>{note}</small>
    </span>
  );
}
