import { ProblemError, request } from "../api/client.ts";
import { frameOf } from "../live/frame.ts";
import { HOUR_S } from "./player.ts";
import { HOLD_S, Span } from "./span.ts";

/** Steps that are asked for, seconds: the first that the API does not refuse as too many positions. */
const STEPS = [30, 60, 120, 300, 900];
const TOO_MANY = 422;

/** The hour that begins at `from` (Unix seconds), of a published snapshot or of the one in force. */
export async function loadHour(from: number, snapshot: number | null, signal: AbortSignal): Promise<Span> {
  const to = from + HOUR_S;
  for (const [index, step] of STEPS.entries()) {
    const query = new URLSearchParams({
      from: moment(from),
      to: moment(to + HOLD_S),
      step: String(step),
      ...(snapshot ? { as_of: String(snapshot) } : {}),
    });
    try {
      const response = await request(`/api/v1/playback?${query}`, { signal });
      return new Span(frameOf(await response.arrayBuffer()), from, to);
    } catch (error) {
      const isTooMany = error instanceof ProblemError && error.status === TOO_MANY;
      if (!isTooMany || index === STEPS.length - 1) throw error;
    }
  }
  throw new Error("unreachable: the last step returns or throws");
}

function moment(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}
