import type { RowOf } from "../api/rows.ts";
import { number } from "../words/units.ts";

type Quality = RowOf<"/api/v1/data-quality">;

/** The way of the messages by topic: what bronze holds, and what became of it. The three always add up. */
export function Flow({ rows }: { rows: readonly Quality[] }) {
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
  return (
    <div className="flow">
      {[...topics].map(([topic, counts]) => (
        <div key={topic} className="flow-row">
          <span className="flow-node">
            <small>Kafka topic</small>
            {topic}
          </span>
          <Arrow count={counts.all} />
          <span className="flow-node">
            <small>Bronze</small>
            {number(counts.all)}
          </span>
          <Arrow count={counts.accepted} />
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
      ))}
    </div>
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? "" : `${number((100 * part) / whole, 1)} %`;
}

function Arrow({ count }: { count: number }) {
  const width = Math.min(7, 1 + Math.log10(count + 1));
  return (
    <svg className="flow-arrow" viewBox="0 0 40 16" aria-hidden="true">
      <path d="M0 8H30" strokeWidth={width} />
      <path d="M29 2l10 6-10 6z" className="flow-head" />
    </svg>
  );
}
