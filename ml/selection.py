"""Which rows a job works on: gold's, at a version, or those of a file. Knows nothing of Spark."""

from dataclasses import dataclass
from pathlib import Path

from ml.errors import MlError
from ml.problem import Kind, Problem


@dataclass(frozen=True)
class Selection:
    """Features and labels of a job; the gold tables of its problem unless a file is named."""

    file: Path | None = None
    label: str | None = None
    """SQL expression over a file's columns, instead of the problem's own."""
    version: int | None = None
    """Of the Delta table of features; the newest by default."""
    labels_version: int | None = None
    """Of the Delta table of labels; the newest by default."""
    truth: Path | None = None
    """What the simulator injected, the label of anomalies."""

    def applied_to(self, problem: Problem) -> Problem:
        """The problem to solve on these rows.

        Raises:
            MlError: a label or a truth is given where the problem has its own.
        """
        if self.truth is not None and problem.kind is not Kind.ANOMALY:
            raise MlError(f"--truth goes with anomalies: {problem.name} has a label of its own")
        if self.file is not None:
            return problem.of_file(self.label)
        if self.label is not None:
            raise MlError("--label goes with --from: gold has its own label")
        return problem
