"""Metrics in files: what a run leaves, what the next one makes of it, and runs beside each other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from stack.metrics import RunMetrics, folder, run_files
from stack.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, home=tmp_path)


@pytest.fixture
def first(settings: Settings) -> Iterator[RunMetrics]:
    run = RunMetrics(settings, "feed")
    run.counter("sent", "Sent", ("topic",)).labels("ais").inc(3)
    run.gauge("waiting", "Waiting").set(5)
    run.summary("took", "Took", ("job",)).labels("daily").observe(2.5)
    run.write()
    yield run
    run.close()


def samples(settings: Settings) -> dict[tuple[str, str], float]:
    return {
        (file.run, sample.name): sample.value
        for file in run_files(settings)
        for family in file.families
        for sample in family.samples
    }


@pytest.mark.usefixtures("first")
def test_running_process_is_seen_with_all_it_says(settings: Settings) -> None:
    assert samples(settings) == {
        ("feed-1", "sent_total"): 3,
        ("feed-1", "waiting"): 5,
        ("feed-1", "took_count"): 1,
        ("feed-1", "took_sum"): 2.5,
    }
    assert [file.is_running for file in run_files(settings)] == [True]


def test_run_that_ended_leaves_its_counts_and_no_gauge(settings: Settings, first: RunMetrics) -> None:
    first.close()
    assert {name for _, name in samples(settings)} == {"sent_total", "took_count", "took_sum"}
    assert [file.is_running for file in run_files(settings)] == [False]


def test_next_run_of_a_name_counts_on(settings: Settings, first: RunMetrics) -> None:
    first.close()
    second = RunMetrics(settings, "feed")
    second.counter("sent", "Sent", ("topic",)).labels("ais").inc(4)
    second.summary("took", "Took", ("job",)).labels("daily").observe(1.5)
    second.close()
    found = samples(settings)
    assert found["feed-1", "sent_total"] == 7
    assert (found["feed-1", "took_count"], found["feed-1", "took_sum"]) == (2, 4.0)


@pytest.mark.usefixtures("first")
def test_two_runs_of_a_name_have_a_file_each(settings: Settings) -> None:
    second = RunMetrics(settings, "feed")
    second.counter("sent", "Sent", ("topic",)).labels("ais").inc(1)
    second.close()
    found = samples(settings)
    assert (found["feed-1", "sent_total"], found["feed-2", "sent_total"]) == (3, 1)


def test_home_without_metrics_has_none(settings: Settings) -> None:
    assert run_files(settings) == []


def test_folder_that_went_away_stops_no_work(settings: Settings, first: RunMetrics) -> None:
    for file in folder(settings).iterdir():
        file.unlink()
    folder(settings).rmdir()
    first.write()
    assert run_files(settings) == []


def test_home_that_cannot_be_written_stops_no_work(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    settings = Settings(_env_file=None, home=tmp_path / "home")
    run = RunMetrics(settings, "feed")
    run.counter("sent", "Sent").inc()
    run.close()
    assert run_files(settings) == []
