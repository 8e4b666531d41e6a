"""Model cards: a page a problem in ``docs/models/``, written by training from what it measured."""

from datetime import UTC, datetime
from pathlib import Path

from ml.dataset import Dataset
from ml.metrics import Quality, Regression
from ml.problem import Problem
from ml.training import Candidate
from stack.settings import settings


def write_card(problem: Problem, dataset: Dataset, candidates: list[Candidate]) -> Path:
    """Write the card of the newest training run and return where it is."""
    folder = settings().home / "models"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{problem.name}.md"
    path.write_text(card(problem, dataset, candidates))
    return path


def card(problem: Problem, dataset: Dataset, candidates: list[Candidate]) -> str:
    """The card's text."""
    lines = [
        f"# Model card: {problem.name}",
        "",
        f"Trained {datetime.now(UTC):%Y-%m-%d %H:%M} UTC on {', '.join(map(str, dataset.versions))}; "
        f"label `{problem.label}`; {len(dataset.features)} features. {_split(problem)}",
        "",
    ]
    for candidate in candidates:
        lines += [f"## {candidate.version}", "", *_rows(candidate.quality), ""]
        lines += ["Leads: " + ", ".join(f"`{n}` {share:.1%}" for n, share in candidate.importances[:8]), ""]
        lines += [_words(candidate.quality), ""]
    return "\n".join(lines)


def _split(problem: Problem) -> str:
    if problem.entity and problem.time:
        return f"The test has other `{problem.entity}` and later `{problem.time}` than the training."
    if problem.time:
        return f"The test is later in `{problem.time}` than the training."
    return "The test is a fifth of the rows, chosen by a hash of their content."


def _rows(quality: Quality | Regression) -> list[str]:
    figures = quality.figures()
    return [
        "| figure | test rows |",
        "|---|---|",
        *(f"| {name} | {value:,.4g} |" for name, value in figures.items()),
    ]


def _words(quality: Quality | Regression) -> str:
    if isinstance(quality, Regression):
        share = 1 - quality.mean_absolute_error / max(quality.baseline_mean_absolute_error, 1e-12)
        verdict = (
            f"{share:.0%} less error than the baseline"
            if share > 0
            else "no better than the baseline: do not use it"
        )
        return f"In plain words: {verdict}, over {quality.rows:,} rows."
    c = quality.confusion
    lift = c.recall / c.alarm_rate if c.alarm_rate else 0.0
    useful = (
        "good for putting cases in order of attention"
        if quality.roc_auc >= 0.7
        else "hardly better than chance"
    )
    return (
        f"In plain words: {c.precision:.0%} of the alarms are right and {c.recall:.0%} of the cases caught; "
        f"blind alarms as often would catch {c.alarm_rate:.0%} ({lift:.1f} times fewer). It is {useful}. "
        "It has only seen data like the one named above."
    )
