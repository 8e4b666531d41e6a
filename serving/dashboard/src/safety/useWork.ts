import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, body, ProblemError } from "../api/client.ts";
import { age } from "../words/units.ts";
import type { Item } from "./queue.ts";

export type Action = "acknowledge" | "assign" | "comment" | "close" | "reopen";

export interface Step {
  item: Item;
  action: Action;
  comment?: string;
  assignee?: string | null;
}

export const ALERTS = "/api/v1/alerts";
const CHANGED_BY_ANOTHER = new Set([409, 412]);

export interface Work {
  act: (step: Step, done?: () => void) => void;
  isBusy: boolean;
  /** What went wrong with the last step, in a sentence. */
  message: string | null;
}

/** Steps of work on alerts. Each names the version it was decided on: of two at once the second hears who was first. */
export function useWork(): Work {
  const queries = useQueryClient();
  const [message, setMessage] = useState<string | null>(null);
  const mutation = useMutation({
    mutationFn: ({ item, action, comment, assignee }: Step) =>
      body(
        api.POST(`${ALERTS}/{alert_id}/${action}` as "/api/v1/alerts/{alert_id}/comment", {
          params: { path: { alert_id: item.id } },
          body: {
            version: item.version,
            comment: comment ?? null,
            ...(action === "assign" ? { assignee: assignee ?? null } : {}),
          },
        }),
      ),
    onMutate: () => setMessage(null),
    // One's own next step is decided on what this one led to, not on what the next look will bring.
    onSuccess: ({ data }) =>
      queries.setQueriesData<Item[]>({ queryKey: [ALERTS] }, (items) =>
        items?.map((item) => (item.id === data.id ? (data as Item) : item)),
      ),
    onError: (error) => setMessage(sentenceOf(error)),
    // Whoever was first: what is shown next is what holds.
    onSettled: (_data, _error, { item }) => {
      void queries.invalidateQueries({ queryKey: [ALERTS] });
      void queries.invalidateQueries({ queryKey: ["alert history", item.id] });
    },
  });
  return {
    act: (step, done) => mutation.mutate(step, done ? { onSuccess: done } : {}),
    isBusy: mutation.isPending,
    message,
  };
}

function sentenceOf(error: Error): string {
  if (!(error instanceof ProblemError)) return error.message;
  if (error.status === 401 || error.status === 403) return NO_RIGHT;
  if (!CHANGED_BY_ANOTHER.has(error.status)) return error.message;
  const { changed_by: by, changed_at_utc: at, status } = (error.current ?? {}) as Record<string, unknown>;
  if (typeof by !== "string") return "Somebody was faster: the alert has changed. Look again.";
  const ago = typeof at === "string" ? ` ${age(Date.parse(at) / 1000, Date.now() / 1000)} ago` : "";
  return `${by} was faster${ago}: the alert is ${String(status)} now. Look again before you change it.`;
}

export const NO_RIGHT =
  "Work on alerts needs a key of scope operate: make one with tideline keys create, and put it into the settings.";
