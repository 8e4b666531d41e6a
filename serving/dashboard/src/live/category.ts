import type { Category } from "./fleet.ts";

const OF_TABLES: Record<string, Category> = {
  cargo: "cargo",
  tanker: "tanker",
  passenger: "passenger",
  high_speed_craft: "passenger",
  fishing: "fishing",
  tug: "tug",
  towing: "tug",
  pleasure: "pleasure",
  pleasure_craft: "pleasure",
  sailing: "pleasure",
};

/** The shape and colour of a `ship_category` of the tables (seed ais_ship_types). */
export function categoryOf(name: string | null | undefined): Category {
  if (!name) return "other";
  return (
    OF_TABLES[name] ??
    (name === "other" || name === "unknown" || name === "unspecified" ? "other" : "service")
  );
}
