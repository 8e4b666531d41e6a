"""In CI a test that is skipped proves nothing: the run fails, and says which tests were left out."""

import pytest

ALLOWED: dict[str, str] = {}
"""What CI may skip: the beginning of a test's id, and why. Only for what needs dbt's package hub."""


class SkipsFail:
    """A plugin of the process that reports (not of xdist's workers): a skipped test fails the run."""

    def __init__(self, allowed: dict[str, str]) -> None:
        self._allowed = tuple(allowed)
        self._skipped: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._note(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._note(report)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self._skipped and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self._skipped:
            terminalreporter.section("skipped, which fails a run in CI", red=True)
            for line in self._skipped:
                terminalreporter.write_line(line)

    def _note(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        is_expected_failure = hasattr(report, "wasxfail")
        if report.skipped and not is_expected_failure and not report.nodeid.startswith(self._allowed):
            reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
            self._skipped.append(f"{report.nodeid}: {reason}")
