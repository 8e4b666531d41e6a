import { ChevronLeft, ChevronRight, Pause, Play, Radio } from "lucide-react";
import { useView } from "../app/useView.ts";
import { RATES } from "../app/view.ts";
import { Select } from "../ui/Select.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { time } from "../words/units.ts";
import { DAY_S, dayOf, heights } from "./days.ts";
import type { Player, PlayerState } from "./player.ts";
import { useDays, useEvents } from "./useDays.ts";

const STEP_S = 60;
const BARS = 96;

interface TimeBarProps {
  player: Player;
  state: PlayerState;
}

/** The past of the map: day, moment with the density of alerts, play and its rate, and the way back to live. */
export function TimeBar({ player, state }: TimeBarProps) {
  const [view, change] = useView();
  const { zone } = useSettings().settings;
  const day = dayOf(state.at);
  const days = useDays();
  const events = useEvents(day);
  const before = days.findLast((each) => each < day);
  const after = days.find((each) => each > day);
  const seek = (at: number) => {
    player.seek(at);
    change({ at }, { replace: true });
  };
  const goTo = (other: number | undefined) => other !== undefined && seek(other + (state.at - day));
  return (
    <section className="time-bar" aria-label="Playback" data-loading={state.isLoading}>
      <div className="time-bar-controls">
        <button
          type="button"
          className="icon-button"
          aria-label="Day before that has positions"
          disabled={before === undefined}
          onClick={() => goTo(before)}
        >
          <ChevronLeft aria-hidden size={18} />
        </button>
        <input
          type="date"
          aria-label="Day, UTC"
          value={new Date(day * 1000).toISOString().slice(0, 10)}
          onChange={(event) => {
            const chosen = Date.parse(`${event.target.value}T00:00:00Z`) / 1000;
            if (Number.isFinite(chosen)) goTo(chosen);
          }}
        />
        <button
          type="button"
          className="icon-button"
          aria-label="Next day that has positions"
          disabled={after === undefined}
          onClick={() => goTo(after)}
        >
          <ChevronRight aria-hidden size={18} />
        </button>
        <button
          type="button"
          className="icon-button time-bar-play"
          aria-label={state.isPlaying ? "Pause" : "Play"}
          onClick={() => (state.isPlaying ? player.pause() : player.play())}
        >
          {state.isPlaying ? <Pause aria-hidden size={18} /> : <Play aria-hidden size={18} />}
        </button>
        <Select
          label="Rate of playback"
          value={String(view.rate)}
          choices={RATES.map((rate): [string, string] => [String(rate), `${rate}×`])}
          onChange={(rate) => change({ rate: Number(rate) }, { replace: true })}
        />
      </div>
      <div className="time-bar-track">
        <svg viewBox={`0 0 ${BARS} 10`} preserveAspectRatio="none" aria-hidden="true">
          {heights(events, day, BARS).map((height, index) => (
            <rect key={index} x={index + 0.15} y={10 - 10 * height} width={0.7} height={10 * height} />
          ))}
        </svg>
        <input
          type="range"
          aria-label="Moment of the day, UTC"
          aria-valuetext={time(state.at, zone, "second")}
          min={day}
          max={day + DAY_S - STEP_S}
          step={STEP_S}
          value={Math.floor(state.at / STEP_S) * STEP_S}
          onChange={(event) => seek(Number(event.target.value))}
        />
        <div className="time-bar-hours" aria-hidden>
          {["00", "06", "12", "18", "24"].map((hour) => (
            <span key={hour}>{hour}</span>
          ))}
        </div>
      </div>
      <div className="time-bar-end">
        <time dateTime={new Date(state.at * 1000).toISOString()}>{time(state.at, zone, "second")}</time>
        <span className="muted" role="status">
          {state.error
            ? state.error.message
            : state.isLoading
              ? "Loading…"
              : `Alerts of the day: ${events.length}${state.snapshot ? ` · build ${state.snapshot}` : ""}`}
        </span>
      </div>
      {state.error && (
        <button type="button" className="button" onClick={() => player.retry()}>
          Try again
        </button>
      )}
      <button
        type="button"
        className="button time-bar-live"
        onClick={() => change({ at: undefined, snapshot: undefined })}
      >
        <Radio aria-hidden size={15} /> Live
      </button>
    </section>
  );
}
