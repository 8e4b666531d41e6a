"""The dashboard in a browser: frames while the map is panned, first useful paint, weight, memory over frames.

``python -m benchmarks.dashboard [--ships 5000] [--minutes 3] [--rounds 3]``

Holds, each with the ships reporting all the time (a live frame a second):

- The Fleet page, panned, draws at least 0.7 of the frames of a page with MapLibre alone and of one with
  deck.gl alone, which have as many ships and nothing else: no coast, no list (serving/dashboard/bench).
- The same at a phone's size with the processor slowed to a sixth; there, 19 of 20 frames of the Fleet page
  follow within 100 ms, at which a reaction still feels immediate (web.dev, the RAIL model).
- Ships are drawn and listed within 2 s of opening the page, nothing cached: the median of five.
- The page's scripts take at most 700 KB, compressed by gzip.
- Memory is flat over ``--minutes`` of frames: the heap after collection, in the last third of the time, is at
  most a tenth above that of the first third.

Pages are drawn by software where there is no graphics card. The pages take turns, round by round; of a ratio
the median of the rounds counts. A pan follows the clock, so that a slow page is moved as far as a quick one.
The processor time of a frame, of all the browser's processes together, is shown beside: it depends less on
what else the machine does.
"""

import argparse
import gzip
import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import orjson
import psutil
from deltalake import DeltaTable, write_deltalake
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from benchmarks.holds import say
from ingestion.bronze import ensure_table
from ingestion.schema import SCHEMA
from stack.project import DASHBOARD, ROOT
from stack.settings import Settings
from tests.support.api import served
from tests.support.browser import CHROMIUM
from tests.support.contract_lake import contract_lake
from tests.support.live import bronze_rows

RATIO_HOLD, PAINT_HOLD_S, WEIGHT_HOLD_KB, GROWTH_HOLD, LATE_HOLD_MS = 0.7, 2.0, 700.0, 1.1, 100.0
FRONT = ROOT / "serving" / "dashboard"
SEED, FIRST_MMSI = 42, 201_000_001
WEST, EAST, SOUTH, NORTH = -6.0, 14.0, 50.0, 60.0
"""The North Sea, which the bare pages look at too (bench/ships.ts)."""
VIEW = "map=55.0000,4.0000,5.00"
DESK, PHONE = (1440, 900), (390, 844)
SLOWED, PAINTS = 6, 5
REPORT_S = 10
"""Seconds between two reports of a ship under way (ITU-R M.1371-5, table 1: 10 s up to 14 kn)."""

READY = """() => new Promise((resolve, reject) => {
  const until = performance.now() + 120_000;
  const look = () => {
    const {shipsAt, listedAt} = window.bench;
    if (document.title === "ready" || (shipsAt !== null && listedAt !== null)) resolve();
    else if (performance.now() > until) reject(new Error("no ships after two minutes"));
    else setTimeout(look, 50);
  };
  look();
})"""
"""Waits until ships are there. Playwright's own waiting evaluates text, which the dashboard forbids."""

WATCH = """
const seen = (window.bench = {drawn: false, shipsAt: null, listedAt: null, frames: 0});
for (const name of ["drawElements", "drawArrays", "drawElementsInstanced", "drawArraysInstanced"]) {
  const draw = WebGL2RenderingContext.prototype[name];
  WebGL2RenderingContext.prototype[name] = function (...given) {
    seen.drawn = true;
    // MapLibre itself counts corners by 16 bits: these are the ships
    if (given[2] === WebGL2RenderingContext.UNSIGNED_INT) seen.shipsAt ??= performance.now();
    return draw.apply(this, given);
  };
}
const fetched = window.fetch;
window.fetch = (...given) => {
  if (String(given[0]?.url ?? given[0]).includes("/live/frames/")) seen.frames += 1;
  return fetched(...given);
};
new MutationObserver((_, observer) => {
  if (!document.querySelector(".ship-rows .ship-row")) return;
  seen.listedAt = performance.now();
  observer.disconnect();
}).observe(document, {childList: true, subtree: true});
"""
"""Run before a page's own scripts: when it draws and lists ships, and how many live frames it took."""

PAN = """async ([seconds, reach]) => {
  const canvas = document.querySelector("canvas.maplibregl-canvas") ?? document.querySelector("canvas");
  const {left, top, width, height} = canvas.getBoundingClientRect();
  const tell = (kind, x) => {
    const common = {bubbles: true, cancelable: true, view: window, button: 0, buttons: kind === "up" ? 0 : 1,
      clientX: left + width / 2 + x, clientY: top + height / 2};
    canvas.dispatchEvent(new PointerEvent("pointer" + kind,
      {...common, pointerId: 1, pointerType: "mouse", isPrimary: true}));
    canvas.dispatchEvent(new MouseEvent("mouse" + kind, common));
  };
  const next = () => new Promise(requestAnimationFrame);
  const drawn = [];
  const begun = await next();
  tell("down", 0);
  for (let now = begun; now - begun < seconds * 1000; now = await next()) {
    if (window.bench.drawn) drawn.push(now);
    window.bench.drawn = false;
    const swing = (now - begun) / 1000;  // there and back in two seconds
    tell("move", reach * (1 - Math.abs(1 - (swing % 2))));
  }
  tell("up", 0);
  return drawn;
}"""
"""Drags the map to and fro for so many seconds and pixels; the times (ms) of frames with something drawn."""


CONTENT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


# --- the ships ----------------------------------------------------------------------------------------------


class Feed:
    """A lake with the ships, and a thread that commits their reports as the sink would."""

    def __init__(self, folder: Path, ships: int) -> None:
        random = np.random.default_rng(SEED)
        self.longitudes = random.uniform(WEST, EAST, ships)
        self.latitudes = random.uniform(SOUTH, NORTH, ships)
        self.courses = random.integers(0, 360, ships)
        self.settings = self._publish(folder)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._report, name="reports", daemon=True)

    def _publish(self, folder: Path) -> Settings:
        now = datetime.now(UTC)
        common = {"mmsi_class": "ship", "ship_category": "cargo"}
        vessels, positions = [], []
        for number, (longitude, latitude, course) in enumerate(self.ships()):
            mmsi = FIRST_MMSI + number
            who = {"mmsi": mmsi, "vessel_id": str(mmsi), "name": f"SHIP {number}", **common}
            vessels.append({**who, "last_reported_at_utc": now})
            place = {"longitude": longitude, "latitude": latitude, "course_deg": float(course)}
            positions.append(
                {**who, **place, "reported_at_utc": now, "speed_knots": 12.0, "nav_status": 0, "topic": "t"}
            )
        settings = contract_lake(
            folder, {"maritime_gold.vessels": vessels, "maritime_gold.current_positions": positions}
        )
        self._bronze = f"{settings.lake}/maritime_bronze/ais"
        ensure_table(self._bronze, SCHEMA, name="ais", description="")
        return settings

    def ships(self) -> list[tuple[float, float, int]]:
        """Longitude, latitude and course of each, degrees."""
        return list(
            zip(self.longitudes.tolist(), self.latitudes.tolist(), self.courses.tolist(), strict=True)
        )

    @contextmanager
    def reporting(self) -> Iterator[None]:
        self._thread.start()
        try:
            yield
        finally:
            self._stopping.set()
            self._thread.join()

    def _report(self) -> None:
        table, count = DeltaTable(self._bronze), len(self.courses)
        for second in range(10**9):
            due = time.monotonic() + 1
            now = datetime.now(UTC)
            moment = now.isoformat(timespec="milliseconds").replace("+00:00", "Z")
            reports = [self._message(number, moment) for number in range(second % REPORT_S, count, REPORT_S)]
            write_deltalake(table, bronze_rows(reports, timestamp=now, ingested_at=now), mode="append")
            table.update_incremental()
            if self._stopping.wait(max(0.0, due - time.monotonic())):
                return

    def _message(self, number: int, moment: str) -> dict[str, Any]:
        """The ship ten seconds on, at 12 kn: 1/30 nm along its course."""
        course = np.radians(self.courses[number])
        self.latitudes[number] += np.cos(course) / 30 / 60
        self.longitudes[number] += np.sin(course) / 30 / 60 / np.cos(np.radians(self.latitudes[number]))
        return {
            "schema_version": 1,
            "mmsi": FIRST_MMSI + number,
            "timestamp": moment,
            "message_type": 1,
            "latitude": round(float(self.latitudes[number]), 6),
            "longitude": round(float(self.longitudes[number]), 6),
            "speed_knots": 12.0,
            "course_deg": float(self.courses[number]),
            "heading_deg": int(self.courses[number]),
            "nav_status": 0,
        }


# --- the pages ----------------------------------------------------------------------------------------------


class Quiet(SimpleHTTPRequestHandler):
    """Files of a folder, without a line for each."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def bare_pages(folder: Path, ships: list[tuple[float, float, int]]) -> Iterator[str]:
    """Build and serve the pages with MapLibre alone and deck.gl alone; their address."""
    command = [
        "npx",
        "vite",
        "build",
        "-c",
        "bench/vite.config.ts",
        "--logLevel",
        "error",
        "--outDir",
        str(folder),
        "--emptyOutDir",
    ]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(command, cwd=FRONT, env={**os.environ, "PATH": path}, check=True)
    (folder / "ships.json").write_bytes(orjson.dumps(ships))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, name="bare pages", daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def opened(browser: Browser, url: str, size: tuple[int, int], slowed: int = 1) -> Iterator[Page]:
    """A page in a context of its own, with nothing cached, once its ships are drawn."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme="light")
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.add_init_script(WATCH)
    if slowed > 1:
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowed})
    page.goto(url)
    page.evaluate(READY)
    yield page
    context.close()


def frames(browser: Browser, page: Page, seconds: float, reach: int) -> "tuple[np.ndarray[Any, Any], float]":
    """Times (ms) at which something was drawn while the map was panned, and processor time (ms) for each."""
    page.wait_for_timeout(1_500)  # tiles that are still coming are not what is measured
    page.evaluate(PAN, [1, reach])  # shaders are compiled, code is warm
    before_s = processor_s(browser)
    drawn = np.array(page.evaluate(PAN, [seconds, reach]))
    return drawn, (processor_s(browser) - before_s) * 1000 / max(1, len(drawn))


def processor_s(browser: Browser) -> float:
    """Processor time that the browser and its processes have taken."""
    return sum(sum(psutil.Process(pid).cpu_times()[:2]) for pid, _ in processes(browser))


def processes(browser: Browser) -> list[tuple[int, str]]:
    """Ids and kinds of the browser's processes."""
    session = browser.new_browser_cdp_session()
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return [(int(process["id"]), process["type"]) for process in found]


def pan(browser: Browser, pages: dict[str, str], size: tuple[int, int], rounds: int, slowed: int) -> bool:
    """Pan each page in turn; print the rates and the ratios to the bare pages."""
    seconds, reach = 5.0, size[0] // 4
    rates: dict[str, list[float]] = {name: [] for name in pages}
    gaps: dict[str, list[float]] = {name: [] for name in pages}
    costs: dict[str, list[float]] = {name: [] for name in pages}
    with opened(browser, pages["Fleet"], size) as page:
        canvas = page.locator("canvas.maplibregl-canvas").bounding_box()
    assert canvas is not None
    for _ in range(rounds):
        for name, url in pages.items():
            # bare pages are as large as the map of the Fleet page: as many pixels
            window = size if name == "Fleet" else (round(canvas["width"]), round(canvas["height"]))
            with opened(browser, url, window, slowed) as page:
                drawn, cost_ms = frames(browser, page, seconds, reach)
            costs[name].append(cost_ms)
            rates[name].append(len(drawn) / seconds)
            gaps[name].extend(np.diff(drawn).tolist())
    for name in pages:
        late = float(np.percentile(gaps[name], 95))
        print(f"  {name}: {statistics.median(rates[name]):.1f} frames a second, 95 % within {late:.0f} ms, "
              f"processor time {statistics.median(costs[name]):.0f} ms a frame")  # fmt: skip
    held = True
    for name in [name for name in pages if name != "Fleet"]:
        ratio = statistics.median(ours / bare for ours, bare in zip(rates["Fleet"], rates[name], strict=True))
        held &= say(f"frames of the Fleet page / {name}", ratio, RATIO_HOLD, ".2f")
    if slowed > 1:
        late = float(np.percentile(gaps["Fleet"], 95))
        held &= say("95 % of its frames within, ms", late, LATE_HOLD_MS, ".0f", at_most=True)
    return held


def paint(browser: Browser, url: str) -> bool:
    """Open the page with nothing cached, again and again; print when ships are drawn and listed."""
    times, contents = [], []
    for _ in range(PAINTS):
        with opened(browser, url, DESK) as page:
            times.append(page.evaluate("Math.max(bench.shipsAt, bench.listedAt)") / 1000)
            contents.append(page.evaluate(CONTENT) / 1000)
    print(f"  first content after {statistics.median(contents):.2f} s; ships after {min(times):.2f} "
          f"to {max(times):.2f} s")  # fmt: skip
    return say("first useful paint, s", statistics.median(times), PAINT_HOLD_S, ".2f", at_most=True)


def weight(browser: Browser, url: str) -> bool:
    """Print the size of the scripts that the Fleet page asks for."""
    context = browser.new_context(viewport={"width": DESK[0], "height": DESK[1]})
    page = context.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url.partition("?")[0]))
    page.goto(url)
    page.locator(".ship-rows .ship-row").first.wait_for(timeout=120_000)
    page.wait_for_timeout(2_000)
    context.close()
    names = {Path(name).name for name in asked if name.endswith((".js", ".mjs"))}
    kilobytes = sum(len(gzip.compress((DASHBOARD / "assets" / name).read_bytes())) for name in names) / 1024
    return say(
        f"scripts of the first page ({len(names)}), KB", kilobytes, WEIGHT_HOLD_KB, ".0f", at_most=True
    )


def heap_mb(session: CDPSession) -> float:
    """What the page's scripts hold after a collection, with the memory behind typed arrays."""
    session.send("HeapProfiler.collectGarbage")
    usage = session.send("Runtime.getHeapUsage")
    return (
        float(
            sum(usage.get(part, 0.0) for part in ("usedSize", "embedderHeapUsedSize", "backingStorageSize"))
        )
        / 1e6
    )


def resident_mb(browser: Browser) -> float:
    """Memory of the browser's largest page process."""
    pages = [pid for pid, kind in processes(browser) if kind == "renderer"]
    return max(psutil.Process(pid).memory_info().rss for pid in pages) / 1e6


def memory(browser: Browser, url: str, minutes: float) -> bool:
    """Leave the page alone with its frames; print what it holds at the beginning and at the end."""
    with opened(browser, url, DESK) as page:
        session = page.context.new_cdp_session(page)
        page.wait_for_timeout(10_000)
        began, first = time.monotonic(), page.evaluate("bench.frames")
        heaps: list[float] = []
        resident: list[float] = []
        while len(heaps) < 6 or time.monotonic() - began < minutes * 60:
            page.wait_for_timeout(min(30_000, minutes * 10_000))
            heaps.append(heap_mb(session))
            resident.append(resident_mb(browser))
        taken, passed_s = page.evaluate("bench.frames") - first, time.monotonic() - began
    third = len(heaps) // 3
    before, after = statistics.median(heaps[:third]), statistics.median(heaps[-third:])
    print(f"  {taken} frames in {passed_s:.0f} s; heap {before:.1f} MB, at the end {after:.1f} MB; "
          f"process {resident[0]:.0f} MB, at the end {resident[-1]:.0f} MB")  # fmt: skip
    held = say("live frames a second", taken / passed_s, 0.8, ".2f")
    return (
        say("heap at the end / at the beginning", after / before, GROWTH_HOLD, ".2f", at_most=True) and held
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--ships", type=int, default=5_000)
    parser.add_argument("--minutes", type=float, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    print(f"{datetime.now(UTC):%F %H:%M} UTC, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, "
          f"{given.ships:,} ships")  # fmt: skip
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="tideline-benchmark-")))
        feed = Feed(folder / "lake", given.ships)
        bare = stack.enter_context(bare_pages(folder / "pages", feed.ships()))
        lake = {"TIDELINE_HOME": str(feed.settings.home), "TIDELINE_LAKE": str(feed.settings.lake)}
        base = stack.enter_context(served(lake))
        stack.enter_context(feed.reporting())
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--enable-unsafe-swiftshader"]
        )
        stack.callback(browser.close)
        pages = {
            "Fleet": f"{base}/?{VIEW}",
            "MapLibre alone": f"{bare}/maplibre.html",
            "deck.gl alone": f"{bare}/deck.html",
        }
        print(f"browser {browser.version}")
        held = [paint(browser, f"{base}/"), weight(browser, f"{base}/")]
        print("panned at desk size")
        held.append(pan(browser, pages, DESK, given.rounds, 1))
        print(f"panned at phone size, processor at 1/{SLOWED}")
        held.append(pan(browser, pages, PHONE, given.rounds, SLOWED))
        print(f"left alone for {given.minutes:g} minutes")
        held.append(memory(browser, f"{base}/?{VIEW}", given.minutes))
    sys.exit(not all(held))


if __name__ == "__main__":
    main()
