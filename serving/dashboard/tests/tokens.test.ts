import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../src/theme/tokens.css", import.meta.url), "utf8");
const block = (selector: string) => css.slice(css.indexOf(selector), css.indexOf("}", css.indexOf(selector)));
const token = (theme: string, name: string): string =>
  new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(theme)?.[1] as string;

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05) of relative luminances. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each([
  ["light", block(':root[data-theme="light"]')],
  ["dark", block(':root[data-theme="dark"]')],
])("tokens of %s", (_, theme) => {
  test.each(["text", "muted", "accent", "p1", "p2", "p3", "ok"])("%s can be read on every ground", (name) => {
    for (const ground of ["ground", "surface", "raised", "hover"]) {
      expect(
        contrast(token(theme, name), token(theme, ground)),
        `${name} on ${ground}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("the accent can be read on its soft ground, and text on the accent", () => {
    expect(contrast(token(theme, "accent"), token(theme, "accent-soft"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(theme, "on-accent"), token(theme, "accent"))).toBeGreaterThanOrEqual(4.5);
  });
});
