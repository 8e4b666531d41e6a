"""The parts: their order, and what `up` starts without being asked for it."""

import os
import time
from pathlib import Path

import pytest

from stack.app.parts import stack_parts
from stack.app.pulse import VARIABLE, Pulse
from stack.servers.part import NEVER, Command, Part, ProbeError, Restart, in_order
from stack.settings import Settings

OBSERVING = {"prometheus", "alertmanager"}
"""Parts of a machine that has their programs."""


def part(name: str, *needs: str) -> Part:
    return Part(name, lambda: Command([]), lambda _: None, Path(), needs=needs)


def test_parts_start_after_those_they_need() -> None:
    groups = in_order([part("c", "b"), part("a"), part("b", "a", "elsewhere")])
    assert [[member.name for member in group] for group in groups] == [["a"], ["b"], ["c"]]


def test_circle_of_needs_is_refused() -> None:
    with pytest.raises(ValueError, match="circle: a, b"):
        in_order([part("a", "b"), part("b", "a")])


def test_up_starts_servers_and_no_daemon_by_default(tmp_path: Path) -> None:
    parts = stack_parts(Settings(_env_file=None, home=tmp_path, kafka_bootstrap=""))
    assert [name for name, listed in parts.items() if listed.by_default] == ["kafka", "spark"]
    servers = {"kafka", "spark", "source", "sink", "events", "dbt", "api", "metrics", "live"}
    assert set(parts) - OBSERVING == servers


def test_daemons_are_restarted_and_servers_left_to_who_runs_them(tmp_path: Path) -> None:
    parts = stack_parts(Settings(_env_file=None, home=tmp_path, kafka_bootstrap=""))
    never = {name for name, listed in parts.items() if listed.restart == NEVER}
    assert never - OBSERVING == {"kafka", "spark", "live"}


def test_pauses_grow_twofold_up_to_the_longest() -> None:
    policy = Restart(limit=5, first_pause_s=1, longest_pause_s=6)
    assert [policy.pause_s(failures) for failures in range(1, 6)] == [1, 2, 4, 6, 6]
    assert policy.pause_s(10**6) == 6


def a_source(home: Path, **values: object) -> Part:
    return stack_parts(Settings.model_validate({"home": home, **values}))["source"]


def test_source_that_sends_nothing_for_too_long_does_not_answer(tmp_path: Path) -> None:
    source = a_source(tmp_path, live_quiet_s=600)
    pulse = Path(source.command().env[VARIABLE])
    source.probe(1)
    moment = time.time() - 601
    os.utime(pulse, (moment, moment))
    with pytest.raises(ProbeError, match=r"nothing for \d+ s"):
        source.probe(1)
    Pulse(pulse)()
    source.probe(1)


def test_source_may_be_quiet_where_the_settings_say_so(tmp_path: Path) -> None:
    source = a_source(tmp_path, live_quiet_s=0)
    os.utime(source.command().env[VARIABLE], (0, 0))
    source.probe(1)


def test_silence_counts_from_the_start_of_a_source(tmp_path: Path) -> None:
    source = a_source(tmp_path)
    os.utime(source.command().env[VARIABLE], (0, 0))
    source.command()
    source.probe(1)


def test_clock_that_is_set_back_is_no_silence(tmp_path: Path) -> None:
    source = a_source(tmp_path)
    moment = time.time() + 3600
    os.utime(source.command().env[VARIABLE], (moment, moment))
    source.probe(1)
