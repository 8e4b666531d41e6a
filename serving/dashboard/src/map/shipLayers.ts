/** deck.gl's layers of ships and their course vectors, from binary columns of the rows that are shown. */
import type { Layer } from "@deck.gl/core";
import { IconLayer, LineLayer } from "@deck.gl/layers";
import type { ColourBy } from "../app/view.ts";
import { colourIndex } from "../fleet/filter.ts";
import type { Fleet } from "../live/fleet.ts";
import { destination } from "./geodesy.ts";
import { categoryColours, ratingColours, rgb, riskColours, speedColours, type Theme } from "./palette.ts";
import { type Atlas, ICONS } from "./symbols.ts";

export interface Drawing {
  fleet: Fleet;
  rows: Uint32Array;
  colour: ColourBy;
  vectorMinutes: number;
  theme: Theme;
  atlas: Atlas;
  /** Pixels from end to end of a ship. */
  size: number;
}

/** A report older than this is drawn faint, seconds. */
const OLD_SECONDS = 3600;
const FAINT = 150;

export function shipLayers({ fleet, rows, colour, vectorMinutes, theme, atlas, size }: Drawing): Layer[] {
  const count = rows.length;
  const positions = new Float64Array(2 * count);
  const angles = new Float32Array(count);
  const colours = new Uint8Array(4 * count);
  const icons = new Array<string>(count);
  const palette = paletteOf(colour, theme).map(rgb);
  for (let index = 0; index < count; index++) {
    const row = rows[index] as number;
    positions[2 * index] = fleet.lonLat[2 * row] as number;
    positions[2 * index + 1] = fleet.lonLat[2 * row + 1] as number;
    const moving = fleet.isMoving(row);
    angles[index] = moving ? -directionOf(fleet, row) : 0;
    icons[index] = (moving ? ICONS.moving : ICONS.resting)[fleet.category[row] as number] as string;
    const [red, green, blue] = palette[colourIndex(fleet, row, colour)] ?? [128, 128, 128];
    const old = fleet.at - (fleet.reportedAt[row] as number) > OLD_SECONDS;
    colours.set([red, green, blue, old ? FAINT : 255], 4 * index);
  }
  const layers: Layer[] = [];
  if (vectorMinutes > 0) layers.push(vectors(fleet, rows, vectorMinutes, theme));
  layers.push(
    new IconLayer({
      id: "ships",
      data: {
        length: count,
        attributes: {
          getPosition: { value: positions, size: 2 },
          getAngle: { value: angles, size: 1 },
          getColor: { value: colours, size: 4, normalized: true },
        },
      },
      // deck.gl's types know no canvas, its textures do
      iconAtlas: atlas.image as unknown as string,
      iconMapping: atlas.mapping,
      getIcon: (_: unknown, { index }: { index: number }) => icons[index] as string,
      getSize: size,
      sizeUnits: "pixels",
      billboard: false,
      pickable: false, // the stage finds what is under the pointer without a second drawing
      updateTriggers: { getIcon: [fleet.version, rows] },
    }),
  );
  return layers;
}

export function paletteOf(colour: ColourBy, theme: Theme): readonly string[] {
  return { type: categoryColours, speed: speedColours, cii: ratingColours, risk: riskColours }[colour](theme);
}

/** Where the bow points: the heading, else the course, else north. */
function directionOf(fleet: Fleet, row: number): number {
  const heading = fleet.heading[row] as number;
  if (!Number.isNaN(heading)) return heading;
  const course = fleet.course[row] as number;
  return Number.isNaN(course) ? 0 : course;
}

function vectors(fleet: Fleet, rows: Uint32Array, minutes: number, theme: Theme): Layer {
  const moving = rows.filter((row) => fleet.isMoving(row) && !Number.isNaN(fleet.course[row] as number));
  const sources = new Float64Array(2 * moving.length);
  const targets = new Float64Array(2 * moving.length);
  for (const [index, row] of moving.entries()) {
    const from: [number, number] = [fleet.lonLat[2 * row] as number, fleet.lonLat[2 * row + 1] as number];
    const knots = fleet.speed[row] as number;
    const to = destination(
      from,
      fleet.course[row] as number,
      ((Number.isNaN(knots) ? 0 : knots) * minutes) / 60,
    );
    sources.set(from, 2 * index);
    targets.set(to, 2 * index);
  }
  return new LineLayer({
    id: "vectors",
    data: {
      length: moving.length,
      attributes: {
        getSourcePosition: { value: sources, size: 2 },
        getTargetPosition: { value: targets, size: 2 },
      },
    },
    getColor: theme === "dark" ? [200, 212, 226, 130] : [40, 54, 70, 120],
    getWidth: 1,
    widthUnits: "pixels",
    pickable: false,
  });
}
