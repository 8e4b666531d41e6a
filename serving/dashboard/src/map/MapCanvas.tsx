import { useEffect, useRef, useState } from "react";
import { useView } from "../app/useView.ts";
import type { Camera } from "../app/view.ts";
import { Failure } from "../ui/Panel.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { basemapOf } from "./basemap.ts";
import type { Stage, StageEvents } from "./stage.ts";

const START_CAMERA: Camera = { latitude: 30, longitude: 0, zoom: 1.6 };

interface MapCanvasProps {
  events: Omit<StageEvents, "moved" | "failed">;
  /** Called once, when the map can be drawn on. */
  onStage: (stage: Stage | null) => void;
}

/** The map of a page. Its code is loaded apart, so that the page around it is there first. */
export function MapCanvas({ events, onStage }: MapCanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLCanvasElement>(null);
  const stage = useRef<Stage | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [tries, setTries] = useState(0);
  const [view, change] = useView();
  const { mapTheme: theme } = useSettings();
  const latest = useRef({ view, events, change, theme, onStage });
  latest.current = { view, events, change, theme, onStage };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` begins again after a failure
  useEffect(() => {
    let gone = false;
    setError(null);
    Promise.all([import("./stage.ts"), basemapOf()])
      .then(([{ Stage }, basemap]) => {
        if (gone || !holder.current) return;
        const { view, theme } = latest.current;
        const events: StageEvents = {
          moved: (camera) => latest.current.change({ camera }, { replace: true }),
          pressed: (...args) => latest.current.events.pressed(...args),
          pointed: (...args) => latest.current.events.pointed(...args),
          drawn: (...args) => latest.current.events.drawn(...args),
          failed: (message) => console.warn("map:", message),
        };
        stage.current = new Stage(holder.current, theme, view.camera ?? START_CAMERA, events, basemap);
        latest.current.onStage(stage.current);
      })
      .catch((reason: unknown) => setError(reason instanceof Error ? reason : new Error(String(reason))));
    return () => {
      gone = true;
      latest.current.onStage(null);
      stage.current?.destroy();
      stage.current = null;
    };
  }, [tries]);

  useEffect(() => stage.current?.setTheme(theme), [theme]);

  useEffect(() => {
    const picture = () => paper.current && stage.current?.copyTo(paper.current);
    window.addEventListener("beforeprint", picture);
    return () => window.removeEventListener("beforeprint", picture);
  }, []);

  useEffect(() => {
    // Back, forward or a pasted link: the map follows the address.
    if (view.camera && stage.current?.isElsewhere(view.camera)) stage.current.jump(view.camera);
  }, [view.camera]);

  return (
    <div className="map-canvas">
      <canvas ref={paper} className="map-print" role="img" aria-label="Map of ships" />
      <div ref={holder} className="map-holder" />
      {error && <Failure error={error} retry={() => setTries((count) => count + 1)} />}
    </div>
  );
}
