import { useNavigate } from "@tanstack/react-router";
import { Bookmark, Trash2, Users } from "lucide-react";
import { type FormEvent, type ReactNode, useState } from "react";
import { useView } from "../app/useView.ts";
import { MOST_GROUPED, queryOf, viewOf } from "../app/view.ts";
import { useRoster } from "../live/FleetContext.tsx";
import { Segments } from "../ui/Segments.tsx";
import { number } from "../words/units.ts";
import { type Kept, useGroups, useSavedViews } from "./kept.ts";

/** Groups of vessels: show one, keep the chosen ships or all that are shown as one. */
export function GroupsPanel({ rows }: { rows: Uint32Array }) {
  const [view, change] = useView();
  const { fleet } = useRoster();
  const groups = useGroups();
  const [of, setOf] = useState<"chosen" | "shown">(view.ships.length > 0 ? "chosen" : "shown");
  const mmsis = of === "chosen" ? view.ships : Array.from(rows, (row) => fleet.mmsi[row] as number);
  const fits = mmsis.length > 0 && mmsis.length <= MOST_GROUPED;
  return (
    <Shelf
      title="Groups"
      icon={<Users aria-hidden size={14} />}
      empty="No group yet. Choose ships, by Shift and click or in an area, and keep them as one."
      things={groups.list.data ?? []}
      error={groups.error}
      current={view.group}
      note={({ mmsis }) => number(mmsis.length)}
      onChoose={({ name, mmsis }) =>
        change(
          view.group === name ? { only: [], group: "" } : { only: mmsis.slice(0, MOST_GROUPED), group: name },
        )
      }
      onRemove={(group) => groups.remove.mutate(group)}
      onKeep={fits ? (name) => groups.keep.mutate({ name, mmsis: [...mmsis] }) : null}
      keepWords="Keep as group"
    >
      <Segments
        label="Of which ships"
        value={of}
        choices={["chosen", "shown"] as const}
        words={{ chosen: `Chosen (${view.ships.length})`, shown: `Shown (${number(rows.length)})` }}
        onChange={setOf}
      />
      {!fits && (
        <p className="muted">
          {mmsis.length === 0 ? "Choose ships first." : `At most ${MOST_GROUPED} ships: filter first.`}
        </p>
      )}
    </Shelf>
  );
}

/** Views that the reader wants to see again. */
export function ViewsPanel() {
  const [view] = useView();
  const navigate = useNavigate();
  const views = useSavedViews();
  return (
    <Shelf
      title="Views"
      icon={<Bookmark aria-hidden size={14} />}
      empty="No view yet. Keep this one: place, filters, colour, layers and chosen ships."
      things={views.list.data ?? []}
      error={views.error}
      current=""
      note={() => ""}
      onChoose={({ query }) =>
        void navigate({ to: "/", search: viewOf(new URLSearchParams(query)) as never })
      }
      onRemove={(saved) => views.remove.mutate(saved)}
      onKeep={(name) => views.keep.mutate({ name, query: queryOf(view).toString() })}
      keepWords="Keep this view"
    />
  );
}

interface ShelfProps<T extends { name: string }> {
  title: string;
  icon: ReactNode;
  empty: string;
  things: readonly Kept<T>[];
  error: Error | null;
  current: string;
  note: (thing: T) => string;
  onChoose: (thing: T) => void;
  onRemove: (thing: Kept<T>) => void;
  /** Null while there is nothing that could be kept. */
  onKeep: ((name: string) => void) | null;
  keepWords: string;
  children?: ReactNode;
}

function Shelf<T extends { name: string }>(props: ShelfProps<T>) {
  const { title, things, error, onKeep } = props;
  const [name, setName] = useState("");
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim() || !onKeep) return;
    onKeep(name.trim());
    setName("");
  };
  return (
    <section className="shelf" aria-label={title}>
      <h3>{title}</h3>
      {things.length === 0 && <p className="muted">{props.empty}</p>}
      <ul>
        {things.map((thing) => (
          <li key={`${thing.owner ?? ""}/${thing.name}`}>
            <button
              type="button"
              className="shelf-entry"
              aria-pressed={props.current === thing.name}
              onClick={() => props.onChoose(thing)}
            >
              {props.icon}
              <span>{thing.name}</span>
              <small>
                {[props.note(thing), thing.owner && `of ${thing.owner}`].filter(Boolean).join(" · ")}
              </small>
            </button>
            {thing.owner === null && (
              <button
                type="button"
                className="icon-button"
                aria-label={`Delete ${thing.name}`}
                onClick={() => props.onRemove(thing)}
              >
                <Trash2 aria-hidden size={15} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {props.children}
      <form className="shelf-keep" onSubmit={keep}>
        <input
          aria-label={`${props.keepWords}: name`}
          placeholder="Name"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button" disabled={!name.trim() || !onKeep}>
          {props.keepWords}
        </button>
      </form>
      {error && (
        <p className="stale" role="alert">
          {error.message}
        </p>
      )}
    </section>
  );
}
