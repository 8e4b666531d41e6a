import { useEffect, useRef } from "react";
import { useRoster } from "../live/FleetContext.tsx";
import { Severity } from "../ui/Severity.tsx";
import { useNow } from "../ui/useNow.ts";
import { useSettings } from "../words/SettingsContext.tsx";
import { age, distance, time, words } from "../words/units.ts";
import { countdown, type Group, type Item, PLATFORM, secondsToApproach } from "./queue.ts";

interface QueueProps {
  groups: readonly Group[];
  chosen: string | undefined;
  /** How many items are shown; the rest follow on demand. */
  most: number;
  onChoose: (item: Item) => void;
  onMore: () => void;
}

/** Alerts grouped by ship and cause. The chosen row has the focus of the keys. */
export function AlertQueue({ groups, chosen, most, onChoose, onMore }: QueueProps) {
  const shown: Group[] = [];
  let count = 0;
  for (const group of groups) {
    if (count >= most) break;
    shown.push(group);
    count += group.items.length;
  }
  const all = groups.reduce((sum, group) => sum + group.items.length, 0);
  return (
    <div className="queue">
      <ul>
        {shown.map((group) => (
          <QueueGroup key={group.key} group={group} chosen={chosen} onChoose={onChoose} />
        ))}
      </ul>
      {all > count && (
        <button type="button" className="button quiet" onClick={onMore}>
          Show more of {all}
        </button>
      )}
    </div>
  );
}

function QueueGroup({ group, chosen, onChoose }: Pick<QueueProps, "chosen" | "onChoose"> & { group: Group }) {
  const { fleet } = useRoster();
  const name =
    group.mmsi === PLATFORM
      ? "The platform"
      : (group.name ?? fleet.particularsOf(group.mmsi)?.name ?? `MMSI ${group.mmsi}`);
  return (
    <li className="queue-group">
      <h3>
        <span>{name}</span>
        <span className="muted">
          {words(group.cause)}
          {group.items.length > 1 && `, ${group.items.length}`}
        </span>
      </h3>
      <ul>
        {group.items.map((item) => (
          <li key={item.id}>
            <QueueRow item={item} name={name} isChosen={item.id === chosen} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </li>
  );
}

interface RowProps {
  item: Item;
  name: string;
  isChosen: boolean;
  onChoose: (item: Item) => void;
}

function QueueRow({ item, name, isChosen, onChoose }: RowProps) {
  const row = useRef<HTMLButtonElement>(null);
  const { settings } = useSettings();
  const now = useNow(1000) / 1000;
  useEffect(() => {
    // Only a row that left the view is brought back: choosing one by hand moves nothing.
    if (isChosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    <button
      ref={row}
      type="button"
      className="queue-row"
      data-priority={item.priority}
      data-status={item.status}
      data-item={item.id}
      aria-current={isChosen}
      aria-label={`${item.priority} ${words(item.cause)}, ${name}, ${item.status}`}
      onClick={() => onChoose(item)}
    >
      <Severity level={item.severity} />
      <span className="queue-what">
        <What item={item} now={now} />
      </span>
      <span className="queue-owner">
        {item.assignee ?? (item.status === "open" ? <span className="muted">nobody</span> : null)}
        {item.status !== "open" && <span className="tag">{words(item.status)}</span>}
      </span>
      <span className="queue-age" title={time(item.raised_at_utc, settings.zone, "second")}>
        {age(Date.parse(item.raised_at_utc) / 1000, now)}
      </span>
    </button>
  );
}

function What({ item, now }: { item: Item; now: number }) {
  const { settings } = useSettings();
  const { fleet } = useRoster();
  if (item.kind === "alert") return item.message ?? words(item.cause);
  const other =
    item.other_name ?? fleet.particularsOf(item.other_mmsi ?? 0)?.name ?? `MMSI ${item.other_mmsi}`;
  const left = secondsToApproach(item.raised_at_utc, item.tcpa_minutes, now);
  return (
    <>
      with {other}, CPA {distance(item.dcpa_nm, settings.distance)} {settings.distance}
      {left !== null && left > 0 && (
        <>
          {" "}
          in <b className="countdown">{countdown(left)}</b>
        </>
      )}
    </>
  );
}
