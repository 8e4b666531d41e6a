/** The keys of the page, as the list behind `?` shows them; Safety has its own beside its list. */
import { useEffect } from "react";
import { useKeysChoice } from "../safety/useKeys.ts";

export const KEYS: readonly { title: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    title: "Everywhere",
    keys: [
      ["/", "Search ships and pages"],
      ["?", "These keys"],
      ["g then f s v e", "Go to Fleet, Safety, Voyages, Emissions"],
      ["g then n m o i p", "Go to Environment, Maintenance, Models, Films, Pipeline"],
      ["Esc", "Close what is open"],
    ],
  },
  {
    title: "Fleet",
    keys: [
      ["j k or arrows", "Move in the list of ships"],
      ["Enter, Shift Enter", "Choose a ship, add one"],
      ["l", "Show or hide the list"],
      ["b, o", "Choose an area by box or lasso"],
      ["m", "Show or hide ships at rest"],
      ["r", "Range rings round the chosen ship"],
      ["Esc", "Choose nothing"],
      ["arrows + −", "Pan and zoom, once the map has the focus"],
    ],
  },
  {
    title: "Playback",
    keys: [
      ["p", "Begin, or back to live"],
      ["Space", "Play and pause"],
      [", .", "A minute back, a minute on"],
      ["[ ]", "Slower, faster"],
    ],
  },
  {
    title: "Safety",
    keys: [
      ["j k", "Move in the queue of alerts"],
      ["a c x", "Acknowledge, comment, close"],
    ],
  },
];

/** Acts on keys that are pressed anywhere but where one types; the map says of a key what it does, or nothing. */
export function useKeys(acts: Readonly<Record<string, () => void>>): void {
  const [on] = useKeysChoice(); // whoever speaks to the machine, or has a tremor, can switch keys off
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
      if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest("input, textarea, select, [role=dialog]")) return;
      // a button that has the focus takes these two itself
      if ((event.key === " " || event.key === "Enter") && target.closest("button, a, [role=rowgroup]"))
        return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [acts, on]);
}
