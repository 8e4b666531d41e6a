import { useMemo } from "react";
import { useKeys } from "../app/keyboard.ts";
import { useView } from "../app/useView.ts";
import { RATES } from "../app/view.ts";
import { useFleet } from "../live/FleetContext.tsx";
import type { DrawMode } from "../map/stage.ts";
import { playback } from "../past/begin.ts";
import type { Player } from "../past/player.ts";

const STEP_S = 60;

interface FleetKeys {
  player: Player | null;
  onMode: (mode: DrawMode) => void;
}

/** What keys do on the map and in its playback (app/keyboard.ts lists them). */
export function useFleetKeys({ player, onMode }: FleetKeys): void {
  const { fleet } = useFleet();
  const [view, change] = useView();
  const acts = useMemo(() => {
    const step = (seconds: number) => {
      if (!player) return;
      player.pause();
      player.seek(player.get().at + seconds);
      change({ at: Math.floor(player.get().at) }, { replace: true });
    };
    const shift = (by: number) => {
      const place = (RATES as readonly number[]).indexOf(view.rate) + by;
      const rate = RATES[Math.max(0, Math.min(RATES.length - 1, place))];
      if (rate) change({ rate }, { replace: true });
    };
    return {
      l: () => change({ list: !view.list }, { replace: true }),
      b: () => onMode("box"),
      o: () => onMode("lasso"),
      m: () => change({ showMoored: !view.showMoored }, { replace: true }),
      r: () => change({ rings: !view.rings }, { replace: true }),
      p: () => change(playback(view, fleet)),
      Escape: () => {
        onMode("none");
        if (view.ships.length > 0) change({ ships: [], tab: undefined });
      },
      ...(player
        ? {
            " ": () => (player.get().isPlaying ? player.pause() : player.play()),
            ",": () => step(-STEP_S),
            ".": () => step(STEP_S),
            "[": () => shift(-1),
            "]": () => shift(1),
          }
        : {}),
    };
  }, [player, onMode, view, change, fleet]);
  useKeys(acts);
}
