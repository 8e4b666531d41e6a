import { BoxSelect, History, LassoSelect, ListTree, Minus, Plus } from "lucide-react";
import { useView } from "../app/useView.ts";
import { useRoster } from "../live/FleetContext.tsx";
import type { DrawMode, Stage } from "../map/stage.ts";
import { playback } from "../past/begin.ts";
import { PHONE, useMedia } from "../ui/useMedia.ts";

interface MapToolsProps {
  stage: Stage | null;
  mode: DrawMode;
  onMode: (mode: DrawMode) => void;
}

export function MapTools({ stage, mode, onMode }: MapToolsProps) {
  const [view, change] = useView();
  const phone = useMedia(PHONE);
  const { fleet } = useRoster();
  const flip = (wanted: DrawMode) => onMode(mode === wanted ? "none" : wanted);
  return (
    <div className="map-tools" role="toolbar" aria-label="Map tools" aria-orientation="vertical">
      <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => stage?.zoomBy(1)}>
        <Plus aria-hidden size={18} />
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out" onClick={() => stage?.zoomBy(-1)}>
        <Minus aria-hidden size={18} />
      </button>
      <button
        type="button"
        aria-label="Playback of the past"
        title="Playback (p)"
        aria-pressed={view.at !== undefined}
        onClick={() => change(playback(view, fleet))}
      >
        <History aria-hidden size={18} />
      </button>
      {!phone && (
        <>
          <button
            type="button"
            aria-label="Choose an area: box"
            title="Box"
            aria-pressed={mode === "box"}
            onClick={() => flip("box")}
          >
            <BoxSelect aria-hidden size={18} />
          </button>
          <button
            type="button"
            aria-label="Choose an area: lasso"
            title="Lasso"
            aria-pressed={mode === "lasso"}
            onClick={() => flip("lasso")}
          >
            <LassoSelect aria-hidden size={18} />
          </button>
          <button
            type="button"
            aria-label="List of ships"
            title="List"
            aria-pressed={view.list}
            onClick={() => change({ list: !view.list }, { replace: true })}
          >
            <ListTree aria-hidden size={18} />
          </button>
        </>
      )}
    </div>
  );
}
