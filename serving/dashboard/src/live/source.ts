/**
 * Feeds the fleet: a keyframe of all ships first, then a frame of what changed whenever the API says that there is
 * one. Names and types come apart, with each published snapshot. After a failure it begins again by itself.
 */
import { AwayError, api, body, request } from "../api/client.ts";
import { queries } from "../api/queries.ts";
import type { components } from "../api/schema.d.ts";
import { categoryOf } from "./category.ts";
import { type Events, eventsOf } from "./events.ts";
import type { Fleet, Particulars } from "./fleet.ts";
import { type Frame, frameOf } from "./frame.ts";

type Columns = components["schemas"]["FleetColumns"];

export type FeedState = "loading" | "live" | "quiet" | "away" | "refused";

export interface Feed {
  state: FeedState;
  /** Milliseconds (Unix) of the last sign of life; null before the first. */
  heardAt: number | null;
  message: string | null;
}

const RETRY_MS = 3_000;
const REFUSED_MS = 30_000;
/** The API says by a comment every 15 s that it is there, which pages cannot hear: so it is asked. */
const QUIET_MS = 20_000;
export class FleetSource {
  private feed: Feed = { state: "loading", heardAt: null, message: null };
  private readonly listeners = new Set<() => void>();
  private stopped = new AbortController();
  private events: Events | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private probe: ReturnType<typeof setInterval> | undefined;
  private number = 0;
  private frames: Promise<void> = Promise.resolve();
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
    void this.begin();
  }

  stop(): void {
    this.stopped.abort();
    this.close();
    clearTimeout(this.timer);
  }

  private async begin(): Promise<void> {
    try {
      await this.takeKeyframe();
      this.follow();
      this.askParticulars();
    } catch (error) {
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    if (this.stopped.signal.aborted) return;
    this.close();
    const away = error instanceof AwayError;
    this.tell(away ? "away" : "refused", false, error instanceof Error ? error.message : String(error));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.begin(), away ? RETRY_MS : REFUSED_MS);
  }

  private close(): void {
    this.events?.close();
    this.events = null;
    clearInterval(this.probe);
  }

  /** Names and types are not built yet on a new lake: ships move without them, and the next snapshot brings them. */
  private askParticulars(): void {
    this.loadParticulars(this.stopped.signal).catch((error: unknown) => {
      if (error instanceof AwayError) this.failed(error);
    });
  }

  private async takeKeyframe(): Promise<void> {
    const frame = await this.fetchFrame("/api/v1/live/keyframe");
    this.fleet.replace(frame);
    this.number = frame.number;
    this.tell("live", true, null);
  }

  private async takeFrame(number: number): Promise<void> {
    if (number <= this.number) return;
    const frame = await this.fetchFrame(`/api/v1/live/frames/${number}`);
    if (frame.previous !== this.number) return this.takeKeyframe();
    this.fleet.apply(frame);
    this.number = frame.number;
    this.tell("live", true, null);
  }

  private async fetchFrame(path: string): Promise<Frame> {
    const response = await request(path, { signal: this.stopped.signal });
    return frameOf(await response.arrayBuffer());
  }

  private follow(): void {
    const events = eventsOf("/api/v1/live/events");
    this.events = events;
    const on = (kind: string, act: (data: Record<string, unknown>) => void) =>
      events.addEventListener(kind, (event) => act(JSON.parse((event as MessageEvent<string>).data)));
    on("frame", ({ frame }) => this.inTurn(() => this.takeFrame(Number(frame))));
    on("keyframe", ({ reason }) => reason === "missed" && this.inTurn(() => this.takeKeyframe()));
    on("alert", () => void queries.invalidateQueries({ queryKey: ["/api/v1/alerts"] }));
    on("snapshot", () => {
      void queries.invalidateQueries();
      this.askParticulars();
    });
    events.addEventListener("error", () => this.ask());
    this.probe = setInterval(() => {
      if (Date.now() - (this.feed.heardAt ?? 0) > QUIET_MS) this.ask();
    }, QUIET_MS / 4);
  }

  /** Frames are applied in the order in which they were announced. */
  private inTurn(act: () => Promise<void>): void {
    this.frames = this.frames.then(act).catch((error: unknown) => this.failed(error));
  }

  /** Whether the API still answers: silence may be calm seas. */
  private ask(): void {
    request("/api/v1/live", { signal: this.stopped.signal }).then(
      () => this.events && this.tell("quiet", true, "No ship has moved lately"),
      (error: unknown) => this.failed(error),
    );
  }

  private async loadParticulars(signal: AbortSignal): Promise<void> {
    const { data } = await body(api.GET("/api/v1/map/vessels", { signal }));
    this.fleet.describe(particularsOf(data));
    const pairs = (column: (string | null)[]) =>
      new Map(data.mmsi.flatMap((mmsi, index) => (column[index] ? [[mmsi, column[index]] as const] : [])));
    this.fleet.rate(pairs(data.cii_rating), pairs(data.risk_level));
  }

  private tell(state: FeedState, heard: boolean, message: string | null): void {
    this.feed = { state, heardAt: heard ? Date.now() : this.feed.heardAt, message };
    for (const listener of this.listeners) listener();
  }
}

/** Several vessels may share an MMSI: the one that was heard last speaks for it. */
function particularsOf(columns: Columns): Iterable<Particulars> {
  const found = new Map<number, Particulars>();
  const heard = new Map<number, string>();
  columns.mmsi.forEach((mmsi, index) => {
    const at = columns.last_reported_at_utc[index] as string;
    if ((heard.get(mmsi) ?? "") > at) return;
    heard.set(mmsi, at);
    found.set(mmsi, {
      mmsi,
      vesselId: columns.vessel_id[index] ?? null,
      name: columns.name[index] ?? null,
      callSign: columns.call_sign[index] ?? null,
      imo: columns.imo[index] ?? null,
      category: categoryOf(columns.ship_category[index]),
      lengthM: columns.length_m[index] ?? null,
      flag: columns.flag_country[index] ?? null,
      destination: columns.destination[index] ?? null,
    });
  });
  return found.values();
}
