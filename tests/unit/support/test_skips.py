"""What a skipped test does to a run in CI, by runs of pytest in a folder of their own."""

import pytest

from stack.settings import ROOT

CONFTEST = """
from tests.support.skips import SkipsFail

def pytest_configure(config):
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(SkipsFail({"test_hub.py": "needs a hub"}))
"""
PASSES = "def test_passes(): pass\n"
SKIPS = "import pytest\ndef test_skips(): pytest.skip('no browser')\n"
SKIPS_AT_IMPORT = "import pytest\npytest.skip('no broker', allow_module_level=True)\n"
EXPECTED_TO_FAIL = "import pytest\n@pytest.mark.xfail\ndef test_fails(): raise ValueError\n"


@pytest.fixture(params=[(), ("-p", "xdist", "-n", "1")], ids=["alone", "xdist"])
def run(request: pytest.FixtureRequest, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> "Run":
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    # The plugins of the environment take longer to load than these runs.
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    pytester.makeconftest(CONFTEST)
    return Run(pytester, request.param)


class Run:
    """A run of pytest on files that are given as keywords."""

    def __init__(self, pytester: pytest.Pytester, arguments: tuple[str, ...]) -> None:
        self._pytester = pytester
        self._arguments = arguments

    def __call__(self, **files: str) -> pytest.RunResult:
        self._pytester.makepyfile(**files)
        return self._pytester.runpytest_subprocess(*self._arguments)


def test_skipped_test_fails_the_run_and_is_named(run: Run) -> None:
    result = run(test_page=SKIPS, test_other=PASSES)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.assert_outcomes(passed=1, skipped=1)
    result.stdout.fnmatch_lines(["test_page.py::test_skips: *no browser"])


def test_module_skipped_at_import_fails_the_run(run: Run) -> None:
    result = run(test_page=SKIPS_AT_IMPORT, test_other=PASSES)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["test_page.py: *no broker"])


def test_allowed_skip_does_not_fail_the_run(run: Run) -> None:
    assert run(test_hub=SKIPS, test_other=PASSES).ret == pytest.ExitCode.OK


def test_expected_failure_is_no_skip(run: Run) -> None:
    assert run(test_page=EXPECTED_TO_FAIL, test_other=PASSES).ret == pytest.ExitCode.OK
