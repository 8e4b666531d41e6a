import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { DEFAULTS, type Settings, settingsFrom } from "./settings.ts";

const KEY = "tideline.settings";

interface Choice {
  settings: Settings;
  /** The look that is drawn: the system's, where the reader left it to the system. */
  theme: "light" | "dark";
  choose: (change: Partial<Settings>) => void;
}

const Context = createContext<Choice>({ settings: DEFAULTS, theme: "light", choose: () => {} });

export function useSettings(): Choice {
  return useContext(Context);
}

export function SettingsProvider({ children }: { children: ReactNode }) {
  const [settings, setSettings] = useState(() => settingsFrom(localStorage.getItem(KEY)));
  const dark = useSyncExternalStore(watchSystemTheme, () => systemTheme.matches);
  const theme = settings.theme === "system" ? (dark ? "dark" : "light") : settings.theme;

  useEffect(() => {
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
      choose: (change: Partial<Settings>) => {
        const next = { ...settings, ...change };
        localStorage.setItem(KEY, JSON.stringify(next));
        setSettings(next);
      },
    }),
    [settings, theme],
  );
  return <Context value={choice}>{children}</Context>;
}

const systemTheme = window.matchMedia("(prefers-color-scheme: dark)");

function watchSystemTheme(notify: () => void): () => void {
  systemTheme.addEventListener("change", notify);
  return () => systemTheme.removeEventListener("change", notify);
}
