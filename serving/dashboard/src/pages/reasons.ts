import { words } from "../words/units.ts";

const MEASURES: Record<string, string> = {
  vibration_mm_s: "vibration",
  exhaust_temp_c: "exhaust temperature",
  coolant_temp_c: "coolant temperature",
  lube_oil_pressure_bar: "lube oil pressure",
  lube_oil_temp_c: "lube oil temperature",
  engine_load_pct: "engine load",
  engine_rpm: "engine speed",
  fuel_tonnes: "fuel",
  fuel_kg_per_nm: "fuel per mile",
  alerts_raised: "alerts",
  days_since_engine_maintenance: "days since engine maintenance",
  days_since_hull_maintenance: "days since hull maintenance",
  engine_hours: "engine hours",
  oil_in_water_ppm: "oil in water",
  water_ph: "acidity of the water",
  wave_height_m: "wave height",
  wind_speed_knots: "wind",
};
const KINDS: Record<string, string> = {
  avg: "mean",
  max: "peak",
  min: "low",
  stddev: "unsteady",
  avg_7d: "7-day mean",
  avg_30d: "30-day mean",
  "7d": "of 7 days",
  "30d": "of 30 days",
  total: "in all",
};

/** A column of the features as a short phrase: vibration_mm_s_avg_7d → vibration (7-day mean). */
export function phraseOf(feature: string): string {
  if (feature === "vibration_trend_ratio") return "rising vibration";
  const measure = Object.keys(MEASURES).find((name) => feature.startsWith(name));
  if (!measure) return words(feature).toLowerCase();
  const kind = KINDS[feature.slice(measure.length + 1)];
  return kind ? `${MEASURES[measure]} (${kind})` : (MEASURES[measure] as string);
}
