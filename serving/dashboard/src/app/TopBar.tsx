import { Clock } from "./Clock.tsx";
import { FeedAge } from "./FeedAge.tsx";
import { Search } from "./Search.tsx";
import { ShareButton } from "./ShareButton.tsx";

export function TopBar() {
  return (
    <header className="top-bar">
      <Search />
      <div className="top-bar-end">
        <ShareButton />
        <Clock />
        <FeedAge />
      </div>
    </header>
  );
}
