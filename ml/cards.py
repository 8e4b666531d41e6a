"""Model cards: one page per problem in ``docs/models/``, written by training from its measurements."""

from datetime import UTC, datetime
from pathlib import Path

from ml.dataset import Dataset
from ml.metrics import Quality, Regression
from ml.problem import Problem
from ml.registry import Registry
from ml.training import Candidate
from stack.settings import settings


def write_card(
    problem: Problem,
    dataset: Dataset,
    candidates: list[Candidate],
    registry: Registry,
    folder: Path | None = None,
) -> Path:
    """Write the card of the newest training run; returns its path."""
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
            lines += [f"Most important features: {leads}", ""]
        lines += [words(candidate.quality, problem), ""]
    lines += ["## Decisions", "", "| when | version | became | why |", "|---|---|---|---|"]
    lines += [f"| {d['at'][:19]} | v{d['version']} | {d['alias']} | {d['why']} |" for d in decisions]
    lines += [""]
    return "\n".join(lines)


def _split(problem: Problem) -> str:
    if problem.entity and problem.time and problem.is_split_by_entity:
        return (
            f"The test set is held out by `{problem.entity}` and is later in `{problem.time}` "
            "than the training set."
        )
    if problem.time:
        grain = " (whole years)" if problem.time_grain == "year" else ""
        return f"The test set is later in `{problem.time}`{grain} than the training set."
    return "The test set is a fifth of the rows, chosen by a hash of their content."


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


def words(quality: Quality | Regression | None, problem: Problem) -> str:
    """What the figures mean, in a few sentences, weaknesses included."""
    if quality is None:
        return "In plain words: no row has a label, so the quality is unknown."
    if isinstance(quality, Regression):
        share = 1 - quality.mean_absolute_error / max(quality.baseline_mean_absolute_error, 1e-12)
        verdict = (
            f"{share:.0%} less error than the baseline ({problem.baseline_name})"
            if share > 0
            else f"no better than the baseline ({problem.baseline_name}): do not use it"
        )
        unit = f" {problem.unit}" if problem.unit else ""
        start = quality.start_mean_absolute_error
        beside = f"; {problem.starts_name} is off by {start:,.3g}{unit}" if start is not None else ""
        return (
            f"In plain words: off by {quality.mean_absolute_error:,.3g}{unit} on average, {verdict}{beside}, "
            f"over {quality.rows:,} rows."
        )
    c = quality.confusion
    if not quality.positives:
        return "In plain words: the test rows have no positive at all, so the recall is unknown."
    lift = c.recall / c.alarm_rate if c.alarm_rate else 0.0
    better = c.accuracy - quality.majority_accuracy
    verdict = (
        "good enough to act on its alerts"
        if better > 0.02 and c.precision >= 0.8
        else "useful for ranking cases by priority, not for acting on a single alert"
        if quality.roc_auc >= 0.7 and lift > 1.2
        else "hardly better than chance: do not use it"
    )
    share = quality.positives / quality.rows
    scores = (
        "the scores can be read as probabilities"
        if quality.calibration_error <= 0.05
        else f"the scores are off by {quality.calibration_error:.0%} on average: use them as a ranking only"
    )
    few = " The test set has few positives: the figures are rough." if quality.positives < 50 else ""
    return (
        f"In plain words: {c.accuracy:.1%} of the rows are classified correctly; always predicting the "
        f"majority class gives {quality.majority_accuracy:.1%}. {c.precision:.0%} of the alerts are correct "
        f"(precision) and {c.recall:.0%} of the positives are caught (recall); a random baseline at the "
        f"same alert rate catches {c.alarm_rate:.0%} ({lift:.1f} times fewer). {share:.0%} of the rows are "
        f"positive, and {scores}. The model is {verdict}.{few} It was validated only on the data named here."
    )
