import { Bookmark, Layers, ListFilter, Palette, X } from "lucide-react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useView } from "../app/useView.ts";
import { COLOURS, START, VECTOR_MINUTES, type View } from "../app/view.ts";
import { CATEGORIES, type Category } from "../live/fleet.ts";
import { Segments } from "../ui/Segments.tsx";
import { ShipGlyph } from "../ui/ShipGlyph.tsx";
import { Toggle } from "../ui/Toggle.tsx";
import { number, words } from "../words/units.ts";
import { GroupsPanel, ViewsPanel } from "./SavedMenu.tsx";

const COLOUR_WORDS = { type: "Type", speed: "Speed", cii: "CII", risk: "Risk" };

/** Filters, colour and layers of the map; each says in its button what it does at the moment. */
export function FilterBar({ rows }: { rows: Uint32Array }) {
  const [view, change] = useView();
  const filters = countFilters(view);
  const clear = () =>
    change({ categories: [], speed: [null, null], text: "", area: [], only: [], group: "" });
  return (
    <div className="filter-bar" role="toolbar" aria-label="Map filters">
      <Menu
        icon={<ListFilter aria-hidden size={15} />}
        label="Filters"
        value={filters > 0 ? String(filters) : ""}
      >
        <Filters view={view} change={change} />
      </Menu>
      <Menu icon={<Palette aria-hidden size={15} />} label="Colour" value={COLOUR_WORDS[view.colour]}>
        <Segments
          label="Colour ships by"
          value={view.colour}
          choices={COLOURS}
          words={COLOUR_WORDS}
          onChange={(colour) => change({ colour })}
        />
      </Menu>
      <Menu icon={<Layers aria-hidden size={15} />} label="Layers" value="">
        <Segments
          label="Course vectors, minutes"
          value={String(view.vectorMinutes)}
          choices={VECTOR_MINUTES.map(String)}
          words={{ "0": "None" }}
          onChange={(minutes) => change({ vectorMinutes: Number(minutes) as View["vectorMinutes"] })}
        />
        <Toggle
          label="Ships at rest"
          value={view.showMoored}
          onChange={(showMoored) => change({ showMoored })}
        />
        <Toggle label="Ports" value={view.ports} onChange={(ports) => change({ ports })} />
        <Toggle label="Density" value={view.density} onChange={(density) => change({ density })} />
        <Toggle
          label="Range rings round the chosen ship"
          value={view.rings}
          onChange={(rings) => change({ rings })}
        />
      </Menu>
      <Menu icon={<Bookmark aria-hidden size={15} />} label="Saved" value={view.group}>
        <GroupsPanel rows={rows} />
        <ViewsPanel />
      </Menu>
      <span className="filter-count" aria-live="polite">
        {number(rows.length)} shown
      </span>
      {filters > 0 && (
        <button type="button" className="button quiet" onClick={clear}>
          <X aria-hidden size={14} /> Clear
        </button>
      )}
    </div>
  );
}

function countFilters(view: View): number {
  const [from, to] = view.speed;
  return [
    view.categories.length > 0,
    from !== null || to !== null,
    view.text !== "",
    view.area.length > 0,
    view.only.length > 0,
  ].filter(Boolean).length;
}

interface MenuProps {
  icon: React.ReactNode;
  label: string;
  value: string;
  children: React.ReactNode;
}

function Menu({ icon, label, value, children }: MenuProps) {
  return (
    <DialogTrigger>
      <Button className="button">
        {icon}
        {label}
        {value && <b>{value}</b>}
      </Button>
      <Popover placement="bottom start" className="popover">
        <Dialog aria-label={label} className="popover-body">
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface FiltersProps {
  view: View;
  change: (change: Partial<View>, options?: { replace?: boolean }) => void;
}

function Filters({ view, change }: FiltersProps) {
  const flip = (category: Category) =>
    change({
      categories: view.categories.includes(category)
        ? view.categories.filter((each) => each !== category)
        : [...view.categories, category],
    });
  const bound = (text: string) => (text === "" || Number.isNaN(Number(text)) ? null : Number(text));
  return (
    <div className="filters">
      <label className="field">
        Name, MMSI, destination
        <input
          value={view.text}
          onChange={(event) => change({ text: event.target.value }, { replace: true })}
          placeholder="Any"
        />
      </label>
      <fieldset>
        <legend>Speed, kn</legend>
        <div className="field-pair">
          <input
            inputMode="decimal"
            aria-label="Speed from, knots"
            placeholder="from"
            defaultValue={view.speed[0] ?? ""}
            onChange={(event) =>
              change({ speed: [bound(event.target.value), view.speed[1]] }, { replace: true })
            }
          />
          <input
            inputMode="decimal"
            aria-label="Speed to, knots"
            placeholder="to"
            defaultValue={view.speed[1] ?? ""}
            onChange={(event) =>
              change({ speed: [view.speed[0], bound(event.target.value)] }, { replace: true })
            }
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>Types</legend>
        <div className="chips">
          {CATEGORIES.map((category, index) => (
            <button
              key={category}
              type="button"
              className="chip"
              aria-pressed={view.categories.includes(category)}
              onClick={() => flip(category)}
            >
              <ShipGlyph category={index} /> {words(category)}
            </button>
          ))}
        </div>
      </fieldset>
      {view.area.length > 0 && (
        <button type="button" className="button" onClick={() => change({ area: START.area })}>
          <X aria-hidden size={14} /> Remove the area
        </button>
      )}
    </div>
  );
}
