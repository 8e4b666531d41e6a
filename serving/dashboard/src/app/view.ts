/**
 * The state of a view as its link says it: what is chosen, filtered, drawn and when. Every page shares one view,
 * so a ship chosen on one is chosen on all. Unknown and broken values are dropped, never an error.
 */
import { CATEGORIES, type Category } from "../live/fleet.ts";

export type ColourBy = "type" | "speed" | "risk" | "cii";
export const COLOURS: readonly ColourBy[] = ["type", "speed", "risk", "cii"];
export const VECTOR_MINUTES = [0, 10, 20, 30] as const;
export const RATES = [1, 10, 60, 300, 1000] as const;

export interface Camera {
  latitude: number;
  longitude: number;
  zoom: number;
}

export interface View {
  camera?: Camera | undefined;
  /** MMSIs that are chosen; the last is the one that the drawer shows. */
  ships: number[];
  /** Which of several is open: a tab of the drawer, or what a page shows of the same; `tabOf` reads it. */
  tab?: string | undefined;
  colour: ColourBy;
  vectorMinutes: (typeof VECTOR_MINUTES)[number];
  showMoored: boolean;
  categories: Category[];
  /** Knots, from and to; null is open. */
  speed: [number | null, number | null];
  text: string;
  sort: string;
  rings: boolean;
  density: boolean;
  ports: boolean;
  /** Corners of a chosen area as [longitude, latitude], in order. */
  area: [number, number][];
  list: boolean;
  /** Of ships, only these, whatever else passes; the name of the group that they are. Empty is all. */
  only: number[];
  group: string;
  /** Unix seconds of the playback; undefined is live. */
  at?: number | undefined;
  /** The published snapshot that the playback shows. */
  snapshot?: number | undefined;
  rate: number;
  wall: boolean;
  /** What a page has chosen of its own: an alert, a route, a film. */
  item?: string | undefined;
}

export const START: View = {
  ships: [],
  colour: "type",
  vectorMinutes: 10,
  showMoored: false,
  categories: [],
  speed: [null, null],
  text: "",
  sort: "name",
  rings: false,
  density: false,
  ports: true,
  area: [],
  only: [],
  group: "",
  list: true,
  rate: 60,
  wall: false,
};

/** Ships that a link can name, chosen or as a group. */
export const MOST_SHIPS = 200;
export const MOST_GROUPED = 500;
const MOST_CORNERS = 100;

/** The tab of a view, or the first where the link names none of these. */
export function tabOf<T extends string>({ tab }: Pick<View, "tab">, tabs: readonly [T, ...T[]]): T {
  return tabs.find((each) => each === tab) ?? tabs[0];
}

/** The view that a link's query stands for. */
export function viewOf(query: URLSearchParams): View {
  const get = (name: string) => query.get(name) ?? "";
  const flag = (name: string, start: boolean) => (query.has(name) ? get(name) === "1" : start);
  const colour = get("colour") as ColourBy;
  const minutes = Number(get("vectors")) as View["vectorMinutes"];
  const rate = Number(get("rate"));
  const at = Date.parse(get("at"));
  return {
    camera: cameraOf(get("map")),
    ships: mmsisOf(get("ships")).slice(0, MOST_SHIPS),
    tab: get("tab") || undefined,
    colour: COLOURS.includes(colour) ? colour : START.colour,
    vectorMinutes: get("vectors") && VECTOR_MINUTES.includes(minutes) ? minutes : START.vectorMinutes,
    showMoored: flag("moored", START.showMoored),
    categories: CATEGORIES.filter((category) => get("types").split(",").includes(category)),
    speed: speedOf(get("speed")),
    text: get("q"),
    sort: get("sort") || START.sort,
    rings: flag("rings", START.rings),
    density: flag("density", START.density),
    ports: flag("ports", START.ports),
    area: areaOf(get("area")),
    only: mmsisOf(get("only")).slice(0, MOST_GROUPED),
    group: get("only") ? get("group") : "",
    list: flag("list", START.list),
    snapshot: /^[1-9]\d{0,9}$/.test(get("build")) && !Number.isNaN(at) ? Number(get("build")) : undefined,
    at: Number.isNaN(at) ? undefined : Math.floor(at / 1000),
    rate: (RATES as readonly number[]).includes(rate) ? rate : START.rate,
    wall: flag("wall", START.wall),
    item: get("item") || undefined,
  };
}

/** The query of a view, or of a part of one, without what is as at the start; `viewOf` reads it back. */
export function queryOf(given: Partial<View>): URLSearchParams {
  const view: View = { ...START, ...given };
  const query = new URLSearchParams();
  const put = (name: string, value: string) => value && query.set(name, value);
  const flag = (name: string, value: boolean, start: boolean) =>
    value !== start && query.set(name, value ? "1" : "0");
  const { camera } = view;
  if (camera)
    put("map", `${camera.latitude.toFixed(4)},${camera.longitude.toFixed(4)},${camera.zoom.toFixed(2)}`);
  put("ships", view.ships.join(","));
  put("item", view.item ?? "");
  put("tab", view.tab ?? "");
  if (view.colour !== START.colour) put("colour", view.colour);
  if (view.vectorMinutes !== START.vectorMinutes) put("vectors", String(view.vectorMinutes));
  flag("moored", view.showMoored, START.showMoored);
  put("types", view.categories.join(","));
  const [from, to] = view.speed;
  if (from !== null || to !== null) put("speed", `${from ?? ""}-${to ?? ""}`);
  put("q", view.text);
  if (view.sort !== START.sort) put("sort", view.sort);
  flag("rings", view.rings, START.rings);
  flag("density", view.density, START.density);
  flag("ports", view.ports, START.ports);
  put("area", view.area.map(([lon, lat]) => `${lat.toFixed(4)},${lon.toFixed(4)}`).join(";"));
  put("only", view.only.join(","));
  if (view.only.length > 0) put("group", view.group);
  flag("list", view.list, START.list);
  if (view.at !== undefined) put("at", new Date(view.at * 1000).toISOString().replace(".000Z", "Z"));
  if (view.at !== undefined) put("build", view.snapshot === undefined ? "" : String(view.snapshot));
  if (view.rate !== START.rate) put("rate", String(view.rate));
  flag("wall", view.wall, START.wall);
  return query;
}

function cameraOf(text: string): Camera | undefined {
  const [latitude, longitude, zoom] = text.split(",").map(Number);
  if (!isWithin(latitude, -85, 85) || !isWithin(longitude, -180, 180) || !isWithin(zoom, 0, 20))
    return undefined;
  return { latitude, longitude, zoom };
}

function mmsisOf(text: string): number[] {
  return text
    .split(",")
    .filter((each) => /^\d{1,9}$/.test(each))
    .map(Number);
}

function speedOf(text: string): [number | null, number | null] {
  const found = /^(\d*\.?\d*)-(\d*\.?\d*)$/.exec(text);
  if (!found) return [null, null];
  const [from, to] = [found[1], found[2]].map((part) => (part ? Number(part) : null));
  return [from ?? null, to ?? null];
}

function areaOf(text: string): [number, number][] {
  const corners = text
    .split(";")
    .slice(0, MOST_CORNERS)
    .map((pair) => pair.split(",").map(Number))
    .filter(([lat, lon]) => isWithin(lat, -90, 90) && isWithin(lon, -180, 180))
    .map(([lat, lon]): [number, number] => [lon ?? 0, lat ?? 0]);
  return corners.length >= 3 ? corners : [];
}

function isWithin(value: number | undefined, least: number, most: number): value is number {
  return value !== undefined && value >= least && value <= most;
}
