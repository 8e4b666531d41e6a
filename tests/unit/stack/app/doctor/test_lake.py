"""A store is trusted only when one writer of many wins."""

from pathlib import Path

import pytest

from stack.app.doctor.checks import Verdict
from stack.app.doctor.lake import examine_store
from stack.settings import Settings
from tests.support.lying_store import Lie, lying_store


def _settings(home: Path) -> Settings:
    return Settings(_env_file=None, home=home, storage_access_key="key", storage_secret_key="secret")


def test_a_folder_lets_one_writer_win_and_is_left_empty(tmp_path: Path) -> None:
    (check,) = examine_store(_settings(tmp_path), str(tmp_path / "lake"), rounds=3)
    assert check.verdict is Verdict.GOOD, check
    assert not [path for path in (tmp_path / "lake").rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("lie", "reason"),
    [
        (Lie.IGNORES, "32 writers created the same object"),
        (Lie.LOOKS_FIRST, "2 writers created the same object"),
        (Lie.FORGETS, "does not hold what the writer wrote"),
        (Lie.FAILS, "no writer could create an object"),
    ],
)
def test_a_store_that_lies_is_refused_by_its_name(lie: Lie, reason: str, tmp_path: Path) -> None:
    with lying_store(lie) as endpoint:
        (check,) = examine_store(_settings(tmp_path), "s3://lake/tables", endpoints=[endpoint])
    assert check.verdict is Verdict.BAD, check
    assert reason in check.detail
    assert f"s3://lake/tables at {endpoint} (LyingStore/1" in check.detail


def test_a_store_that_heeds_the_condition_is_trusted(tmp_path: Path) -> None:
    with lying_store(Lie.NONE) as endpoint:
        (check,) = examine_store(
            _settings(tmp_path),
            "s3://lake/tables",
            endpoints=[endpoint, endpoint.replace("127.0.0.1", "localhost")],
        )
    assert check.verdict is Verdict.GOOD, check
    assert "8 races of 32 writers over 2 connections" in check.detail


def test_a_store_that_nobody_answers_for_is_bad(tmp_path: Path) -> None:
    (check,) = examine_store(_settings(tmp_path), "s3://lake", endpoints=["http://127.0.0.1:9"])
    assert check.verdict is Verdict.BAD
    assert "no writer could create an object" in check.detail


@pytest.mark.parametrize("url", ["gopher://lake", "s3://", "s3:///tables"])
def test_an_address_of_no_store_is_named(url: str, tmp_path: Path) -> None:
    (check,) = examine_store(_settings(tmp_path), url)
    assert check.verdict is Verdict.BAD
    assert url in check.detail
