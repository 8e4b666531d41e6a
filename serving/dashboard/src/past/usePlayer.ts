import { useEffect, useState, useSyncExternalStore } from "react";
import { useView } from "../app/useView.ts";
import { useFleet } from "../live/FleetContext.tsx";
import { loadHour } from "./load.ts";
import { Player, type PlayerState } from "./player.ts";

const TICK_MS = 125;
/** While it plays, the link follows so often. */
const LINK_MS = 2000;

const NONE: PlayerState = {
  at: 0,
  isPlaying: false,
  rate: 1,
  isLoading: false,
  error: null,
  snapshot: null,
};
const silent = () => () => {};
const none = () => NONE;

/** The player of the moment in the link; null while the page is live. */
export function usePlayer(): { player: Player | null; state: PlayerState } {
  const { fleet, rosterVersion } = useFleet();
  const [view, change] = useView();
  const past = view.at !== undefined;
  const [player, setPlayer] = useState<Player | null>(null);
  const state = useSyncExternalStore(player?.subscribe ?? silent, player?.get ?? none);

  // biome-ignore lint/correctness/useExhaustiveDependencies: moment, rate and snapshot are those of the beginning
  useEffect(() => {
    if (!past) return;
    const started = new Player(fleet.sibling(), loadHour, view.at ?? 0, view.rate, view.snapshot ?? null);
    started.seek(view.at ?? 0);
    setPlayer(started);
    return () => {
      started.close();
      setPlayer(null);
    };
  }, [past, fleet]);

  useEffect(() => {
    // Back, forward or a pasted link; while it plays the link only follows.
    if (player && view.at !== undefined && !player.get().isPlaying && player.get().at !== view.at)
      player.seek(view.at);
  }, [player, view.at]);

  useEffect(() => player?.setRate(view.rate), [player, view.rate]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: names and ratings came
  useEffect(() => player?.fleet.refresh(), [player, rosterVersion]);

  const { isPlaying, snapshot } = state;
  useEffect(() => {
    if (!player || !isPlaying) return;
    let last = performance.now();
    const clock = setInterval(() => {
      const now = performance.now();
      player.pass((now - last) / 1000, Date.now() / 1000);
      last = now;
    }, TICK_MS);
    const link = () => change({ at: Math.floor(player.get().at) }, { replace: true });
    const follow = setInterval(link, LINK_MS);
    return () => {
      clearInterval(clock);
      clearInterval(follow);
      link();
    };
  }, [player, isPlaying, change]);

  useEffect(() => {
    if (snapshot) change({ snapshot }, { replace: true });
  }, [snapshot, change]);

  return { player: past ? player : null, state };
}
