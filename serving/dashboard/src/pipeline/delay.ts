/** How long messages take from their report to the lake. */
interface QualityDay {
  event_date: string | null;
  topic: string;
  message_count?: number;
  median_delay_s?: number | null;
}

/** Median of the last day that has one, of the source with the most messages then, seconds, by topic. */
export function delaysOf(rows: readonly QualityDay[]): ReadonlyMap<string, number> {
  const best = new Map<string, { day: string; count: number; seconds: number }>();
  for (const { topic, event_date: day, message_count: count = 0, median_delay_s: seconds } of rows) {
    if (day === null || seconds === null || seconds === undefined) continue;
    const known = best.get(topic);
    if (!known || day > known.day || (day === known.day && count > known.count))
      best.set(topic, { day, count, seconds });
  }
  return new Map([...best].map(([topic, { seconds }]) => [topic, seconds]));
}
