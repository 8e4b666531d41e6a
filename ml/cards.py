"""Model cards: a page per problem in ``docs/models/``, written by training from what it measured."""

from datetime import UTC, datetime
from pathlib import Path

from ml.dataset import Dataset
from ml.metrics import Quality, Regression
from ml.problem import Problem
from ml.registry import Registry
from ml.training import Candidate
from ml.words import words
from stack.settings import settings


def write_card(
    problem: Problem,
    dataset: Dataset,
    candidates: list[Candidate],
    registry: Registry,
    folder: Path | None = None,
) -> Path:
    """Write the card of the newest training run and return where it is."""
    folder = folder or settings().home / "models"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{problem.name}.md"
    path.write_text(card(problem, dataset, candidates, registry.decisions(problem.name)))
    return path


def card(
    problem: Problem, dataset: Dataset, candidates: list[Candidate], decisions: list[dict[str, str]]
) -> str:
    """The card's text."""
    lines = [
        f"# Model card: {problem.name}",
        "",
        f"Written by `tideline ml train` on {datetime.now(UTC):%Y-%m-%d %H:%M} UTC. "
        f"Data: {', '.join(f'`{version}`' for version in dataset.versions)}. Label: `{problem.label}`. "
        f"{len(dataset.features)} features. {_split(problem)}",
        "",
    ]
    for candidate in candidates:
        lines += [f"## {candidate.version}", "", *_rows(candidate.quality)]
        if candidate.importances:
            leads = ", ".join(f"`{name}` {share:.1%}" for name, share in candidate.importances[:8])
            lines += [f"Leads: {leads}", ""]
        lines += [words(candidate.quality, problem), ""]
    lines += ["## Decisions", "", "| when | version | became | why |", "|---|---|---|---|"]
    lines += [f"| {d['at'][:19]} | v{d['version']} | {d['alias']} | {d['why']} |" for d in decisions]
    lines += [""]
    return "\n".join(lines)


def _split(problem: Problem) -> str:
    if problem.entity and problem.time and problem.is_split_by_entity:
        return f"The test has other `{problem.entity}` and later `{problem.time}` than the training."
    if problem.time:
        grain = " (whole years)" if problem.time_grain == "year" else ""
        return f"The test is later in `{problem.time}`{grain} than the training."
    return "The test is a fifth of the rows, chosen by a hash of their content."


def _rows(quality: Quality | Regression | None) -> list[str]:
    if quality is None:
        return []
    return [
        "| figure | test rows |",
        "|---|---|",
        *(f"| {name} | {_figure(value)} |" for name, value in quality.figures().items()),
        "",
    ]


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value.is_integer() else f"{value:,.4g}"
