import { useEffect, useState } from "react";
import { ratesOf, type Seen, withLook } from "./lag.ts";
import type { Topic } from "./useKafka.ts";

const WINDOW_MS = 60_000;

/** Messages a second of each topic over the last minute that this page has looked. */
export function useRates(topics: readonly Topic[] | undefined, at: number): Map<string, number> {
  const [looks, setLooks] = useState<readonly Seen[]>([]);
  useEffect(() => {
    if (!topics) return;
    const ends = new Map(
      topics.map((topic) => [
        topic.topic,
        topic.partitions.reduce((sum, partition) => sum + partition.latest_offset, 0),
      ]),
    );
    setLooks((before) => withLook(before, { at, ends }, WINDOW_MS));
  }, [topics, at]);
  return ratesOf(looks, WINDOW_MS);
}
