import { originOf } from "../api/origin.ts";
import { ratingColours } from "../map/palette.ts";
import type { Cii } from "../pages/EmissionsPage.tsx";
import { Origin } from "../ui/Origin.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { number } from "../words/units.ts";

const LETTERS = ["A", "B", "C", "D", "E"];
const LEAST = 0.5;
const MOST = 1.7;
const ROW = 26;
const NAME = 150;
const MOST_SHIPS = 24;

interface CiiBandProps {
  rows: readonly Cii[];
  chosen: number | undefined;
  onChoose: (mmsi: number) => void;
}

/** Each ship's attained CII over its required one, with the year's end by forecast and what 2030 will ask. */
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
    <div
      className="cii-band"
      style={{ "--name": `${NAME}px`, "--line-height": `${ROW}px` } as React.CSSProperties}
    >
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
              <span className="cii-track">
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
                <i
                  className="cii-now"
                  style={{ left: at(now), background: colours[LETTERS.indexOf(row.rating ?? "") + 1] }}
                >
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
        <span style={{ left: at(0.75) }}>75 %</span>
        <span style={{ left: at(1.25) }}>125 %</span>
        <span style={{ left: at(1.5) }}>150 %</span>
      </div>
    </div>
  );
}

function ratio(value: number | null, row: Cii): number {
  return (value ?? 0) / (row.required_cii as number);
}
