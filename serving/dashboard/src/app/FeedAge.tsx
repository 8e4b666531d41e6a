import { useLocation } from "@tanstack/react-router";
import { useFeed } from "../live/FleetContext.tsx";
import { useNow } from "../ui/useNow.ts";
import { useSettings } from "../words/SettingsContext.tsx";
import { age, time } from "../words/units.ts";
import { useView } from "./useView.ts";

const LATE_SECONDS = { live: 30, quiet: 45 };
const OLD_SECONDS = 120;
const WORDS = { loading: "Loading", live: "Live", quiet: "Quiet", away: "Away", refused: "No data" } as const;

/** How old the picture on this screen is, or that it is of the past. */
export function FeedAge() {
  const [view] = useView();
  const { zone } = useSettings().settings;
  const isFleet = useLocation({ select: ({ pathname }) => pathname === "/" });
  if (view.at === undefined || !isFleet) return <LiveAge />;
  return (
    <span className="feed-age" data-tone="idle" title="The map shows the past">
      <i aria-hidden />
      Past <b>{time(view.at, zone)}</b>
    </span>
  );
}

/** Amber when the picture is late, red when it is old. */
function LiveAge() {
  const feed = useFeed();
  const now = useNow();
  const passed = feed.heardAt === null ? null : (now - feed.heardAt) / 1000;
  const late = passed !== null && passed > LATE_SECONDS[feed.state === "live" ? "live" : "quiet"];
  const bad = feed.state === "away" || feed.state === "refused" || (passed !== null && passed > OLD_SECONDS);
  const tone = bad ? "bad" : late ? "late" : feed.state === "loading" ? "idle" : "good";
  return (
    <span className="feed-age" data-tone={tone} title={feed.message ?? "Age of the picture on this screen"}>
      <i aria-hidden />
      {WORDS[feed.state]}
      {passed !== null && feed.heardAt !== null && <b>{age(feed.heardAt / 1000, now / 1000)}</b>}
    </span>
  );
}
