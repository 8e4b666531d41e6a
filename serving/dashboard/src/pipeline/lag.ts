/** Rates of topics from offsets seen one after another, and the lag of partitions. */

export interface Seen {
  /** Unix ms. */
  at: number;
  /** Messages that each topic has had so far. */
  ends: ReadonlyMap<string, number>;
}

/**
 * Messages a second of each topic, between the oldest and the newest look of the last `windowMs`. Nothing for a topic
 * that was seen once, or that was re-created in between.
 */
export function ratesOf(looks: readonly Seen[], windowMs: number): Map<string, number> {
  const rates = new Map<string, number>();
  const newest = looks.at(-1);
  if (!newest) return rates;
  const first = looks.find((look) => look.at >= newest.at - windowMs);
  if (!first || first.at === newest.at) return rates;
  for (const [topic, end] of newest.ends) {
    const before = first.ends.get(topic);
    if (before !== undefined && end >= before)
      rates.set(topic, (1000 * (end - before)) / (newest.at - first.at));
  }
  return rates;
}

/** Looks with a new one, without those that are older than the window. */
export function withLook(looks: readonly Seen[], look: Seen, windowMs: number): Seen[] {
  if (looks.at(-1)?.at === look.at) return [...looks];
  return [...looks.filter((each) => each.at >= look.at - windowMs), look];
}

export interface PartitionLag {
  topic: string;
  partition: number;
  lag: number;
  latest: number;
}

/** The partitions by topic, in order; what a group has not read of each. */
export function byTopic(
  partitions: readonly { topic: string; partition: number; lag: number; latest_offset: number }[],
): Map<string, PartitionLag[]> {
  const topics = new Map<string, PartitionLag[]>();
  for (const { topic, partition, lag, latest_offset } of partitions) {
    const found = topics.get(topic) ?? [];
    found.push({ topic, partition, lag, latest: latest_offset });
    topics.set(topic, found);
  }
  for (const found of topics.values()) found.sort((a, b) => a.partition - b.partition);
  return new Map([...topics].sort(([a], [b]) => (a < b ? -1 : 1)));
}
