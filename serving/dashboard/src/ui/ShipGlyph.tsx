import { CATEGORIES } from "../live/fleet.ts";
import { categoryColours } from "../map/palette.ts";
import { CELL, pathOf } from "../map/symbols.ts";
import { useSettings } from "../words/SettingsContext.tsx";
import { words } from "../words/units.ts";

/** The map's shape of a category of ships. */
export function ShipGlyph({
  category,
  moving = true,
  colour,
}: {
  category: number;
  moving?: boolean;
  colour?: string | undefined;
}) {
  const { theme } = useSettings();
  const name = CATEGORIES[category] ?? "other";
  return (
    <svg className="glyph" viewBox={`0 0 ${CELL} ${CELL}`} role="img" aria-label={words(name)}>
      <path d={pathOf(name, moving)} fill={colour ?? categoryColours(theme)[category]} />
    </svg>
  );
}
