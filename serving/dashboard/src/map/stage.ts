/**
 * The map and the ships on it, without React: owns the MapLibre map and its layer of ships, tells where the camera
 * rests and which ship lies under the pointer. It never changes the fleet.
 */
import type { FeatureCollection } from "geojson";
import {
  AttributionControl,
  addProtocol,
  type GeoJSONSource,
  Map as MapLibreMap,
  type MapMouseEvent,
  ScaleControl,
  setWorkerUrl,
} from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { Protocol } from "pmtiles";
import type { Camera } from "../app/view.ts";
import type { Basemap } from "./basemap.ts";
import { polygonOf } from "./features.ts";
import type { LonLat } from "./geodesy.ts";
import type { Theme } from "./palette.ts";
import type { Drawing } from "./shipColumns.ts";
import { ShipLayer } from "./shipLayer.ts";
import { OVERLAYS, type Overlay, shows, styleOf } from "./style.ts";

setWorkerUrl(workerUrl);
addProtocol("pmtiles", new Protocol({ metadata: true }).tile);

/** The layer that ships are drawn under: names stay readable above them. */
const BELOW = "chosen-names";
const REACH_PIXELS = 14;
const FEW_SHIPS_PIXELS = 20;
const MANY_SHIPS_PIXELS = 13;

export interface StageEvents {
  moved: (camera: Camera) => void;
  pressed: (row: number | null, adding: boolean) => void;
  pointed: (row: number | null, x: number, y: number) => void;
  /** A corner of an area, or its end. */
  drawn: (corners: LonLat[]) => void;
  failed: (message: string) => void;
}

export type DrawMode = "none" | "box" | "lasso";

export class Stage {
  private readonly map: MapLibreMap;
  private readonly ships = new ShipLayer();
  private readonly data = new Map<Overlay, FeatureCollection>();
  /** Of the layers of an overlay, in the style that is loaded. */
  private readonly visibility = new Map<Overlay, "visible" | "none">();
  private drawing: Drawing | null = null;
  private theme: Theme;
  private mode: DrawMode = "none";
  private path: LonLat[] = [];
  private events: StageEvents;

  constructor(
    container: HTMLElement,
    theme: Theme,
    camera: Camera,
    events: StageEvents,
    private readonly basemap: (theme: Theme) => Basemap,
  ) {
    this.theme = theme;
    this.events = events;
    this.map = new MapLibreMap({
      container,
      style: styleOf(theme, basemap(theme)),
      center: [camera.longitude, camera.latitude],
      zoom: camera.zoom,
      minZoom: 0.5,
      maxZoom: 18,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: true,
      fadeDuration: 0,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.addControl(new AttributionControl({ compact: true }), "bottom-right");
    this.map.addControl(new ScaleControl({ unit: "nautical" }), "bottom-right");
    this.map.keyboard.disableRotation();
    this.map.on("moveend", () => this.events.moved(this.camera()));
    this.map.on("click", (event) => this.pressed(event));
    this.map.on("mousemove", (event) => this.pointerMoved(event));
    this.map.on("mouseout", () => this.events.pointed(null, 0, 0));
    this.map.on("mousedown", (event) => this.pointerDown(event));
    this.map.on("mouseup", () => this.pointerUp());
    this.map.on("style.load", () => this.refill());
    this.map.on("error", ({ error }) => this.events.failed(error.message));
    const canvas = this.map.getCanvas();
    canvas.setAttribute(
      "aria-label",
      "Map of ships. Arrow keys pan, plus and minus zoom; the list has the same ships.",
    );
  }

  listen(events: StageEvents): void {
    this.events = events;
  }

  destroy(): void {
    this.map.remove();
  }

  camera(): Camera {
    const { lng, lat } = this.map.getCenter();
    return { longitude: ((((lng + 180) % 360) + 360) % 360) - 180, latitude: lat, zoom: this.map.getZoom() };
  }

  /** Whether `camera` is not where the map is, by more than a link can tell. */
  isElsewhere(camera: Camera): boolean {
    const now = this.camera();
    return (
      Math.abs(now.latitude - camera.latitude) > 1e-3 ||
      Math.abs(now.longitude - camera.longitude) > 1e-3 ||
      Math.abs(now.zoom - camera.zoom) > 0.02
    );
  }

  jump(camera: Camera): void {
    this.map.jumpTo({ center: [camera.longitude, camera.latitude], zoom: camera.zoom });
  }

  fly([longitude, latitude]: LonLat, zoom?: number): void {
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const options = {
      center: [longitude, latitude] as LonLat,
      zoom: Math.max(this.map.getZoom(), zoom ?? 0),
    };
    if (still) this.map.jumpTo(options);
    else this.map.easeTo({ ...options, duration: 500 });
  }

  /** Shows all of `points` at once. */
  fit(points: LonLat[], most = 12): void {
    if (points.length === 0) return;
    const longitudes = points.map(([longitude]) => longitude);
    const latitudes = points.map(([, latitude]) => latitude);
    this.map.fitBounds(
      [
        [Math.min(...longitudes), Math.max(-84, Math.min(...latitudes))],
        [Math.max(...longitudes), Math.min(84, Math.max(...latitudes))],
      ],
      { padding: 60, maxZoom: most, animate: false },
    );
  }

  zoomBy(steps: number): void {
    this.map.zoomTo(this.map.getZoom() + steps, { duration: 200 });
  }

  setTheme(theme: Theme): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.map.setStyle(styleOf(theme, this.basemap(theme)), { diff: false });
  }

  /** Copies the picture to a canvas that can be printed, which one of WebGL cannot: its pixels are gone by then. */
  copyTo(paper: HTMLCanvasElement): void {
    this.map.redraw();
    const canvas = this.map.getCanvas();
    paper.width = canvas.width;
    paper.height = canvas.height;
    paper.getContext("2d")?.drawImage(canvas, 0, 0);
  }

  setMode(mode: DrawMode): void {
    this.mode = mode;
    this.path = [];
    if (mode === "none") this.map.dragPan.enable();
    else this.map.dragPan.disable();
    this.map.getCanvas().style.cursor = mode === "none" ? "" : "crosshair";
  }

  setOverlay(name: Overlay, data: FeatureCollection): void {
    const was = this.data.get(name)?.features.length ?? 0;
    this.data.set(name, data);
    if (was > 0 || data.features.length > 0) this.show(name, data);
  }

  private show(name: Overlay, data: FeatureCollection): void {
    const source = this.map.getSource<GeoJSONSource>(name);
    if (!source) return; // the style is still loading: `refill` comes
    source.setData(data);
    const visibility = data.features.length > 0 ? "visible" : "none";
    if (this.visibility.get(name) === visibility) return; // with each frame: the style is long to write out
    this.visibility.set(name, visibility);
    for (const layer of this.map.getStyle().layers)
      if (shows(layer, name) && layer.layout?.visibility !== visibility)
        this.map.setLayoutProperty(layer.id, "visibility", visibility);
  }

  draw(drawing: Drawing): void {
    this.drawing = drawing;
    const size = drawing.rows.length > 1500 ? MANY_SHIPS_PIXELS : FEW_SHIPS_PIXELS;
    this.ships.show(drawing, size);
  }

  private refill(): void {
    this.visibility.clear();
    this.map.addLayer(this.ships, BELOW);
    for (const name of OVERLAYS) {
      const data = this.data.get(name);
      if (data?.features.length) this.show(name, data);
    }
  }

  /** The row of the nearest ship within reach of a point of the screen. */
  private shipAt(x: number, y: number): number | null {
    if (!this.drawing) return null;
    const { fleet, rows } = this.drawing;
    const { lng, lat } = this.map.unproject([x, y]);
    // In degrees at the pointer: cheap enough to compare with every ship at each move of it.
    const perPixel = 360 / (512 * 2 ** this.map.getZoom());
    const narrowing = Math.cos((lat * Math.PI) / 180);
    let best: number | null = null;
    let least = REACH_PIXELS ** 2;
    for (const row of rows) {
      const dx = ((((fleet.lonLat[2 * row] as number) - lng + 540) % 360) - 180) / perPixel;
      const dy = ((fleet.lonLat[2 * row + 1] as number) - lat) / (perPixel * narrowing);
      const apart = dx * dx + dy * dy;
      if (apart < least) {
        least = apart;
        best = row;
      }
    }
    return best;
  }

  private pressed(event: MapMouseEvent): void {
    if (this.mode !== "none") return;
    const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
    this.events.pressed(this.shipAt(event.point.x, event.point.y), shiftKey || ctrlKey || metaKey);
  }

  private pointerDown(event: MapMouseEvent): void {
    if (this.mode !== "none") this.path = [event.lngLat.toArray()];
  }

  private pointerMoved(event: MapMouseEvent): void {
    if (this.mode === "none") {
      const row = event.originalEvent.buttons ? null : this.shipAt(event.point.x, event.point.y);
      this.map.getCanvas().style.cursor = row === null ? "" : "pointer";
      this.events.pointed(row, event.point.x, event.point.y);
    } else if (this.path.length > 0) {
      this.extend(event.lngLat.toArray());
      this.setOverlay("area", polygonOf(this.path));
    }
  }

  private extend([x, y]: LonLat): void {
    const [first] = this.path;
    if (!first) return;
    if (this.mode === "lasso") this.path.push([x, y]);
    else this.path = [first, [x, first[1]], [x, y], [first[0], y]];
  }

  private pointerUp(): void {
    if (this.mode === "none") return;
    const corners = this.path;
    this.setMode("none");
    this.events.drawn(thinned(corners));
  }
}

const MOST_CORNERS = 60;

function thinned(corners: LonLat[]): LonLat[] {
  const step = Math.ceil(corners.length / MOST_CORNERS);
  return step > 1 ? corners.filter((_, index) => index % step === 0) : corners;
}
