/** A slate as its link says it: what there is to spend, and films by genre and budget tier. */

export interface SlateGroup {
  genre: string;
  tier: string;
  count: number;
}

export interface Slate {
  /** What there is to spend, million US dollars. */
  budget: number;
  /** Null is what is recommended, as far as the budget goes. */
  groups: readonly SlateGroup[] | null;
}

export const START_BUDGET = 150;
export const LEAST_BUDGET = 10;
export const MOST_BUDGET = 1000;
/** Films of a slate that the API makes. */
export const MOST_FILMS = 100;

/** The slate of a link: `150,Horror:low:4,Comedy:mid:1`. What is broken is dropped. */
export function slateOf(text: string | undefined): Slate {
  const [first = "", ...rest] = (text ?? "").split(",");
  const budget = /^\d{1,4}$/.test(first)
    ? Math.min(MOST_BUDGET, Math.max(LEAST_BUDGET, Number(first)))
    : START_BUDGET;
  if (rest.length === 0) return { budget, groups: null };
  const groups = rest.flatMap((part) => {
    const found = /^([^:]+):([^:]+):([1-9]\d?)$/.exec(part);
    return found ? [{ genre: found[1] as string, tier: found[2] as string, count: Number(found[3]) }] : [];
  });
  return { budget, groups };
}

/** The text of a slate for its link; `slateOf` reads it back. Undefined for the slate that the page begins with. */
export function textOf({ budget, groups }: Slate): string | undefined {
  if (groups === null) return budget === START_BUDGET ? undefined : String(budget);
  return [budget, requestOf(groups)].join(",");
}

/** How the API wants the films of a slate. */
export function requestOf(groups: readonly SlateGroup[]): string {
  return groups.map(({ genre, tier, count }) => `${genre}:${tier}:${count}`).join(",");
}

/** The films with so many more, or fewer, of a genre and tier; none of them leaves it out. */
export function changed(
  groups: readonly SlateGroup[],
  { genre, tier }: Pick<SlateGroup, "genre" | "tier">,
  by: number,
): SlateGroup[] {
  const others = groups.reduce((sum, group) => sum + group.count, 0);
  const more = Math.min(by, MOST_FILMS - others);
  const is = (group: SlateGroup) => group.genre === genre && group.tier === tier;
  if (!groups.some(is)) return more > 0 ? [...groups, { genre, tier, count: more }] : [...groups];
  return groups
    .map((group) => (is(group) ? { ...group, count: group.count + more } : group))
    .filter((group) => group.count > 0);
}
