/** What a slate of films may earn: drawn from what comparable films earned. */

export interface SlateFilm {
  id: string;
  title: string;
  budgetUsd: number;
  /** Profit per dollar of budget of its comparables; −1 is all of it lost. */
  returns: readonly number[];
}

export interface Outcome {
  budgetUsd: number;
  /** Profit of the slate at the 10th, 50th and 90th percentile, USD. */
  p10: number;
  p50: number;
  p90: number;
  shareLosing: number;
  /** Counts of profits in equal steps from `from`, USD. */
  bins: number[];
  from: number;
  step: number;
}

const DRAWS = 4000;
const BINS = 32;

/**
 * The distribution of a slate's profit: `DRAWS` times each film takes the return of one of its comparables, at random
 * and independently. The same slate gives the same answer: the draws are seeded. Null where no film has comparables.
 */
export function outcomeOf(films: readonly SlateFilm[]): Outcome | null {
  const known = films.filter((film) => film.returns.length > 0);
  if (known.length === 0) return null;
  const random = generator(20_240_101);
  const profits = Float64Array.from({ length: DRAWS }, () =>
    known.reduce((sum, film) => {
      const drawn = film.returns[Math.floor(random() * film.returns.length)] as number;
      return sum + film.budgetUsd * drawn;
    }, 0),
  ).sort();
  const at = (share: number) => profits[Math.floor(share * (DRAWS - 1))] as number;
  const [from, to] = [at(0.005), at(0.995)];
  const step = (to - from) / BINS || 1;
  const bins = new Array<number>(BINS).fill(0);
  for (const profit of profits) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor((profit - from) / step)));
    bins[bin] = (bins[bin] as number) + 1;
  }
  return {
    budgetUsd: known.reduce((sum, film) => sum + film.budgetUsd, 0),
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    shareLosing: profits.findLastIndex((profit) => profit < 0) / DRAWS + 1 / DRAWS,
    bins,
    from,
    step,
  };
}

/** Mulberry32: uniform in [0, 1), the same for a seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
