import { originOf } from "../api/origin.ts";
import { ratingColours } from "../map/palette.ts";
import type { Cii } from "../pages/EmissionsPage.tsx";
import { Origin } from "../ui/Origin.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { number } from "../words/units.ts";
import { boundsOf } from "./ciiBounds.ts";

const LETTERS = ["A", "B", "C", "D", "E"];
const LEAST = 0.5;
const MOST = 1.7;
const MOST_SHIPS = 24;

interface CiiBandProps {
  rows: readonly Cii[];
  chosen: number | undefined;
  onChoose: (mmsi: number) => void;
}

/** Each ship's attained CII over its required one, on the bands A to E of its type, with the year's end by forecast and what 2030 will ask. */
export function CiiBand({ rows, chosen, onChoose }: CiiBandProps) {
  const { theme } = useSettings();
  const colours = ratingColours(theme);
  const shown = [...rows]
    .filter((row) => row.attained_cii !== null && row.required_cii)
    .sort((a, b) => ratio(b.attained_cii, b) - ratio(a.attained_cii, a))
    .slice(0, MOST_SHIPS);
  const at = (value: number) =>
    `${(100 * (Math.min(MOST, Math.max(LEAST, value)) - LEAST)) / (MOST - LEAST)}%`;
  return (
    <div className="cii-band">
      {shown.map((row) => {
        const now = ratio(row.attained_cii, row);
        const origin = originOf("cii-ratings", row);
        const end = row.attained_forecast_cii === null ? null : ratio(row.attained_forecast_cii, row);
        const later = row.required_2030_cii === null ? null : ratio(row.required_2030_cii, row);
        return (
          <div key={row.mmsi} className="cii-line">
            <button
              type="button"
              className="cii-row"
              aria-pressed={row.mmsi === chosen}
              aria-label={`${row.name ?? row.mmsi}: rated ${row.rating}, ${number(100 * now)} % of the required CII`}
              onClick={() => onChoose(row.mmsi)}
            >
              <span className="cii-name">{row.name ?? row.mmsi}</span>
              <span className="cii-track" style={{ background: bandsOf(row, at) }}>
                <i className="cii-required" style={{ left: at(1) }} />
                {later !== null && <i className="cii-2030" style={{ left: at(later) }} />}
                {end !== null && (
                  <i
                    className="cii-span"
                    style={{
                      left: at(Math.min(now, end)),
                      width: `calc(${at(Math.max(now, end))} - ${at(Math.min(now, end))})`,
                    }}
                  />
                )}
                {end !== null && (
                  <i
                    className="cii-end"
                    style={{
                      left: at(end),
                      borderColor: colours[LETTERS.indexOf(row.rating_forecast ?? "") + 1],
                    }}
                  />
                )}
                <i className="cii-now rating" data-letter={row.rating} style={{ left: at(now) }}>
                  {row.rating}
                </i>
              </span>
              <span className="cii-value">{number(100 * now)} %</span>
            </button>
            {origin && <Origin {...origin} title={`the rating of ${row.name ?? row.mmsi}`} />}
          </div>
        );
      })}
      <div className="cii-axis" aria-hidden>
        <span style={{ left: at(1) }}>required</span>
        <span className="cii-minor" style={{ left: at(0.75) }}>
          75 %
        </span>
        <span className="cii-minor" style={{ left: at(1.25) }}>
          125 %
        </span>
        <span className="cii-minor" style={{ left: at(1.5) }}>
          150 %
        </span>
      </div>
    </div>
  );
}

/** Pale stripes of the rating colours, as a background. */
function bandsOf(row: Cii, at: (value: number) => string): string | undefined {
  const bounds = boundsOf(row.cii_ship_type, row.capacity);
  if (!bounds) return undefined;
  const stops = LETTERS.map((letter, index) => {
    const colour = `color-mix(in srgb, var(--cii-${letter.toLowerCase()}) 20%, transparent)`;
    const [from, to] = [bounds[index - 1], bounds[index]];
    return `${colour} ${from === undefined ? "0%" : at(from)} ${to === undefined ? "100%" : at(to)}`;
  });
  return `linear-gradient(to right, ${stops.join(", ")})`;
}

function ratio(value: number | null, row: Cii): number {
  return (value ?? 0) / (row.required_cii as number);
}
