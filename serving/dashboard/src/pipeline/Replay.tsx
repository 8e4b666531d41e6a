import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body, ProblemError } from "../api/client.ts";
import { mayOperate, useMe } from "../api/me.ts";
import type { components } from "../api/schema.d.ts";
import { number } from "../words/units.ts";

type Replayed = components["schemas"]["Replayed"];

/** Dead letters of a reason sent to their topic again: first how many there would be, then, on a second press, sent. */
export function Replay({ topic, code }: { topic: string; code: string }) {
  const me = useMe();
  const queries = useQueryClient();
  const replay = useMutation({
    mutationFn: (dryRun: boolean) =>
      body(
        api.POST("/api/v1/quarantine/replay", {
          body: {
            topics: [topic],
            reason_codes: [code],
            dry_run: dryRun,
            again: false,
            since: null,
            until: null,
          },
        }),
      ),
    onSuccess: ({ dry_run }) => {
      if (!dry_run) void queries.invalidateQueries({ queryKey: ["kafka topics"] });
    },
  });
  const may = mayOperate(me.data);
  const counted = replay.data?.dry_run ? replay.data.message_count : undefined;
  return (
    <div className="replay">
      {me.data && !may && (
        <p className="muted">Sending them again needs a key of scope operate, put into the settings.</p>
      )}
      {replay.data && <p role="status">{sentenceOf(replay.data)}</p>}
      {replay.error && (
        <p className="stale" role="alert">
          {replay.error instanceof ProblemError ? replay.error.message : "The API is away: nothing was sent."}
        </p>
      )}
      <div className="alert-actions">
        <button
          type="button"
          className="button"
          disabled={!may || replay.isPending}
          onClick={() => replay.mutate(true)}
        >
          Count what would be sent again
        </button>
        {counted !== undefined && counted > 0 && (
          <button
            type="button"
            className="button primary"
            disabled={replay.isPending}
            onClick={() => replay.mutate(false)}
          >
            Send {number(counted)} again
          </button>
        )}
      </div>
    </div>
  );
}

function sentenceOf({ dry_run, message_count }: Replayed): string {
  const messages = `${number(message_count)} ${message_count === 1 ? "message" : "messages"}`;
  if (!dry_run) return `${messages} sent again, as they came. The audit trail has who did it.`;
  return message_count === 0
    ? "None is left to send: each of them was sent again before."
    : `${messages} would be sent again, as they came. What was mended is validated by the next build.`;
}
