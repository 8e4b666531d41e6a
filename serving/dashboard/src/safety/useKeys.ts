import { useEffect, useState } from "react";

const STORE = "tideline.keys";

/** Whether single keys act, as this reader chose (WCAG 2.1.4: they can be turned off). */
export function useKeysChoice(): [boolean, (on: boolean) => void] {
  const [isOn, setOn] = useState(() => localStorage.getItem(STORE) !== "off");
  return [
    isOn,
    (on) => {
      localStorage.setItem(STORE, on ? "on" : "off");
      setOn(on);
    },
  ];
}

/** Calls what belongs to a key, unless somebody writes, a dialog is open, or a modifier is held. */
export function useKeys(isOn: boolean, keys: Record<string, () => void>): void {
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (target?.closest("input, select, textarea, [contenteditable], [role=dialog]")) return;
      const act = keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [isOn, keys]);
}
