import { useFleet, useMoment } from "../live/FleetContext.tsx";
import { Age } from "../ui/Age.tsx";
import { ShipGlyph } from "../ui/ShipGlyph.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { bearing, speed } from "../words/units.ts";

/** What lies under the pointer, in two lines. */
export function HoverCard({ row, x, y }: { row: number; x: number; y: number }) {
  const { fleet } = useFleet();
  const { settings } = useSettings();
  const now = useMoment();
  const left = x > window.innerWidth / 2;
  return (
    <div
      className="hover-card"
      style={{ left: x, top: y, translate: left ? "calc(-100% - 14px) 10px" : "14px 10px" }}
    >
      <strong>
        <ShipGlyph category={fleet.category[row] as number} moving={fleet.isMoving(row)} />
        {fleet.nameOf(row)}
      </strong>
      <span>
        {speed(fleet.speed[row], settings.speed)} {settings.speed} · {bearing(fleet.course[row])} ·{" "}
        <Age seconds={fleet.reportedAt[row] as number} now={now} />
        {fleet.provisional[row] ? " · provisional" : ""}
      </span>
    </div>
  );
}
