import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { useNow } from "../ui/useNow.ts";
import { Fleet } from "./fleet.ts";
import { type Feed, FleetSource } from "./source.ts";

interface Live {
  fleet: Fleet;
  source: FleetSource;
}

const Context = createContext<Live | null>(null);
/** The fleet of another time that a part of the page shows instead of the live one. */
const Past = createContext<Fleet | null>(null);

export function FleetProvider({ children }: { children: ReactNode }) {
  const [live] = useState<Live>(() => {
    const fleet = new Fleet();
    return { fleet, source: new FleetSource(fleet) };
  });
  useEffect(() => {
    live.source.start();
    return () => live.source.stop();
  }, [live]);
  return <Context value={live}>{children}</Context>;
}

/** Everything inside shows `fleet`, which is of the past, or the live one where there is none. */
export function PastFleet({ fleet, children }: { fleet: Fleet | null; children: ReactNode }) {
  return <Past value={fleet}>{children}</Past>;
}

function useLive(): Live {
  const live = useContext(Context);
  if (!live) throw new Error("useFleet is used outside of FleetProvider");
  return live;
}

/** The ships in memory; the component is drawn again with each change of them. */
export function useFleet(): { fleet: Fleet; version: number; rosterVersion: number } {
  const live = useLive();
  const fleet = useContext(Past) ?? live.fleet;
  const version = useSyncExternalStore(fleet.subscribe, () => fleet.version);
  return { fleet, version, rosterVersion: fleet.rosterVersion };
}

/** The ships for who reads their names and types: drawn again when those change, not with each frame. */
export function useRoster(): { fleet: Fleet; rosterVersion: number } {
  const live = useLive();
  const fleet = useContext(Past) ?? live.fleet;
  const rosterVersion = useSyncExternalStore(fleet.subscribe, () => fleet.rosterVersion);
  return { fleet, rosterVersion };
}

/** Unix seconds against which reports are old: now, or the moment of the past that is shown. */
export function useMoment(): number {
  const past = useContext(Past);
  const now = useNow() / 1000;
  useSyncExternalStore(past?.subscribe ?? silent, () => past?.version ?? 0);
  return past ? past.at : now;
}

const silent = () => () => {};

export function useFeed(): Feed {
  const { source } = useLive();
  return useSyncExternalStore(source.subscribe, source.get);
}
