import { useSyncExternalStore } from "react";
import { isPrinting, watchPrinting } from "../words/printing.ts";
import { useSettings } from "../words/SettingsContext.tsx";
import { time } from "../words/units.ts";

/** The first line on paper: when it was printed, and the link that shows it again. */
export function PrintHead() {
  const { settings } = useSettings();
  const printing = useSyncExternalStore(watchPrinting, isPrinting);
  const now = new Date();
  return (
    <p className="print-head" aria-hidden={!printing}>
      <strong>Tideline</strong>
      <span>{printing && location.href}</span>
      <time dateTime={now.toISOString()}>{time(now, settings.zone, "second")}</time>
    </p>
  );
}
