import { useSettings } from "../words/SettingsContext.tsx";
import { age, freshness, time } from "../words/units.ts";

/** How old a report is, amber and red when it is late; the time itself on hover, in the other zone too. */
export function Age({ seconds, now }: { seconds: number; now: number }) {
  const { zone } = useSettings().settings;
  const other = zone === "UTC" ? "local" : "UTC";
  return (
    <span
      className="age"
      data-tone={freshness(now - seconds)}
      title={`${time(seconds, zone, "second")} · ${time(seconds, other, "second")}`}
    >
      {age(seconds, now)}
    </span>
  );
}
