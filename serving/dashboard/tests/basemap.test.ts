import type { LayerSpecification } from "maplibre-gl";
import { afterEach, expect, test, vi } from "vitest";
import { basemapOf, withoutIcons } from "../src/map/basemap.ts";
import { shows, styleOf } from "../src/map/style.ts";

afterEach(() => void vi.unstubAllGlobals());

const answering = (tiles: unknown) => vi.stubGlobal("fetch", async () => Response.json({ tiles }));

test("the coast that comes along is drawn where no tiles are set, or the API is away", async () => {
  answering(null);
  expect(Object.keys((await basemapOf())("light").sources)).toEqual(["land", "harbours"]);
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("away")));
  expect(Object.keys((await basemapOf())("dark").sources)).toEqual(["land", "harbours"]);
});

test("pictures are darkened on the dark ground only", async () => {
  answering("raster");
  const basemap = await basemapOf();
  const paintOf = (theme: "light" | "dark") =>
    basemap(theme).layers.find(({ id }) => id === "pictures")?.paint;
  expect(paintOf("light")).toEqual({});
  expect(paintOf("dark")).toHaveProperty("raster-brightness-max");
});

test("vector tiles are drawn in the page's colours and letters, without icons", async () => {
  answering("vector");
  const { layers } = (await basemapOf())("light");
  expect(layers.find(({ id }) => id === "water")?.paint).toMatchObject({ "fill-color": "#dbe5ed" });
  const symbols = layers.filter(({ type }) => type === "symbol");
  expect(symbols.length).toBeGreaterThan(5);
  for (const { layout } of symbols) {
    expect(layout).toMatchObject({ "text-font": ["Inter Variable"] });
    expect(Object.keys(layout ?? {}).filter((name) => name.startsWith("icon-"))).toEqual([]);
  }
  expect(withoutIcons([{ id: "pois", type: "symbol", source: "own" } as LayerSpecification])).toEqual([]);
});

test("an overlay costs nothing before it has something to show", async () => {
  answering(null);
  const basemap = await basemapOf();
  const { layers } = styleOf("light", basemap("light"));
  const tracks = layers.filter((layer) => shows(layer, "tracks"));
  expect(tracks.map(({ layout }) => layout?.visibility)).toEqual(["none"]);
  expect(layers.find(({ id }) => id === "land")?.layout?.visibility).toBeUndefined();
});
