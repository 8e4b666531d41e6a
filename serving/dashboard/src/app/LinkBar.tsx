import { CloudOff } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import { link, request } from "../api/client.ts";
import { queries } from "../api/queries.ts";
import { useNow } from "../ui/useNow.ts";
import { age } from "../words/units.ts";

const PROBE_MS = 3000;

/** Says that the API is away and since when; asks for it, and loads everything again once it is back. */
export function LinkBar() {
  const state = useSyncExternalStore(link.subscribe, link.get);
  const away = state.state === "away";
  useEffect(() => {
    // The network of the machine came or went: the API may still be there, on the same machine.
    const ask = () => void request("/healthz").catch(() => {}); // `link` has heard of it
    const changes = ["online", "offline"];
    for (const name of changes) window.addEventListener(name, ask);
    return () => {
      for (const name of changes) window.removeEventListener(name, ask);
    };
  }, []);
  useEffect(() => {
    if (!away) return;
    const probe = setInterval(() => {
      request("/healthz").then(
        () => void queries.invalidateQueries(),
        () => {}, // still away
      );
    }, PROBE_MS);
    return () => clearInterval(probe);
  }, [away]);
  return away ? <Bar since={state.since} /> : null;
}

function Bar({ since }: { since: number }) {
  const now = useNow();
  return (
    <div className="link-bar" role="status">
      <CloudOff aria-hidden size={16} />
      The API has been away for {age(since / 1000, now / 1000)}. What you see is the last that it sent.
    </div>
  );
}
