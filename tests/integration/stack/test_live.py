"""``tideline live`` on servers of its own: what starts, what comes back after SIGKILL, and what is left.

Each test begins with every part up, or with none: no test needs another one before it.
"""

import json
import os
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import psutil
import pytest
from deltalake import DeltaTable

from tests.support.processes import has_ended
from tests.support.tideline import Tideline, one_line_error

BOUND_S = 1_500
"""Of each wait: long for a busy machine, and short enough that a test says what it waited for."""

PARTS = {"kafka", "spark", "source", "sink", "events", "dbt", "api", "metrics", "live"}


@pytest.fixture(scope="module")
def tideline(another_tideline: dict[str, str]) -> Iterator[Tideline]:
    """The command in a home of its own, with a small fleet that reports often; stops what is left."""
    fleet = {"TIDELINE_LIVE_SOURCES": json.dumps(["simulate --live --vessels 20 --interval 1s"])}
    run = Tideline(another_tideline | fleet)
    yield run
    assert run("down").returncode == 0


@pytest.fixture
def up(tideline: Tideline) -> str:
    """Every part is up; what `up --live` said, empty where they were already."""
    parts, _ = tideline.parts()
    if set(parts) == PARTS and all(map(is_answering, parts.values())):
        return ""
    answer = tideline("up", "--live")
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def parts_when(
    tideline: Tideline, holds: Callable[[dict[str, dict[str, Any]]], bool]
) -> dict[str, dict[str, Any]]:
    """The parts as soon as they are as they should be."""
    deadline = time.monotonic() + BOUND_S
    while True:
        parts, _ = tideline.parts()
        if holds(parts):
            return parts
        assert time.monotonic() < deadline, f"still so after {BOUND_S} s: {parts}"


def wait_until(holds: Callable[[], bool], what: str) -> None:
    """Look until it holds."""
    deadline = time.monotonic() + BOUND_S
    while not holds():
        assert time.monotonic() < deadline, f"not within {BOUND_S} s: {what}"
        time.sleep(0.2)


def is_answering(part: dict[str, Any]) -> bool:
    """Whether a part is up: the worker is, even before its first build has ended."""
    return bool(part["state"] == "running" and (part["is_healthy"] or part["name"] == "dbt"))


def offsets(tideline: Tideline) -> Counter[tuple[int, int]]:
    """How often bronze holds each record of the topic of positions."""
    table = DeltaTable(f"{tideline.environment['TIDELINE_LAKE']}/maritime_bronze/ais")
    return Counter(
        (row["partition"], row["offset"])
        for row in table.to_pyarrow_table(columns=["partition", "offset"]).to_pylist()
    )


def test_up_live_starts_every_part(tideline: Tideline, up: str) -> None:
    # Said also by one that finds all of them up.
    said = up or tideline("up", "--live").stdout
    assert f"http://127.0.0.1:{tideline.environment['TIDELINE_API_PORT']}" in said
    parts = parts_when(tideline, lambda parts: all(map(is_answering, parts.values())))
    assert set(parts) == PARTS


@pytest.mark.usefixtures("up")
def test_parts_started_after_those_they_need(tideline: Tideline) -> None:
    started = {name: part["started_at_utc"] for name, part in tideline.parts()[0].items()}
    assert started["kafka"] <= started["source"]
    assert started["kafka"] <= started["sink"]
    assert started["spark"] <= started["dbt"]


@pytest.mark.usefixtures("up")
def test_second_live_of_a_home_is_refused(tideline: Tideline) -> None:
    assert "live runs already" in one_line_error(tideline("live"))


@pytest.mark.usefixtures("up")
@pytest.mark.parametrize("name", ["sink", "events", "dbt", "api", "source"])
def test_killed_part_comes_back(tideline: Tideline, name: str) -> None:
    before = tideline.parts()[0][name]["pid"]
    children = [child.pid for child in psutil.Process(before).children(recursive=True)]
    os.kill(before, signal.SIGKILL)
    parts = parts_when(tideline, lambda parts: parts[name]["pid"] != before and is_answering(parts[name]))
    assert set(parts) == PARTS
    wait_until(lambda: all(map(has_ended, children)), "its children end")


@pytest.mark.usefixtures("up")
def test_killed_broker_comes_back_with_those_that_need_it(tideline: Tideline) -> None:
    before = tideline.parts()[0]["kafka"]["pid"]
    os.kill(before, signal.SIGKILL)
    parts_when(
        tideline,
        lambda parts: parts["kafka"]["pid"] != before and all(map(is_answering, parts.values())),
    )
    landed = len(offsets(tideline))
    wait_until(lambda: len(offsets(tideline)) > landed, "more comes to bronze")


@pytest.mark.usefixtures("up")
def test_part_that_is_stopped_stays_down_until_it_is_started(tideline: Tideline) -> None:
    assert tideline("down", "source").returncode == 0
    parts = parts_when(tideline, lambda parts: "source is stopped" in parts["live"]["detail"])
    assert parts["source"]["state"] == "stopped"
    assert tideline("up", "source").returncode == 0
    parts_when(tideline, lambda parts: bool(parts["live"]["is_healthy"]))


@pytest.mark.usefixtures("up")
def test_down_leaves_nothing_and_nothing_was_lost_or_doubled(tideline: Tideline) -> None:
    wait_until(lambda: len(offsets(tideline)) > 0, "bronze has rows")
    parts, _ = tideline.parts()
    pids = [part["pid"] for part in parts.values()]
    pids += [child.pid for pid in pids for child in psutil.Process(pid).children(recursive=True)]
    assert tideline("down").returncode == 0
    wait_until(lambda: all(map(has_ended, pids)), "children of parts end with them")
    found = offsets(tideline)
    assert set(found.values()) == {1}
    partitions: dict[int, list[int]] = {}
    for partition, offset in found:
        partitions.setdefault(partition, []).append(offset)
    for landed in partitions.values():
        assert sorted(landed) == list(range(len(landed)))


def test_live_in_the_foreground_is_stopped_by_ctrl_c(tideline: Tideline) -> None:
    assert tideline("down").returncode == 0
    with tideline.start("live") as runner:
        try:
            parts = parts_when(tideline, lambda parts: parts.get("kafka", {}).get("pid") is not None)
            runner.send_signal(signal.SIGINT)
            assert runner.wait() == 0
        finally:
            runner.kill()
    assert has_ended(parts["kafka"]["pid"])
    parts, code = tideline.parts()
    assert ({part["state"] for part in parts.values()}, code) == ({"stopped"}, 3)
