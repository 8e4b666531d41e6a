import { useNow } from "../ui/useNow.ts";
import { useSettings } from "../words/SettingsContext.tsx";
import { time } from "../words/units.ts";

/** The time now in the reader's zone, in the other one on hover. */
export function Clock() {
  const now = useNow();
  const { zone } = useSettings().settings;
  const date = new Date(now);
  const [, clock = "", written = ""] = time(date, zone, "second").split(" ");
  return (
    <time
      className="clock"
      dateTime={date.toISOString()}
      title={time(date, zone === "UTC" ? "local" : "UTC", "second")}
    >
      {clock} <small>{written}</small>
    </time>
  );
}
