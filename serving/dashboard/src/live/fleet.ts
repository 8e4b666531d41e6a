/**
 * The ships in memory, as columns: 50,000 of them take 3 MB and a frame is applied without garbage.
 * A ship keeps its row for life. Listeners are called once per frame or batch of particulars.
 */
import { emptyShip, type Frame } from "./frame.ts";

export const CATEGORIES = [
  "cargo",
  "tanker",
  "passenger",
  "fishing",
  "tug",
  "pleasure",
  "service",
  "other",
] as const;
export type Category = (typeof CATEGORIES)[number];
export const RATINGS = ["", "A", "B", "C", "D", "E"] as const;
export const RISKS = ["", "low", "medium", "high"] as const;

/** What a ship says or is known of itself; it changes with a new snapshot, not with a frame. */
export interface Particulars {
  mmsi: number;
  vesselId: string | null;
  name: string | null;
  callSign: string | null;
  imo: number | null;
  category: Category;
  lengthM: number | null;
  flag: string | null;
  destination: string | null;
}

/** What is known of ships beside their movement, by MMSI: one for all fleets of a page. */
export interface Register {
  particulars: Map<number, Particulars>;
  ratings: ReadonlyMap<number, string>;
  risks: ReadonlyMap<number, string>;
}

const GROWTH = 4096;
/** Navigational status of AIS (ITU-R M.1371): at anchor, moored, aground. */
const AT_ANCHOR = 1;
const MOORED = 5;
const AGROUND = 6;
const UNDER_WAY_KNOTS = 0.5;

export class Fleet {
  size = 0;
  /** Grows with every change; what a view compares. */
  version = 0;
  /** Grows when rows or particulars came, not when ships only moved. */
  rosterVersion = 0;
  /** Unix seconds of the newest frame. */
  at = 0;
  mmsi = new Uint32Array(GROWTH);
  /** Longitude and latitude in turn, degrees. */
  lonLat = new Float64Array(2 * GROWTH);
  speed = new Float32Array(GROWTH);
  course = new Float32Array(GROWTH);
  heading = new Float32Array(GROWTH);
  reportedAt = new Uint32Array(GROWTH);
  status = new Uint8Array(GROWTH);
  provisional = new Uint8Array(GROWTH);
  removed = new Uint8Array(GROWTH);
  category = new Uint8Array(GROWTH);
  rating = new Uint8Array(GROWTH);
  risk = new Uint8Array(GROWTH);

  private readonly rows = new Map<number, number>();
  private readonly register: Register;
  private readonly listeners = new Set<() => void>();
  private readonly ship = emptyShip();

  constructor(register: Register = { particulars: new Map(), ratings: new Map(), risks: new Map() }) {
    this.register = register;
  }

  /** An empty fleet of ships that have the same names, types and ratings: for their positions at another time. */
  sibling(): Fleet {
    return new Fleet(this.register);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  rowOf(mmsi: number): number | undefined {
    return this.rows.get(mmsi);
  }

  particularsOf(mmsi: number): Particulars | undefined {
    return this.register.particulars.get(mmsi);
  }

  nameOf(row: number): string {
    const mmsi = this.mmsi[row] ?? 0;
    return this.register.particulars.get(mmsi)?.name ?? `MMSI ${mmsi}`;
  }

  isMoving(row: number): boolean {
    const knots = this.speed[row] ?? Number.NaN;
    return Number.isNaN(knots) ? !this.isAtRest(row) : knots >= UNDER_WAY_KNOTS;
  }

  /** Anchored, moored or aground by its status; of those without a status, what does not move. */
  isAtRest(row: number): boolean {
    const status = this.status[row];
    if (status === AT_ANCHOR || status === MOORED || status === AGROUND) return true;
    const knots = this.speed[row] ?? Number.NaN;
    return !Number.isNaN(knots) && knots < UNDER_WAY_KNOTS;
  }

  isAtAnchor(row: number): boolean {
    return this.status[row] === AT_ANCHOR;
  }

  /** Takes a frame of all ships: those that are not in it are gone. It may be of an earlier time. */
  replace(frame: Frame): void {
    this.removed.fill(1, 0, this.size);
    this.at = frame.at;
    this.apply(frame);
  }

  /** Takes over what the register has learned since the ships were added. */
  refresh(): void {
    for (let row = 0; row < this.size; row++) {
      const known = this.register.particulars.get(this.mmsi[row] as number);
      if (known) this.fill(row, known);
      this.classify(row);
    }
    this.rosterVersion += 1;
    this.changed();
  }

  apply(frame: Frame): void {
    let grew = false;
    for (let index = 0; index < frame.count; index++) {
      frame.read(index, this.ship);
      const { ship } = this;
      let row = this.rows.get(ship.mmsi);
      if (row === undefined) {
        if (ship.removed) continue;
        row = this.addRow(ship.mmsi);
        grew = true;
      }
      this.removed[row] = ship.removed ? 1 : 0;
      this.lonLat[2 * row] = ship.longitude;
      this.lonLat[2 * row + 1] = ship.latitude;
      this.speed[row] = ship.speedKnots;
      this.course[row] = ship.courseDeg;
      this.heading[row] = ship.headingDeg;
      this.reportedAt[row] = ship.reportedAt;
      this.status[row] = ship.navStatus;
      this.provisional[row] = ship.provisional ? 1 : 0;
    }
    this.at = Math.max(this.at, frame.at);
    if (grew) this.rosterVersion += 1;
    this.changed();
  }

  describe(particulars: Iterable<Particulars>): void {
    for (const each of particulars) {
      this.register.particulars.set(each.mmsi, each);
      const row = this.rows.get(each.mmsi);
      if (row !== undefined) this.fill(row, each);
    }
    this.rosterVersion += 1;
    this.changed();
  }

  /** Ratings (A–E) and maintenance risks (low, medium, high) by MMSI; what is missing has none. */
  rate(ratings: ReadonlyMap<number, string>, risks: ReadonlyMap<number, string>): void {
    this.register.ratings = ratings;
    this.register.risks = risks;
    for (let row = 0; row < this.size; row++) this.classify(row);
    this.rosterVersion += 1;
    this.changed();
  }

  private classify(row: number): void {
    const mmsi = this.mmsi[row] as number;
    this.rating[row] = Math.max(
      0,
      (RATINGS as readonly string[]).indexOf(this.register.ratings.get(mmsi) ?? ""),
    );
    this.risk[row] = Math.max(0, (RISKS as readonly string[]).indexOf(this.register.risks.get(mmsi) ?? ""));
  }

  private addRow(mmsi: number): number {
    if (this.size === this.mmsi.length) this.grow();
    const row = this.size;
    this.size += 1;
    this.rows.set(mmsi, row);
    this.mmsi[row] = mmsi;
    this.category[row] = CATEGORIES.indexOf("other");
    const known = this.register.particulars.get(mmsi);
    if (known) this.fill(row, known);
    this.classify(row);
    return row;
  }

  private fill(row: number, particulars: Particulars): void {
    this.category[row] = CATEGORIES.indexOf(particulars.category);
  }

  private grow(): void {
    const capacity = this.mmsi.length * 2;
    const wider = <T extends Uint8Array | Uint32Array | Float32Array | Float64Array>(
      old: T,
      length: number,
    ): T => {
      const column = new (old.constructor as new (length: number) => T)(length);
      column.set(old);
      return column;
    };
    this.mmsi = wider(this.mmsi, capacity);
    this.lonLat = wider(this.lonLat, 2 * capacity);
    this.speed = wider(this.speed, capacity);
    this.course = wider(this.course, capacity);
    this.heading = wider(this.heading, capacity);
    this.reportedAt = wider(this.reportedAt, capacity);
    this.status = wider(this.status, capacity);
    this.provisional = wider(this.provisional, capacity);
    this.removed = wider(this.removed, capacity);
    this.category = wider(this.category, capacity);
    this.rating = wider(this.rating, capacity);
    this.risk = wider(this.risk, capacity);
  }

  private changed(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}
