import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { Keys } from "./Keys.tsx";
import { LinkBar } from "./LinkBar.tsx";
import { PrintHead } from "./PrintHead.tsx";
import { Rail } from "./Rail.tsx";
import { TopBar } from "./TopBar.tsx";
import { useView } from "./useView.ts";

/** The frame of every page: rail, top bar, the page, and the bar that says when the API is away. */
export function Shell() {
  const [{ wall }] = useView();
  useEffect(() => {
    document.documentElement.dataset.wall = String(wall);
  }, [wall]);
  return (
    <div className="shell" data-wall={wall}>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <Keys />
      <Rail />
      <div className="shell-main">
        <TopBar />
        <LinkBar />
        <PrintHead />
        <div id="page" className="shell-page">
          <Outlet />
        </div>
      </div>
    </div>
  );
}
