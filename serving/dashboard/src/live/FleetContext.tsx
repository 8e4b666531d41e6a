import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { Fleet } from "./fleet.ts";
import { type Feed, FleetSource } from "./source.ts";

interface Live {
  fleet: Fleet;
  source: FleetSource;
}

const Context = createContext<Live | null>(null);

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

function useLive(): Live {
  const live = useContext(Context);
  if (!live) throw new Error("useFleet is used outside of FleetProvider");
  return live;
}

/** The ships in memory; the component is drawn again with each change of them. */
export function useFleet(): { fleet: Fleet; version: number } {
  const { fleet } = useLive();
  const version = useSyncExternalStore(fleet.subscribe, () => fleet.version);
  return { fleet, version };
}

export function useFeed(): Feed {
  const { source } = useLive();
  return useSyncExternalStore(source.subscribe, source.get);
}
