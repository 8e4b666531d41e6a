import { useMemo, useState } from "react";
import { originOf } from "../api/origin.ts";
import type { Voyage } from "../pages/VoyagesPage.tsx";
import { OriginDrawer } from "../ui/Origin.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { number, time } from "../words/units.ts";

const DAY_MS = 86_400_000;
const DAYS = 21;
const MOST_SHIPS = 40;
const LATE_MINUTES = 60;

interface GanttProps {
  voyages: readonly Voyage[];
  nameOf: (mmsi: number) => string;
  chosen: number | undefined;
  onChoose: (mmsi: number) => void;
}

/** A row per ship over the last three weeks that have voyages: plans as outlines, what happened as bars. */
export function Gantt({ voyages, nameOf, chosen, onChoose }: GanttProps) {
  const { settings } = useSettings();
  const [asked, setAsked] = useState<Voyage | null>(null);
  const origin = asked && originOf("voyages", asked);
  const { from, to, ships } = useMemo(() => arranged(voyages), [voyages]);
  const at = (text: string) => (100 * (Date.parse(text) - from)) / (to - from);
  const span = (start: string, end: string) => {
    const left = Math.max(0, at(start));
    return { left: `${left}%`, width: `${Math.max(0.25, Math.min(100, at(end)) - left)}%` };
  };
  const days = Array.from({ length: DAYS / 3 }, (_, index) => from + index * 3 * DAY_MS);
  return (
    <div className="gantt">
      <div className="gantt-row gantt-head" aria-hidden>
        <span />
        <span className="gantt-track">
          {days.map((day) => (
            <i key={day} style={{ left: `${(100 * (day - from)) / (to - from)}%` }}>
              {time(day / 1000, settings.zone, "day").slice(5)}
            </i>
          ))}
        </span>
      </div>
      {ships.slice(0, MOST_SHIPS).map(([mmsi, own]) => (
        <div key={mmsi} className="gantt-row" data-chosen={mmsi === chosen}>
          <button type="button" className="text-button" onClick={() => onChoose(mmsi)}>
            {nameOf(mmsi)}
          </button>
          <span className="gantt-track">
            {own.map((voyage) => {
              const late = (voyage.delay_minutes ?? 0) > LATE_MINUTES;
              const title = `${voyage.origin_port_id} → ${voyage.destination_port_id}: ${number((voyage.delay_minutes ?? 0) / 60, 1)} h late`;
              return (
                <span key={voyage.voyage_id}>
                  {voyage.planned_departure_utc && voyage.planned_arrival_utc && (
                    <i
                      className="gantt-plan"
                      style={span(voyage.planned_departure_utc, voyage.planned_arrival_utc)}
                    />
                  )}
                  {voyage.departed_at_utc && (
                    <button
                      type="button"
                      className="gantt-bar"
                      data-late={late}
                      title={title}
                      aria-label={`${title}. Where this comes from`}
                      onClick={() => setAsked(voyage)}
                      style={span(
                        voyage.departed_at_utc,
                        voyage.arrived_at_utc ?? new Date(to).toISOString(),
                      )}
                    />
                  )}
                </span>
              );
            })}
          </span>
        </div>
      ))}
      {origin && <OriginDrawer {...origin} title="the voyage" onClose={() => setAsked(null)} />}
    </div>
  );
}

function arranged(voyages: readonly Voyage[]): { from: number; to: number; ships: [number, Voyage[]][] } {
  const ends = voyages.map((voyage) => Date.parse(voyage.arrived_at_utc ?? voyage.planned_arrival_utc ?? ""));
  const to = Math.max(...ends.filter((end) => !Number.isNaN(end)));
  const from = Math.floor(to / DAY_MS) * DAY_MS - (DAYS - 1) * DAY_MS;
  const ships = new Map<number, Voyage[]>();
  for (const voyage of voyages) {
    if (Date.parse(voyage.arrived_at_utc ?? voyage.planned_arrival_utc ?? "") < from) continue;
    ships.set(voyage.mmsi, [...(ships.get(voyage.mmsi) ?? []), voyage]);
  }
  const delay = (own: readonly Voyage[]) => Math.max(...own.map((voyage) => voyage.delay_minutes ?? 0));
  return { from, to, ships: [...ships].sort(([, a], [, b]) => delay(b) - delay(a)) };
}
