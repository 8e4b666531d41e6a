import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp, Snowflake } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useView } from "../app/useView.ts";
import { useFleet, useMoment } from "../live/FleetContext.tsx";
import { RATINGS } from "../live/fleet.ts";
import { Age } from "../ui/Age.tsx";
import { Empty, Skeleton } from "../ui/Panel.tsx";
import { Rating } from "../ui/Rating.tsx";
import { ShipGlyph } from "../ui/ShipGlyph.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { number, speed } from "../words/units.ts";
import { DownloadMenu } from "./DownloadMenu.tsx";
import { sorted } from "./filter.ts";
import { shipsOf, writeShips } from "./formats.ts";

const HEIGHT = { comfortable: 40, compact: 30 };

interface ShipListProps {
  rows: Uint32Array;
  onChoose: (mmsi: number, adding: boolean) => void;
  onLook: (mmsi: number) => void;
}

/** The ships of the map as a table: sorted by any column, and still while it is frozen. */
export function ShipList({ rows, onChoose, onLook }: ShipListProps) {
  const { fleet, version } = useFleet();
  const [view, change] = useView();
  const { settings } = useSettings();
  const now = useMoment();
  const [frozen, setFrozen] = useState<Uint32Array | null>(null);
  const [focus, setFocus] = useState(0);
  const body = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the fleet has changed
  const current = useMemo(() => sorted(fleet, rows, view.sort), [fleet, version, rows, view.sort]);
  const shown = frozen ?? current;
  const height = HEIGHT[settings.density];
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => body.current,
    estimateSize: () => height,
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured again
  useEffect(() => virtual.measure(), [height]);

  const sort = (column: string) => {
    setFrozen(null);
    change({ sort: view.sort === column ? `-${column}` : column }, { replace: true });
  };
  const pressed = (event: React.KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 12,
      PageUp: -12,
      j: 1,
      k: -1,
    };
    const step = steps[event.key];
    const mmsi = fleet.mmsi[shown[focus] as number];
    if (step !== undefined) {
      event.preventDefault();
      const next = Math.max(0, Math.min(shown.length - 1, focus + step));
      setFocus(next);
      virtual.scrollToIndex(next);
    } else if ((event.key === "Enter" || event.key === " ") && mmsi) {
      event.preventDefault();
      onChoose(mmsi, event.shiftKey);
      onLook(mmsi);
    }
  };
  const column = (name: string, title: string, className = "") => (
    <SortHead name={name} title={title} sort={view.sort} onSort={sort} className={className} />
  );
  return (
    <div className="ship-list">
      <div className="ship-list-bar">
        <h2>Ships</h2>
        <span className="muted">{number(shown.length)}</span>
        <button
          type="button"
          className="button quiet"
          aria-pressed={frozen !== null}
          title={frozen ? "Follow the ships again" : "Keep rows and order as they are"}
          onClick={() => setFrozen(frozen ? null : current)}
        >
          <Snowflake aria-hidden size={14} /> {frozen ? "Frozen" : "Freeze"}
        </button>
        <DownloadMenu
          label="Download the list"
          name="ships"
          write={(format) => writeShips(format, shipsOf(fleet, shown))}
        />
      </div>
      <div role="grid" aria-label="Ships" aria-rowcount={shown.length + 1} className="ship-grid">
        <div role="row" className="ship-row ship-row-head" aria-rowindex={1}>
          {column("type", "Type", "tight")}
          {column("name", "Name")}
          {column("speed", settings.speed, "right")}
          {column("cii", "CII")}
          {column("age", "Age", "right")}
        </div>
        <div
          ref={body}
          role="rowgroup"
          className="ship-rows"
          tabIndex={0}
          aria-label="Ships, arrow keys move, Enter chooses"
          onKeyDown={pressed}
        >
          {fleet.size === 0 && <Skeleton rows={10} />}
          {fleet.size > 0 && shown.length === 0 && (
            <Empty>No ship passes the filters. Clear one of them.</Empty>
          )}
          <div style={{ height: virtual.getTotalSize(), position: "relative" }} role="presentation">
            {virtual.getVirtualItems().map((item) => {
              const row = shown[item.index] as number;
              const mmsi = fleet.mmsi[row] as number;
              return (
                <div
                  key={mmsi}
                  role="row"
                  aria-rowindex={item.index + 2}
                  aria-selected={view.ships.includes(mmsi)}
                  data-focus={item.index === focus}
                  className="ship-row"
                  style={{ height, transform: `translateY(${item.start}px)` }}
                  onClick={(event) => {
                    setFocus(item.index);
                    onChoose(mmsi, event.shiftKey || event.ctrlKey || event.metaKey);
                    onLook(mmsi);
                  }}
                >
                  <span role="gridcell">
                    <ShipGlyph category={fleet.category[row] as number} moving={fleet.isMoving(row)} />
                  </span>
                  <span role="gridcell" className="ship-name">
                    {fleet.nameOf(row)}
                  </span>
                  <span role="gridcell" className="right">
                    {speed(numberOrNone(fleet.speed[row]), settings.speed)}
                  </span>
                  <span role="gridcell">
                    <Rating letter={RATINGS[fleet.rating[row] as number]} />
                  </span>
                  <span role="gridcell" className="right">
                    <Age seconds={fleet.reportedAt[row] as number} now={now} />
                  </span>
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

function numberOrNone(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

interface SortHeadProps {
  name: string;
  title: string;
  sort: string;
  onSort: (name: string) => void;
  className: string;
}

function SortHead({ name, title, sort, onSort, className }: SortHeadProps) {
  const up = sort === name;
  const down = sort === `-${name}`;
  return (
    <span
      role="columnheader"
      aria-sort={up ? "ascending" : down ? "descending" : "none"}
      className={className}
    >
      <button type="button" onClick={() => onSort(name)}>
        {title}
        {up && <ArrowUp aria-hidden size={12} />}
        {down && <ArrowDown aria-hidden size={12} />}
      </button>
    </span>
  );
}
