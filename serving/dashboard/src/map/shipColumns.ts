/** What the graphics card gets of ships and of their course vectors: one column per attribute, filled in place. */
import type { ColourBy } from "../app/view.ts";
import { colourIndex } from "../fleet/filter.ts";
import type { Fleet } from "../live/fleet.ts";
import { destination, mercator } from "./geodesy.ts";
import { paletteOf, rgb, type Theme } from "./palette.ts";

export interface Drawing {
  fleet: Fleet;
  rows: Uint32Array;
  colour: ColourBy;
  vectorMinutes: number;
  theme: Theme;
}

/** A report older than this is drawn faint, seconds. */
const OLD_SECONDS = 3600;
const FAINT = 150;
const GROWTH = 4096;
/** Nautical miles of a shorter vector would be hidden under its ship. */
const LEAST_NM = 0.05;

/**
 * Places are Web Mercator, 0 to 1 from west to east and north to south, each as a number of 32 bits and the rest that
 * it leaves: 2 m of error would let ships jump at close zoom. The columns keep their memory from frame to frame.
 */
export class ShipColumns {
  count = 0;
  /** x, y, rest of x, rest of y. */
  places = new Float32Array(4 * GROWTH);
  /** Direction of the bow, degrees from north, and the number of the icon. */
  looks = new Float32Array(2 * GROWTH);
  colours = new Uint8Array(4 * GROWTH);
  vectorCount = 0;
  vectorPlaces = new Float32Array(4 * GROWTH);
  /** From a vector's foot to its head. */
  vectorSpans = new Float32Array(2 * GROWTH);

  fill({ fleet, rows, colour, vectorMinutes, theme }: Drawing): void {
    if (rows.length * 4 > this.places.length) this.grow(rows.length);
    const palette = paletteOf(colour, theme).map(rgb);
    this.count = rows.length;
    this.vectorCount = 0;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as number;
      const longitude = fleet.lonLat[2 * row] as number;
      const latitude = fleet.lonLat[2 * row + 1] as number;
      const [x, y] = mercator(longitude, latitude);
      const moving = fleet.isMoving(row);
      this.place(this.places, index, x, y);
      this.looks[2 * index] = moving ? directionOf(fleet, row) : 0;
      this.looks[2 * index + 1] = iconOf(fleet.category[row] as number, moving);
      const [red, green, blue] = palette[colourIndex(fleet, row, colour)] ?? [128, 128, 128];
      const old = fleet.at - (fleet.reportedAt[row] as number) > OLD_SECONDS;
      this.colours[4 * index] = red;
      this.colours[4 * index + 1] = green;
      this.colours[4 * index + 2] = blue;
      this.colours[4 * index + 3] = old ? FAINT : 255;

      const course = fleet.course[row] as number;
      const nm = ((fleet.speed[row] as number) * vectorMinutes) / 60;
      if (!moving || Number.isNaN(course) || !(nm > LEAST_NM)) continue;
      const [toX, toY] = mercator(...destination([longitude, latitude], course, nm));
      this.place(this.vectorPlaces, this.vectorCount, x, y);
      this.vectorSpans[2 * this.vectorCount] = toX - x;
      this.vectorSpans[2 * this.vectorCount + 1] = toY - y;
      this.vectorCount += 1;
    }
  }

  private place(column: Float32Array, index: number, x: number, y: number): void {
    column[4 * index] = x;
    column[4 * index + 1] = y;
    column[4 * index + 2] = x - Math.fround(x);
    column[4 * index + 3] = y - Math.fround(y);
  }

  private grow(count: number): void {
    const capacity = Math.ceil(count / GROWTH) * GROWTH;
    this.places = new Float32Array(4 * capacity);
    this.looks = new Float32Array(2 * capacity);
    this.colours = new Uint8Array(4 * capacity);
    this.vectorPlaces = new Float32Array(4 * capacity);
    this.vectorSpans = new Float32Array(2 * capacity);
  }
}

/** Number of a shape in the picture of shapes: moving ones in the first line, those at rest in the second. */
function iconOf(category: number, moving: boolean): number {
  return moving ? category : category + 8;
}

/** Where the bow points: the heading, else the course, else north. */
function directionOf(fleet: Fleet, row: number): number {
  const heading = fleet.heading[row] as number;
  if (!Number.isNaN(heading)) return heading;
  const course = fleet.course[row] as number;
  return Number.isNaN(course) ? 0 : course;
}
