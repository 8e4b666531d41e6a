import { SPEED_STEPS } from "./palette.ts";

/** What each colour of a palette stands for, in its order. */
export function paletteNames(colour: "speed" | "cii" | "risk"): readonly string[] {
  if (colour === "cii") return ["No rating", "A", "B", "C", "D", "E"];
  if (colour === "risk") return ["No score", "Low", "Medium", "High"];
  const last = SPEED_STEPS.at(-1);
  return [
    `under ${SPEED_STEPS[0]} kn`,
    ...SPEED_STEPS.slice(1).map((step, index) => `${SPEED_STEPS[index]}–${step} kn`),
    `${last} kn and more`,
  ];
}
