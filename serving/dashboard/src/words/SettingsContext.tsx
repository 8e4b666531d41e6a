import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { isPrinting, watchPrinting } from "./printing.ts";
import { DEFAULTS, type Settings, settingsFrom } from "./settings.ts";

const KEY = "tideline.settings";

interface Choice {
  settings: Settings;
  /** The look that is drawn: the system's, where the reader left it to the system; on paper the light one. */
  theme: "light" | "dark";
  /** The look of maps, which on paper stay as they are on the screen: their tiles would not be there in time. */
  mapTheme: "light" | "dark";
  choose: (change: Partial<Settings>) => void;
}

const Context = createContext<Choice>({
  settings: DEFAULTS,
  theme: "light",
  mapTheme: "light",
  choose: () => {},
});

export function useSettings(): Choice {
  return useContext(Context);
}

export function SettingsProvider({ children }: { children: ReactNode }) {
  const [settings, setSettings] = useState(() => settingsFrom(localStorage.getItem(KEY)));
  const dark = useSyncExternalStore(watchSystemTheme, () => systemTheme.matches);
  const printing = useSyncExternalStore(watchPrinting, isPrinting);
  const mapTheme = settings.theme === "system" ? (dark ? "dark" : "light") : settings.theme;
  const theme = printing ? "light" : mapTheme;

  // before the effects of charts, which read their colours from it
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.density = settings.density;
  }, [theme, settings.density]);

  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key === KEY) setSettings(settingsFrom(event.newValue));
    };
    window.addEventListener("storage", follow); // chosen in another tab
    return () => window.removeEventListener("storage", follow);
  }, []);

  const choice = useMemo(
    () => ({
      settings,
      theme,
      mapTheme,
      choose: (change: Partial<Settings>) => {
        const next = { ...settings, ...change };
        localStorage.setItem(KEY, JSON.stringify(next));
        setSettings(next);
      },
    }),
    [settings, theme, mapTheme],
  );
  return <Context value={choice}>{children}</Context>;
}

const systemTheme = window.matchMedia("(prefers-color-scheme: dark)");

function watchSystemTheme(notify: () => void): () => void {
  systemTheme.addEventListener("change", notify);
  return () => systemTheme.removeEventListener("change", notify);
}
