/**
 * Plays the past into a fleet: loads it by the hour, lets its clock run at a rate, waits where an hour is not there yet.
 * The hours do not depend on where one began, so the same moment of the same snapshot always gives the same picture.
 */
import type { Fleet } from "../live/fleet.ts";
import type { Span } from "./span.ts";

export const HOUR_S = 3600;
/** Hours in memory: the one that is shown and those beside it. */
const MOST_SPANS = 4;

export interface PlayerState {
  /** Unix seconds of the moment that is shown, or will be once it is there. */
  at: number;
  isPlaying: boolean;
  rate: number;
  isLoading: boolean;
  error: Error | null;
  /** The snapshot of all pictures; null before the first. */
  snapshot: number | null;
}

export type LoadHour = (from: number, snapshot: number | null, signal: AbortSignal) => Promise<Span>;

export class Player {
  readonly fleet: Fleet;
  private state: PlayerState;
  private readonly load: LoadHour;
  private readonly spans = new Map<number, Span>();
  private readonly waiting = new Map<number, AbortController>();
  private readonly listeners = new Set<() => void>();

  constructor(fleet: Fleet, load: LoadHour, at: number, rate: number, snapshot: number | null) {
    this.fleet = fleet;
    this.load = load;
    this.state = { at, rate, isPlaying: false, isLoading: true, error: null, snapshot };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly get = (): PlayerState => this.state;

  play(): void {
    this.tell({ isPlaying: true });
  }

  pause(): void {
    this.tell({ isPlaying: false });
  }

  setRate(rate: number): void {
    this.tell({ rate });
  }

  /** Shows a moment, at once or when it is there. */
  seek(at: number): void {
    this.state = { ...this.state, at, error: null };
    this.show();
  }

  /** Lets `seconds` of the reader's time pass; stops at `end`, Unix seconds. */
  pass(seconds: number, end: number): void {
    const { isPlaying, isLoading, at, rate } = this.state;
    if (!isPlaying || isLoading) return;
    const next = Math.min(end, at + seconds * rate);
    this.state = { ...this.state, at: next, isPlaying: next < end };
    this.show();
  }

  retry(): void {
    this.seek(this.state.at);
  }

  close(): void {
    for (const request of this.waiting.values()) request.abort();
    this.waiting.clear();
    this.spans.clear();
  }

  private show(): void {
    const hour = hourOf(this.state.at);
    const span = this.spans.get(hour);
    if (!span) {
      this.tell({ isLoading: this.state.error === null });
      this.want(hour);
      return;
    }
    this.fleet.replace(span.picture(this.state.at));
    this.tell({ isLoading: false, error: null });
    if (this.state.isPlaying) this.want(hour + HOUR_S);
    this.forget(hour);
  }

  private want(hour: number): void {
    if (this.spans.has(hour) || this.waiting.has(hour)) return;
    const request = new AbortController();
    this.waiting.set(hour, request);
    this.load(hour, this.state.snapshot, request.signal).then(
      (span) => {
        if (request.signal.aborted) return;
        this.waiting.delete(hour);
        this.spans.set(hour, span);
        this.state = { ...this.state, snapshot: this.state.snapshot ?? span.snapshot };
        if (hour === hourOf(this.state.at)) this.show();
      },
      (reason: unknown) => {
        if (request.signal.aborted) return;
        this.waiting.delete(hour);
        const error = reason instanceof Error ? reason : new Error(String(reason));
        if (hour === hourOf(this.state.at)) this.tell({ error, isLoading: false, isPlaying: false });
      },
    );
  }

  /** The hours farthest from the one that is shown. */
  private forget(hour: number): void {
    const far = [...this.spans.keys()].sort((a, b) => Math.abs(b - hour) - Math.abs(a - hour));
    for (const each of far.slice(0, Math.max(0, far.length - MOST_SPANS))) this.spans.delete(each);
  }

  private tell(change: Partial<PlayerState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** The full hour that a moment is in. */
export function hourOf(at: number): number {
  return Math.floor(at / HOUR_S) * HOUR_S;
}
