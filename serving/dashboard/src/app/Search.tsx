import { useNavigate } from "@tanstack/react-router";
import { Search as SearchIcon } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useRoster } from "../live/FleetContext.tsx";
import type { Fleet } from "../live/fleet.ts";
import { PAGES } from "./pages.ts";

interface Found {
  key: string;
  title: string;
  subtitle: string;
  mmsi?: number;
  path?: string;
}

const MOST = 8;

/** Finds ships and pages while one types: `/` begins, arrows move, Enter opens, Escape leaves. */
export function Search() {
  const { fleet, rosterVersion } = useRoster();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `rosterVersion` says that ships came
  const found = useMemo(() => (open ? search(fleet, text) : []), [fleet, rosterVersion, text, open]);

  useEffect(() => {
    const begin = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key !== "/" || event.ctrlKey || event.metaKey || target.closest("input, textarea, select"))
        return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", begin);
    return () => document.removeEventListener("keydown", begin);
  }, []);

  const choose = (entry: Found) => {
    setOpen(false);
    setText("");
    input.current?.blur();
    void navigate({
      to: entry.path ?? "/",
      search: ((before: object) => (entry.mmsi ? { ...before, ships: [entry.mmsi] } : before)) as never,
    });
  };
  const pressed = (event: React.KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt((now) => (found.length ? (now + step + found.length) % found.length : 0));
    } else if (event.key === "Enter") {
      const entry = found[at];
      if (entry) choose(entry);
    } else if (event.key === "Escape") {
      setOpen(false);
      input.current?.blur();
    }
  };
  const shown = open && text.trim() !== "";
  return (
    <search className="search">
      <SearchIcon aria-hidden size={16} />
      <input
        ref={input}
        role="combobox"
        aria-label="Search ships and pages"
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && found[at] ? `${list}-${at}` : undefined}
        placeholder="Name, MMSI, IMO, call sign"
        value={text}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={pressed}
      />
      <kbd aria-hidden>/</kbd>
      <div id={list} role="listbox" aria-label="Found" className="search-found" hidden={!shown}>
        {found.map((entry, index) => (
          <div
            key={entry.key}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="search-entry"
            // before the blur that closes the list
            onMouseDown={(event) => {
              event.preventDefault();
              choose(entry);
            }}
          >
            <span>{entry.title}</span>
            <small>{entry.subtitle}</small>
          </div>
        ))}
        {found.length === 0 && (
          <p className="search-none">Nothing is called that. Try part of a name, or an MMSI.</p>
        )}
      </div>
    </search>
  );
}

function search(fleet: Fleet, text: string): Found[] {
  const words = text.trim().toLowerCase();
  if (!words) return [];
  const found: (Found & { rank: number })[] = PAGES.filter((page) =>
    page.title.toLowerCase().startsWith(words),
  ).map((page) => ({ key: page.path, title: page.title, subtitle: "Page", path: page.path, rank: 1 }));
  for (let row = 0; row < fleet.size; row++) {
    const mmsi = fleet.mmsi[row] as number;
    const known = fleet.particularsOf(mmsi);
    const name = known?.name?.toLowerCase() ?? "";
    const rank = rankOf(
      words,
      name,
      String(mmsi),
      String(known?.imo ?? ""),
      known?.callSign?.toLowerCase() ?? "",
    );
    if (rank === null) continue;
    const subtitle = [`MMSI ${mmsi}`, known?.imo && `IMO ${known.imo}`, known?.callSign, known?.flag].filter(
      Boolean,
    );
    found.push({
      key: String(mmsi),
      title: known?.name ?? `MMSI ${mmsi}`,
      subtitle: subtitle.join(" · "),
      mmsi,
      rank,
    });
  }
  return found.sort((a, b) => a.rank - b.rank || (a.title < b.title ? -1 : 1)).slice(0, MOST);
}

/** 0 is the best; null is no match. */
function rankOf(words: string, name: string, ...ids: string[]): number | null {
  if (name === words || ids.includes(words)) return 0;
  if (name.startsWith(words)) return 2;
  if (ids.some((id) => id !== "" && id.startsWith(words))) return 3;
  return name.includes(words) ? 4 : null;
}
