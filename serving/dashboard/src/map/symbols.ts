/**
 * The shapes of ships, as paths in a cell of 64 × 64 with the bow up: one per category, for ships that move and for
 * ships at rest. They are masks: the map gives the colour.
 */
import { CATEGORIES, type Category } from "../live/fleet.ts";

export const CELL = 64;

const MOVING: Record<Category, string> = {
  cargo: "M32 3 46 22 46 60 18 60 18 22Z",
  tanker: "M32 3 46 22 46 48A14 13 0 0 1 18 48L18 22Z",
  passenger: "M32 3 50 60 32 48 14 60Z",
  fishing: "M32 3 49 32 32 61 15 32Z",
  tug: "M32 8 52 54 12 54Z",
  pleasure: "M32 3 42 60 22 60Z",
  service: "M32 3 50 24 43 60 32 50 21 60 14 24Z",
  other: "M32 5 50 42 40 42 40 59 24 59 24 42 14 42Z",
};
const RESTING: Record<Category, string> = {
  cargo: "M20 20H44V44H20Z",
  tanker: "M32 18A14 14 0 1 1 31.900 18Z",
  passenger: "M32 16 47 27 41 46 23 46 17 27Z",
  fishing: "M32 15 49 32 32 49 15 32Z",
  tug: "M32 16 48 46 16 46Z",
  pleasure: "M32 48 46 20 18 20Z",
  service: "M26 18H38V26H46V38H38V46H26V38H18V26H26Z",
  other: "M32 20A12 12 0 1 1 31.900 20Z",
};

export function pathOf(category: Category, moving: boolean): string {
  return (moving ? MOVING : RESTING)[category];
}

/** All shapes in one picture: a column per category, ships that move above those at rest. */
export function atlas(): HTMLCanvasElement {
  const image = document.createElement("canvas");
  image.width = CELL * CATEGORIES.length;
  image.height = CELL * 2;
  const context = image.getContext("2d");
  if (!context) throw new Error("this browser draws no canvas");
  context.fillStyle = "#fff";
  for (const [column, category] of CATEGORIES.entries()) {
    for (const [row, moving] of [true, false].entries()) {
      context.setTransform(1, 0, 0, 1, column * CELL, row * CELL);
      context.fill(new Path2D(pathOf(category, moving)));
    }
  }
  return image;
}
