"""The dbt loop: what a good and a failed build leave, and how it ends."""

import os
import sys
import threading
import time
from pathlib import Path

from stack.app.builds import FRESH_S, is_fresh, stamp
from stack.app.dbt_loop import DbtLoop
from stack.settings import Settings


def settings(home: Path) -> Settings:
    return Settings(_env_file=None, home=home, dbt_interval_s=0.01, thrift_port=12345)


def program(text: str) -> list[str]:
    return [sys.executable, "-c", text]


def test_good_build_makes_the_loop_fresh(tmp_path: Path) -> None:
    own = settings(tmp_path)
    assert not is_fresh(own)
    assert DbtLoop(own, program("pass")).build()
    assert is_fresh(own)


def test_failed_build_leaves_the_last_good_one(tmp_path: Path) -> None:
    own = settings(tmp_path)
    assert not DbtLoop(own, program("raise SystemExit(1)")).build()
    assert not stamp(own).exists()


def test_old_build_is_not_fresh(tmp_path: Path) -> None:
    own = settings(tmp_path)
    stamp(own).touch()
    then = time.time() - FRESH_S - 60
    os.utime(stamp(own), (then, then))
    assert not is_fresh(own)


def test_dbt_is_handed_the_settings(tmp_path: Path) -> None:
    text = "import os; assert os.environ['TIDELINE_THRIFT_PORT'] == '12345'"
    assert DbtLoop(settings(tmp_path), program(text)).build()


def test_failed_build_is_tried_again_until_it_succeeds(tmp_path: Path) -> None:
    mark = tmp_path / "tried"
    text = (
        f"import pathlib; p = pathlib.Path({str(mark)!r}); e = p.exists(); p.touch(); raise SystemExit(not e)"
    )
    own = settings(tmp_path)
    loop = DbtLoop(own, program(text))
    thread = threading.Thread(target=loop.run)
    thread.start()
    while not is_fresh(own):
        thread.join(0.02)
    loop.stop()
    thread.join()


def test_stop_ends_the_build_that_runs(tmp_path: Path) -> None:
    began = tmp_path / "began"
    text = f"import pathlib, time; pathlib.Path({str(began)!r}).touch(); time.sleep(600)"
    loop = DbtLoop(settings(tmp_path), program(text))
    thread = threading.Thread(target=loop.run)
    thread.start()
    while not began.exists():
        thread.join(0.02)
    loop.stop()
    thread.join()
    assert not is_fresh(settings(tmp_path))
