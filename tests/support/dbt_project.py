"""dbt at the project's root, with schemas, artifacts and logs that nothing else has.

Each command is a process of its own, as on a command line (tests/support/forks.py).
"""

import json
import os
import subprocess
import sys
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from stack.settings import ROOT
from tests.support.forks import Forked
from tests.support.parsed_dbt import ParsedDbt

LAYERS = (
    "maritime_bronze",
    "maritime_silver",
    "maritime_gold",
    "movies_silver",
    "movies_gold",
    "reference",
    "platform",
)


READS_THE_PROJECT = {"parse", "--project-dir", "--vars", "--write-json"}
"""With one of these, dbt must not be handed a manifest: it is of another project, or it is to be written."""


_newest: dict[Path, ParsedDbt] = {}
"""dbt by its folder, the last that was asked: tests of another project come after all that need this one."""


class DbtError(RuntimeError):
    """dbt did not end as it should; carries its output."""


@dataclass(frozen=True)
class DbtProject:
    """The project in one environment; ``folder`` takes what dbt writes.

    With a ``prefix``, the target is `dev` and every schema begins with it; without, all is as users have it.
    """

    folder: Path
    prefix: str | None = None
    variables: dict[str, str] = field(default_factory=dict)
    """Of the environment, beside those that follow from the prefix and the folder."""

    @property
    def schemas(self) -> list[str]:
        """Those that a prefix makes its own."""
        return [f"{self.prefix}_{layer}" for layer in LAYERS] if self.prefix else []

    @property
    def environment(self) -> dict[str, str]:
        own = {
            "DBT_TARGET_PATH": str(self.folder / "target"),
            "DBT_LOG_PATH": str(self.folder / "logs"),
            # A manifest that nobody reads is written twice a command, half a second each.
            "DBT_WRITE_JSON": "false",
        }
        if self.prefix:
            own |= {
                "TIDELINE_DBT_TARGET": "dev",
                "TIDELINE_DBT_SCHEMA": self.prefix,
                "TIDELINE_BRONZE_SCHEMA": f"{self.prefix}_maritime_bronze",
                "TIDELINE_RECORD_RUNS": "false",
            }
        outer = {name: value for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"}
        return outer | own | self.variables

    def dbt(self, *arguments: str, fails: bool = False) -> str:
        """Run dbt to its end; returns what it said.

        :raises DbtError: it failed where it should not, or the other way round.
        """
        code, output = self.ended(*arguments)
        if (code != 0) != fails:
            raise DbtError(f"dbt {' '.join(arguments)} ended with {code}:\n{output[-8000:]}")
        return output

    def ended(self, *arguments: str) -> tuple[int, str]:
        """Run dbt to its end; returns its exit code and what it said."""
        self.folder.mkdir(parents=True, exist_ok=True)
        output = self.folder / f"{uuid.uuid4().hex}.out"
        words = ("--no-use-colors", *arguments)
        if READS_THE_PROJECT.isdisjoint(arguments):
            try:
                code = self._parsed_project()(words, output)
            except EOFError:
                raise DbtError(f"it does not parse:\n{self._parse_log.read_text()[-8000:]}") from None
        else:
            code = Forked(
                "dbt.cli.main:cli", "dbt", *words, environment=self.environment, stdout=output
            ).wait()
        said = output.read_text()
        output.unlink()
        return code, said

    @property
    def _parse_log(self) -> Path:
        return self.folder / "parse.out"

    def _parsed_project(self) -> ParsedDbt:
        """dbt with the project parsed in this environment; at most one is kept."""
        found = _newest.get(self.folder)
        if found is None or found.environment != self.environment:
            for other in _newest.values():
                other.close()
            _newest.clear()
            found = _newest[self.folder] = ParsedDbt(self.environment, self._parse_log)
        return found

    def unit_tests(self, *folders: str, elsewhere: tuple[str, ...] = ()) -> dict[str, str]:
        """Run dbt's unit tests whose files are under these folders; returns how each ended, by its id.

        Those of the files ``elsewhere`` are left out: another module has the tables that they need.
        """
        selected = [f"test_type:unit,path:{folder}" for folder in folders]
        excluded = ["--exclude", *(f"path:{file}" for file in elsewhere)] if elsewhere else []
        self.dbt("test", "--write-json", "--select", *selected, *excluded)
        return self.unit_test_outcomes(*folders, elsewhere=elsewhere)

    def unit_test_outcomes(self, *folders: str, elsewhere: tuple[str, ...] = ()) -> dict[str, str]:
        """How each unit test under these folders ended in the last command that was given `--write-json`;
        `not run` if it was not in it."""
        ended = {result["unique_id"]: result["status"] for result in self.artifact("run_results")["results"]}
        return {
            name: ended.get(name, "not run")
            for name, test in self.artifact("manifest")["unit_tests"].items()
            if any(Path(test["original_file_path"]).is_relative_to(folder) for folder in folders)
            and test["original_file_path"] not in elsewhere
        }

    def artifact(self, name: str) -> dict[str, Any]:
        content: dict[str, Any] = json.loads((self.folder / "target" / f"{name}.json").read_text())
        return content

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start dbt as a command line does, for a test that does not let it end."""
        return subprocess.Popen(
            [Path(sys.executable).with_name("dbt"), "--no-use-colors", *arguments],
            cwd=ROOT,
            env=self.environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
