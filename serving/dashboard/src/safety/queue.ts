/** The queue of alerts as it is worked off: by ship and cause, the most urgent first. */
import type { components } from "../api/schema.d.ts";

export type Item = Required<components["schemas"]["Item"]>;

/** The MMSI of an alert that is about the platform, not about a ship. */
export const PLATFORM = 0;

export interface Group {
  key: string;
  priority: Item["priority"];
  cause: string;
  mmsi: number;
  name: string | null;
  /** The open ones first, of these the newest. */
  items: Item[];
  open: number;
  owners: string[];
}

export const RANK: Record<Item["status"], number> = { open: 0, acknowledged: 1, closed: 2 };

/**
 * Items by ship and cause. A group is as urgent as its most urgent item; of equally urgent ones those that nobody has
 * looked at come first, then those with the newest item.
 */
export function grouped(items: readonly Item[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const key = `${item.mmsi} ${item.cause}`;
    let group = groups.get(key);
    if (!group) {
      group = {
        key,
        priority: item.priority,
        cause: item.cause,
        mmsi: item.mmsi,
        name: item.name,
        items: [],
        open: 0,
        owners: [],
      };
      groups.set(key, group);
    }
    group.items.push(item);
    if (item.priority < group.priority) group.priority = item.priority;
    if (item.status === "open") group.open += 1;
    if (item.assignee && !group.owners.includes(item.assignee)) group.owners.push(item.assignee);
  }
  const all = [...groups.values()];
  for (const group of all) group.items.sort(byUrgency);
  return all.sort(
    (a, b) =>
      compare(a.priority, b.priority) ||
      Math.sign(b.open) - Math.sign(a.open) ||
      newestOf(b) - newestOf(a) ||
      compare(a.key, b.key),
  );
}

function byUrgency(a: Item, b: Item): number {
  return (
    compare(a.priority, b.priority) ||
    RANK[a.status] - RANK[b.status] ||
    compare(b.raised_at_utc, a.raised_at_utc) ||
    compare(a.id, b.id)
  );
}

function newestOf(group: Group): number {
  return Math.max(...group.items.map((item) => Date.parse(item.raised_at_utc)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The item `by` places after the one chosen, as the queue shows them; the ends hold. */
export function moved(groups: readonly Group[], chosen: string | undefined, by: number): Item | undefined {
  const items = groups.flatMap((group) => group.items);
  const at = items.findIndex((item) => item.id === chosen);
  if (at < 0) return items[0];
  return items[Math.min(items.length - 1, Math.max(0, at + by))];
}

/** Seconds until the closest approach as of `now` (Unix s); negative when it has passed. Null without one. */
export function secondsToApproach(
  evaluatedAt: string | null,
  tcpaMinutes: number | null,
  now: number,
): number | null {
  if (evaluatedAt === null || tcpaMinutes === null) return null;
  return Math.round(Date.parse(evaluatedAt) / 1000 + 60 * tcpaMinutes - now);
}

/** 07:12, or 1:02:03. */
export function countdown(seconds: number): string {
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600];
  const clock = [Math.floor(rest / 60), rest % 60].map((part) => String(part).padStart(2, "0")).join(":");
  return hours > 0 ? `${hours}:${clock}` : clock;
}
