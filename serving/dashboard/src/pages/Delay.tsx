import { number } from "../words/units.ts";

/** Hours late with a plus, early with a minus. */
export function Delay({ minutes }: { minutes: number | null }) {
  if (minutes === null) return <span className="muted">–</span>;
  const hours = minutes / 60;
  return (
    <span className={hours > 1 ? "late" : undefined}>{`${hours > 0 ? "+" : ""}${number(hours, 1)}`}</span>
  );
}
