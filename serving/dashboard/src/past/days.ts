/** Days and their events, for the time bar. Unix seconds; days are those of UTC. */
export const DAY_S = 86_400;

export function dayOf(at: number): number {
  return Math.floor(at / DAY_S) * DAY_S;
}

/** How many of `events` fall in each of `bars` equal parts of a day, against the part with most of them: 0 to 1. */
export function heights(events: readonly number[], day: number, bars: number): number[] {
  const counts = new Array<number>(bars).fill(0);
  for (const at of events) {
    const bar = Math.floor(((at - day) / DAY_S) * bars);
    if (bar >= 0 && bar < bars) counts[bar] = (counts[bar] as number) + 1;
  }
  const most = Math.max(1, ...counts);
  return counts.map((count) => count / most);
}
