import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { api, body } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";

export type Topic = components["schemas"]["Topic"];
export type PipelineState = components["schemas"]["Pipeline"];
/** Of Kafka; the queue of alerts has groups of another kind. */
export type ConsumerGroup = {
  group: string;
  state: string;
  member_count: number;
  lag: number;
  partitions: {
    topic: string;
    partition: number;
    committed_offset: number;
    latest_offset: number;
    lag: number;
  }[];
};

const EVERY_MS = 5000;

export function useTopics(): UseQueryResult<Topic[], Error> {
  return useQuery({
    queryKey: ["kafka topics"],
    refetchInterval: EVERY_MS,
    queryFn: async ({ signal }) => (await body(api.GET("/api/v1/kafka/topics", { signal }))).data,
  });
}

export function useConsumers(): UseQueryResult<ConsumerGroup[], Error> {
  return useQuery({
    queryKey: ["kafka groups"],
    refetchInterval: EVERY_MS,
    queryFn: async ({ signal }) =>
      (await body(api.GET("/api/v1/kafka/groups", { signal }))).data as ConsumerGroup[],
  });
}

export function usePipeline(): UseQueryResult<PipelineState, Error> {
  return useQuery({
    queryKey: ["/api/v1/pipeline"],
    refetchInterval: 2 * EVERY_MS,
    queryFn: async ({ signal }) => (await body(api.GET("/api/v1/pipeline", { signal }))).data,
  });
}
