import { useQueryClient } from "@tanstack/react-query";
import { Content, Panel } from "../ui/Panel.tsx";
import { number, words } from "../words/units.ts";
import { byTopic, type PartitionLag } from "./lag.ts";
import { type ConsumerGroup, useConsumers } from "./useKafka.ts";

/** How far each consumer group is behind, partition by partition, as small multiples. */
export function Consumers() {
  const consumers = useConsumers();
  const queries = useQueryClient();
  return (
    <Panel
      title="Lag by partition"
      note={
        consumers.data && `${number(consumers.data.reduce((sum, group) => sum + group.lag, 0))} messages wait`
      }
      actions={
        <button
          type="button"
          className="button quiet"
          onClick={() => void queries.invalidateQueries({ queryKey: ["kafka groups"] })}
        >
          Ask again
        </button>
      }
    >
      <Content
        query={consumers}
        isEmpty={(groups) => groups.length === 0}
        empty="No group has read from Kafka yet. Run: tideline ingest"
        rows={3}
      >
        {(groups) => groups.map((group) => <Group key={group.group} group={group} />)}
      </Content>
    </Panel>
  );
}

function Group({ group }: { group: ConsumerGroup }) {
  const topics = byTopic(group.partitions);
  const most = Math.max(1, ...group.partitions.map((partition) => partition.lag));
  return (
    <section className="lag-group" aria-label={`Consumer group ${group.group}`}>
      <h3>
        {group.group}{" "}
        <span className="muted">
          {words(group.state)}, {number(group.member_count)} {group.member_count === 1 ? "member" : "members"}
          , {number(group.lag)} behind
        </span>
      </h3>
      <div className="lag-topics">
        {[...topics].map(([topic, partitions]) => (
          <Multiple key={topic} topic={topic} partitions={partitions} most={most} />
        ))}
      </div>
    </section>
  );
}

/** One topic: a bar a partition, all of a group on one scale. */
function Multiple({ topic, partitions, most }: { topic: string; partitions: PartitionLag[]; most: number }) {
  const total = partitions.reduce((sum, partition) => sum + partition.lag, 0);
  const said = partitions.map((each) => `${each.partition}: ${number(each.lag)}`).join(", ");
  return (
    <figure className="lag-topic">
      <figcaption>
        {topic} <b>{number(total)}</b>
      </figcaption>
      <div className="lag-bars" role="img" aria-label={`Lag of ${topic} by partition: ${said}`}>
        {partitions.map((each) => (
          <span
            key={each.partition}
            title={`partition ${each.partition}: ${number(each.lag)} behind of ${number(each.latest)}`}
          >
            <i
              data-late={(each.lag ?? 0) > 0}
              style={{ height: `${Math.max(4, (100 * (each.lag ?? 0)) / most)}%` }}
            />
          </span>
        ))}
      </div>
    </figure>
  );
}
