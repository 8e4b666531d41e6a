/** The ships as icons of deck.gl alone, on no basemap. */
import { Deck, MapView } from "@deck.gl/core";
import { IconLayer } from "@deck.gl/layers";
import { atlas, CELL } from "../src/map/symbols.ts";
import { ships, VIEW } from "./ships.ts";

const all = await ships();
new Deck({
  parent: document.getElementById("map") as HTMLDivElement,
  views: new MapView(),
  initialViewState: VIEW,
  controller: true,
  layers: [
    new IconLayer({
      id: "ships",
      data: {
        length: all.length,
        attributes: {
          getPosition: { value: new Float64Array(all.flatMap((ship) => ship.slice(0, 2))), size: 2 },
          getAngle: { value: Float32Array.from(all, ([, , course]) => -course), size: 1 },
        },
      },
      iconAtlas: atlas() as unknown as string, // deck.gl's types know no canvas, its textures do
      iconMapping: { ship: { x: 0, y: 0, width: CELL, height: CELL, mask: true } },
      getIcon: () => "ship",
      getColor: [43, 106, 77],
      getSize: 13,
      billboard: false,
    }),
  ],
  onAfterRender: () => {
    document.title = "ready";
  },
});
