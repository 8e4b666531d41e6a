import type { View } from "../app/view.ts";
import type { Fleet } from "../live/fleet.ts";

const BEFORE_S = 3600;
const MINUTE_S = 60;

/** Begins the playback an hour before the newest report, or ends it. */
export function playback(view: View, fleet: Fleet, now = Date.now() / 1000): Partial<View> {
  if (view.at !== undefined) return { at: undefined, snapshot: undefined };
  let newest = 0;
  for (let row = 0; row < fleet.size; row++) newest = Math.max(newest, fleet.reportedAt[row] as number);
  const end = newest === 0 ? now : Math.min(newest, now);
  return { at: Math.floor((end - BEFORE_S) / MINUTE_S) * MINUTE_S, snapshot: undefined };
}
