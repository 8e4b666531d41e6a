/** Colours that are drawn on the map, by theme: those of ships and of the basemap (theme/tokens.css has the rest). */
import type { ColourBy } from "../app/view.ts";
import { CATEGORIES, type Category } from "../live/fleet.ts";

export type Theme = "light" | "dark";
export type Rgb = readonly [number, number, number];

const OF_CATEGORY: Record<Theme, Record<Category, string>> = {
  light: {
    cargo: "#2b6a4d",
    tanker: "#a8402f",
    passenger: "#1d5fa8",
    fishing: "#8a5a00",
    tug: "#0b7a87",
    pleasure: "#8b3f8f",
    service: "#5a5fc0",
    other: "#5b6b7a",
  },
  dark: {
    cargo: "#6fcf9f",
    tanker: "#ff8f7d",
    passenger: "#6cb2ff",
    fishing: "#e6b450",
    tug: "#4fd0dc",
    pleasure: "#dd94e0",
    service: "#a3a8ff",
    other: "#9aa8b8",
  },
};

/** Viridis at equal steps (Matplotlib), lightened for the dark ground and darkened for the light one. */
const SPEED: Record<Theme, readonly string[]> = {
  light: ["#440154", "#3b528b", "#21758c", "#1f8a5f", "#7a8f00"],
  dark: ["#9d7bd8", "#6a8fd8", "#3bb0b8", "#5ecf7f", "#fde725"],
};
export const SPEED_STEPS = [2, 8, 14, 20] as const;

const RATING: Record<Theme, readonly string[]> = {
  light: ["#7b8794", "#177548", "#5c8a1f", "#a07f00", "#b86a00", "#c4261b"],
  dark: ["#7b8794", "#2fb877", "#9bcf5a", "#f0c93a", "#f0982a", "#ff6a5c"],
};
const RISK: Record<Theme, readonly string[]> = {
  light: ["#7b8794", "#177548", "#b86a00", "#c4261b"],
  dark: ["#7b8794", "#2fb877", "#f0982a", "#ff6a5c"],
};

export const GROUND: Record<
  Theme,
  { sea: string; land: string; coast: string; label: string; halo: string; accent: string }
> = {
  light: {
    sea: "#dbe5ed",
    land: "#f3f1ec",
    coast: "#b4bec7",
    label: "#55636f",
    halo: "#ffffff",
    accent: "#0b6bcb",
  },
  dark: {
    sea: "#0d1726",
    land: "#1a2433",
    coast: "#36475f",
    label: "#93a1b0",
    halo: "#0b1220",
    accent: "#58a6ff",
  },
};

export const categoryColours = (theme: Theme) => CATEGORIES.map((category) => OF_CATEGORY[theme][category]);
export const speedColours = (theme: Theme) => SPEED[theme];
export const ratingColours = (theme: Theme) => RATING[theme];
export const riskColours = (theme: Theme) => RISK[theme];

export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Which of `speedColours` a speed has; one that is not available has the slowest. */
export function speedStep(knots: number): number {
  const step = SPEED_STEPS.findIndex((limit) => knots < limit);
  return Number.isNaN(knots) ? 0 : step === -1 ? SPEED_STEPS.length : step;
}

export function paletteOf(colour: ColourBy, theme: Theme): readonly string[] {
  return { type: categoryColours, speed: speedColours, cii: ratingColours, risk: riskColours }[colour](theme);
}
