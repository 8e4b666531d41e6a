"""``tideline observe report`` and ``send``: elementary over the lake."""

from pathlib import Path
from typing import Annotated

import typer

from observability.elementary.runner import check, elementary_folder, send_alerts, write_report
from stack.settings import settings

Output = Annotated[Path | None, typer.Option(help="The HTML file (default: in the home).")]
AllTests = Annotated[bool, typer.Option("--all-tests", help="Run the project's own tests of data, too.")]
Fast = Annotated[bool, typer.Option("--no-tests", help="Of what earlier runs found; run no test now.")]


def report(output: Output = None, all_tests: AllTests = False, no_tests: Fast = False) -> None:
    """Test bronze, silver and gold for anomalies by elementary, and write its report.

    Volume, freshness, schema changes, columns and dimensions, against the two weeks before. Needs Spark,
    and `make elementary` once. A test that fails is in the report and is no error of this command.
    """
    if all_tests and no_tests:
        raise typer.BadParameter("--all-tests and --no-tests exclude each other")
    file = output or elementary_folder(settings()) / "report.html"
    if file.is_dir() or not (file.parent.is_dir() or output is None):
        raise typer.BadParameter(f"--output {file}: no file can be written there")
    if not no_tests:
        passed = check(settings(), typer.echo, all_tests=all_tests)
        typer.echo("all tests passed" if passed else "some tests failed: see the report")
    write_report(settings(), file)
    typer.echo(f"report: {file}")


def send() -> None:
    """Send what elementary's tests found since the last time to Slack or Teams (`TIDELINE_ELEMENTARY_…`)."""
    send_alerts(settings())
