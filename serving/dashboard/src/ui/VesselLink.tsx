import { useView } from "../app/useView.ts";
import { useRoster } from "../live/FleetContext.tsx";

/** A ship by its name; a press chooses it, on every page. */
export function VesselLink({ mmsi, name }: { mmsi: number; name?: string | null | undefined }) {
  const [, change] = useView();
  const { fleet } = useRoster();
  const title = name ?? fleet.particularsOf(mmsi)?.name ?? `MMSI ${mmsi}`;
  return (
    <button type="button" className="text-button" onClick={() => change({ ships: [mmsi] })}>
      {title}
    </button>
  );
}
