/**
 * Where ships were within a span of the past, as the API's playback tells: each ship's reports in order of time. A
 * picture of a moment depends on nothing but the reports and the moment.
 */
import { emptyShip, type Frame, type ShipState } from "../live/frame.ts";

/** A ship is shown for so long after a report; between two reports that are no farther apart it moves evenly. */
export const HOLD_S = 900;

export class Span {
  readonly from: number;
  readonly to: number;
  readonly snapshot: number;
  private readonly frame: Frame;
  private readonly times: Uint32Array;
  /** Where each ship's reports begin, and the end of the last. */
  private readonly starts: number[] = [];
  private readonly other = emptyShip();

  /** Reports by ship and time from `HOLD_S` before `from` to `HOLD_S` after `to`, Unix seconds. */
  constructor(frame: Frame, from: number, to: number) {
    this.frame = frame;
    this.from = from;
    this.to = to;
    this.snapshot = frame.snapshot;
    this.times = new Uint32Array(frame.count);
    let last = -1;
    for (let index = 0; index < frame.count; index++) {
      frame.read(index, this.other);
      this.times[index] = this.other.reportedAt;
      if (this.other.mmsi !== last) this.starts.push(index);
      last = this.other.mmsi;
    }
    this.starts.push(frame.count);
  }

  /** All ships at a moment of the span, as a keyframe. Throws a `RangeError` for a moment outside of it. */
  picture(at: number): Frame {
    if (at < this.from || at > this.to)
      throw new RangeError(`${at} is not within ${this.from} to ${this.to}`);
    const shown: number[] = [];
    for (let ship = 0; ship + 1 < this.starts.length; ship++) {
      const index = this.lastBefore(this.starts[ship] as number, this.starts[ship + 1] as number, at);
      if (index !== null && at - (this.times[index] as number) <= HOLD_S) shown.push(index);
    }
    return {
      kind: "keyframe",
      number: Math.floor(at),
      previous: 0,
      snapshot: this.snapshot,
      at,
      count: shown.length,
      read: (place, ship) => this.readAt(shown[place] as number, at, ship),
    };
  }

  private lastBefore(start: number, end: number, at: number): number | null {
    let [low, high] = [start, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.times[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return low === start ? null : low - 1;
  }

  private readAt(index: number, at: number, ship: ShipState): void {
    const { frame, times, other } = this;
    frame.read(index, ship);
    if (index + 1 >= frame.count) return;
    frame.read(index + 1, other);
    const apart = (times[index + 1] as number) - (times[index] as number);
    if (other.mmsi !== ship.mmsi || apart <= 0 || apart > HOLD_S) return;
    const share = (at - (times[index] as number)) / apart;
    ship.latitude += share * (other.latitude - ship.latitude);
    // the short way, over the antimeridian too
    const east = ((((other.longitude - ship.longitude + 180) % 360) + 360) % 360) - 180;
    ship.longitude = ((((ship.longitude + share * east + 180) % 360) + 360) % 360) - 180;
  }
}
