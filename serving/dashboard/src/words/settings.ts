/** What the reader chose of units, time zone, look and density: kept in this browser, the same on every page. */
export interface Settings {
  theme: "system" | "light" | "dark";
  density: "comfortable" | "compact";
  speed: "kn" | "km/h" | "m/s";
  distance: "nm" | "km";
  position: "minutes" | "decimal";
  zone: "UTC" | "local";
}

export const DEFAULTS: Settings = {
  theme: "system",
  density: "comfortable",
  speed: "kn",
  distance: "nm",
  position: "minutes",
  zone: "UTC",
};

export const CHOICES: { [K in keyof Settings]: readonly Settings[K][] } = {
  theme: ["system", "light", "dark"],
  density: ["comfortable", "compact"],
  speed: ["kn", "km/h", "m/s"],
  distance: ["nm", "km"],
  position: ["minutes", "decimal"],
  zone: ["UTC", "local"],
};

/** The settings in `text`; what is missing or unknown in it is the default. */
export function settingsFrom(text: string | null): Settings {
  const settings: Record<string, string> = { ...DEFAULTS };
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? "null");
  } catch {
    return { ...DEFAULTS };
  }
  if (stored && typeof stored === "object") {
    for (const [key, choices] of Object.entries(CHOICES)) {
      const value = (stored as Record<string, unknown>)[key];
      if (typeof value === "string" && (choices as readonly string[]).includes(value)) settings[key] = value;
    }
  }
  return settings as unknown as Settings;
}
