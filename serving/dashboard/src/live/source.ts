/**
 * Feeds the fleet: all positions of the published snapshot first, then the live frames where the API has them, else
 * the positions again every half minute. Asks again by itself after a failure, and says how it stands.
 */
import { AwayError, api, body, ProblemError, request } from "../api/client.ts";
import type { RowOf } from "../api/rows.ts";
import { categoryOf } from "./category.ts";
import type { Fleet, Particulars } from "./fleet.ts";
import { type Frame, frameOf, type ShipState } from "./frame.ts";

type Row = RowOf<"/api/v1/positions">;

export type FeedState = "loading" | "live" | "polling" | "away" | "refused";

export interface Feed {
  state: FeedState;
  /** Milliseconds (Unix) of the last answer; null before the first. */
  heardAt: number | null;
  message: string | null;
}

const POLL_MS = 30_000;
const RETRY_MS = 3_000;
const PAGE_ROWS = 1000;
const MOST_PAGES = 60;
const NOT_FOUND = 404;
const FIELDS: (keyof Row)[] = [
  "mmsi", "vessel_id", "reported_at_utc", "latitude", "longitude", "speed_knots", "course_deg", "heading_deg",
  "nav_status", "name", "call_sign", "imo", "ship_category", "length_m", "flag_country", "destination",
];

export class FleetSource {
  private feed: Feed = { state: "loading", heardAt: null, message: null };
  private readonly listeners = new Set<() => void>();
  private stopped = new AbortController();
  private events: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The snapshot that is loaded whole: nothing of it is asked for again. */
  private snapshot: number | null = null;
  private readonly fleet: Fleet;

  constructor(fleet: Fleet) {
    this.fleet = fleet;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly get = (): Feed => this.feed;

  start(): void {
    this.stopped = new AbortController();
    void this.cycle();
  }

  stop(): void {
    this.stopped.abort();
    this.events?.close();
    this.events = null;
    clearTimeout(this.timer);
  }

  private async cycle(): Promise<void> {
    const { signal } = this.stopped;
    try {
      await this.loadPositions(signal);
      if (!this.events && (await this.hasFrames(signal))) return this.follow();
      this.later(POLL_MS);
    } catch (error) {
      if (signal.aborted) return;
      this.tell(error instanceof AwayError ? "away" : "refused", false, error instanceof Error ? error.message : String(error));
      this.later(error instanceof ProblemError ? POLL_MS : RETRY_MS);
    }
  }

  private later(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.cycle(), delay);
  }

  private async loadPositions(signal: AbortSignal): Promise<void> {
    let cursor: string | null | undefined;
    for (let page = 0; page < MOST_PAGES; page++) {
      const query = { limit: PAGE_ROWS, fields: FIELDS.join(","), ...(cursor ? { cursor } : {}) };
      const answer = await body(api.GET("/api/v1/positions", { params: { query }, signal }));
      if (page === 0 && answer.snapshot === this.snapshot) return this.tell(this.events ? "live" : "polling", true, null);
      // The first page is drawn before the others are asked for.
      this.fleet.describe(answer.data.map(particularsOf));
      this.fleet.apply(frameOfRows(answer.data));
      this.tell(this.events ? "live" : "polling", true, null);
      cursor = answer.next_cursor;
      if (!cursor) {
        this.snapshot = answer.snapshot;
        return;
      }
    }
  }

  private async hasFrames(signal: AbortSignal): Promise<boolean> {
    try {
      await this.applyFrame("/api/v1/live/frame", signal);
      return true;
    } catch (error) {
      if (error instanceof ProblemError && error.status === NOT_FOUND) return false;
      throw error;
    }
  }

  private async applyFrame(path: string, signal: AbortSignal): Promise<void> {
    const response = await request(path, { signal });
    this.fleet.apply(frameOf(await response.arrayBuffer()));
    this.tell("live", true, null);
  }

  private follow(): void {
    const events = new EventSource("/api/v1/live/events");
    this.events = events;
    events.addEventListener("frame", (event) => {
      const { n } = JSON.parse((event as MessageEvent<string>).data) as { n: number };
      this.applyFrame(`/api/v1/live/frames/${n}`, this.stopped.signal).catch(() => this.restart());
    });
    events.addEventListener("error", () => this.restart());
  }

  /** From a full picture again: frames may have been missed. */
  private restart(): void {
    if (!this.events || this.stopped.signal.aborted) return;
    this.events.close();
    this.events = null;
    this.tell("away", false, "The live feed broke off");
    this.later(RETRY_MS);
  }

  private tell(state: FeedState, heard: boolean, message: string | null): void {
    this.feed = { state, heardAt: heard ? Date.now() : this.feed.heardAt, message };
    for (const listener of this.listeners) listener();
  }
}

function particularsOf(row: Row): Particulars {
  return {
    mmsi: row.mmsi,
    vesselId: row.vessel_id ?? null,
    name: row.name ?? null,
    callSign: row.call_sign ?? null,
    imo: row.imo ?? null,
    category: categoryOf(row.ship_category),
    lengthM: row.length_m ?? null,
    flag: row.flag_country ?? null,
    destination: row.destination ?? null,
  };
}

/** Rows of the API in the form of a frame. */
function frameOfRows(rows: readonly Row[]): Frame {
  const times = rows.map((row) => Math.floor(Date.parse(row.reported_at_utc) / 1000));
  return {
    number: 0,
    at: times.reduce((latest, each) => Math.max(latest, each), 0),
    count: rows.length,
    read: (index: number, ship: ShipState) => {
      const row = rows[index] as Row;
      ship.mmsi = row.mmsi;
      ship.latitude = row.latitude;
      ship.longitude = row.longitude;
      ship.reportedAt = times[index] as number;
      ship.speedKnots = row.speed_knots ?? Number.NaN;
      ship.courseDeg = row.course_deg ?? Number.NaN;
      ship.headingDeg = row.heading_deg ?? Number.NaN;
      ship.navStatus = row.nav_status ?? 15;
      ship.provisional = false;
      ship.removed = false;
    },
  };
}
