import { useView } from "../app/useView.ts";
import { CATEGORIES } from "../live/fleet.ts";
import { categoryColours, ratingColours, riskColours, speedColours } from "../map/palette.ts";
import { paletteNames } from "../map/paletteNames.ts";
import { ShipGlyph } from "../ui/ShipGlyph.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { words } from "../words/units.ts";

/** What shapes and colours mean; shapes are always types of ships. */
export function Legend() {
  const [{ colour }] = useView();
  const { mapTheme: theme } = useSettings();
  if (colour === "type") {
    return (
      <ul className="legend" aria-label="Legend: type of ship">
        {CATEGORIES.map((category, index) => (
          <li key={category}>
            <ShipGlyph category={index} colour={categoryColours(theme)[index]} /> {words(category)}
          </li>
        ))}
      </ul>
    );
  }
  const colours = { speed: speedColours, cii: ratingColours, risk: riskColours }[colour](theme);
  const names = paletteNames(colour);
  return (
    <ul className="legend" aria-label={`Legend: ${colour}`}>
      {names.map((name, index) => (
        <li key={name}>
          <i className="swatch" style={{ background: colours[index] }} /> {name}
        </li>
      ))}
    </ul>
  );
}
