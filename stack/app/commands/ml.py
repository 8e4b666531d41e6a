"""``tideline ml``: the options of train, evaluate, promote and score, and what they print.

Each command imports ``ml.service`` itself: Spark and MLflow load in 6 s of processor time, which
``tideline ml --help`` and a mistyped option need not wait for.
"""

import math
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table as Grid

from ml.errors import MlError
from ml.metrics import Quality, Regression
from ml.problem import GROUPS, PROBLEMS, Problem, problem, problems
from ml.selection import Selection
from ml.words import words

if TYPE_CHECKING:
    from ml.service import Comparison, GoldScores, Training

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Models: train, evaluate, promote, score.")
console = Console()

NAMES = ", ".join([*PROBLEMS, *(f"{name} ({' and '.join(members)})" for name, members in GROUPS.items())])
Name = Annotated[str, typer.Argument(metavar="PROBLEM", help=f"What is learned: {NAMES}.")]
SeveralNames = Annotated[
    list[str], typer.Argument(metavar="PROBLEM...", help=f"What is learned, one after the other: {NAMES}.")
]
From = Annotated[
    Path | None, typer.Option("--from", help="A table of features instead of gold (CSV, Parquet, …).")
]
Label = Annotated[str | None, typer.Option(help="SQL expression that is true where a row is a positive.")]
AtVersion = Annotated[
    int | None, typer.Option("--data-version", help="A past version of the Delta features table.")
]
LabelsAt = Annotated[
    int | None, typer.Option("--labels-version", help="A past version of the Delta labels table.")
]
Truth = Annotated[
    Path | None, typer.Option(help="With anomalies: what the simulator injected (its --truth), the label.")
]
Seed = Annotated[int, typer.Option(help="Seed of the learners.")]


@app.command()
def train(
    names: SeveralNames,
    source: From = None,
    label: Label = None,
    at: AtVersion = None,
    labels_at: LabelsAt = None,
    seed: Seed = 42,
    truth: Truth = None,
    card_dir: Annotated[
        Path | None, typer.Option(help="Folder for the model card (default: models in the home).")
    ] = None,
    scores_too: Annotated[
        bool, typer.Option("--score", help="Then score gold with the champion, as `score` does.")
    ] = False,
) -> None:
    """Train every family on the same rows, register the models, and report how good they are."""
    from ml import service

    selection = Selection(source, label, at, labels_at, truth)
    wanted = tuple(member for name in names for member in problems(name))
    for training in service.train(wanted, selection, seed, card_dir, _say, scores_gold=scores_too):
        _show_training(training)
        if training.scores is not None:
            _say_scores(training.problem.name, training.scores)


@app.command()
def evaluate(
    name: Name,
    source: From = None,
    label: Label = None,
    at: AtVersion = None,
    labels_at: LabelsAt = None,
    truth: Truth = None,
) -> None:
    """Compare champion and challenger on the same rows that neither has seen."""
    from ml import service

    selection = Selection(source, label, at, labels_at, truth)
    for member in problems(name):
        comparison = service.compare(member, selection, _say)
        _show_comparison(comparison)
        _say(f"the challenger gains {comparison.gain:+.4f}")


@app.command()
def promote(
    name: Name,
    source: From = None,
    label: Label = None,
    at: AtVersion = None,
    labels_at: LabelsAt = None,
    truth: Truth = None,
    margin: Annotated[float, typer.Option(help="By how much the challenger must be better.")] = 0.01,
    force: Annotated[
        str | None, typer.Option(metavar="REASON", help="Promote all the same, and why.")
    ] = None,
) -> None:
    """Make the challenger the champion, if it is better by the margin on the same held-out rows."""
    from ml import service

    wanted = problem(name)
    selection = Selection(source, label, at, labels_at, truth)
    gain = math.nan
    try:
        comparison = service.compare(wanted, selection, _say)
        _show_comparison(comparison)
        gain = comparison.gain
    except MlError as error:
        if force is None:
            raise
        # A champion that cannot be compared, or loaded, must be replaceable.
        _say(f"not compared: {error}")
    champion = service.promote(wanted, selection, gain, margin, force)
    _say(f"champion is now {champion}")


@app.command()
def score(
    name: Name,
    source: From = None,
    label: Label = None,
    at: AtVersion = None,
    out: Annotated[
        Path | None, typer.Option(help="With --from: where the scores go (.csv or .parquet).")
    ] = None,
    model: Annotated[str, typer.Option(help="With --from: alias or number of the version.")] = "champion",
    challenger_share: Annotated[
        float, typer.Option(help="Share of vessels that the challenger scores (0–1).")
    ] = 0.0,
) -> None:
    """Write predictions: of gold to a bronze table that dbt turns into a mart, or of a file to a file."""
    from ml import service

    wanted = problem(name)
    selection = Selection(source, label, at)
    if source is None:
        _say_scores(name, service.score_gold(wanted, selection, challenger_share))
        return
    scored = service.score_file(wanted, selection, out, model)
    if scored.quality is not None:
        _show(f"{scored.version} on {scored.data}", scored.quality, wanted)
    _say(f"{scored.rows:,} rows of {scored.data} scored by {scored.version} into {out}")


def _say_scores(name: str, scores: "GoldScores") -> None:
    by = ", ".join(map(str, scores.versions))
    _say(f"{name}: {scores.rows} scores added from {scores.data}, by {by}")


def _say(text: str) -> None:
    console.print(text, highlight=False, soft_wrap=True, markup=False)


def _show_training(training: "Training") -> None:
    for candidate in training.candidates:
        _show(str(candidate.version), candidate.quality, training.problem)
        if candidate.importances:
            _say("leads: " + ", ".join(f"{n} {share:.0%}" for n, share in candidate.importances[:5]))
        _say(words(candidate.quality, training.problem) + "\n")
    _say(training.outcome)
    _say(f"model card: {training.card}")


def _show_comparison(comparison: "Comparison") -> None:
    for alias, version, figures in zip(
        ("champion", "challenger"), comparison.versions, comparison.figures, strict=True
    ):
        _show(f"{alias}: {version}", figures, comparison.problem)


def _show(title: str, figures: Quality | Regression | None, wanted: Problem) -> None:
    grid = Grid(title=title, title_justify="left", show_header=False, box=None, pad_edge=False)
    grid.add_column(style="dim")
    grid.add_column(justify="right")
    if figures is None:
        grid.add_row("no test row has a label", "")
    elif isinstance(figures, Quality):
        c = figures.confusion
        grid.add_row("rows · positives", f"{figures.rows:,} · {figures.positives:,}")
        grid.add_row("accuracy (majority class)", f"{c.accuracy:.1%} ({figures.majority_accuracy:.1%})")
        grid.add_row("recall (random, same alarm rate)", f"{c.recall:.1%} ({c.alarm_rate:.1%})")
        grid.add_row("precision (random)", f"{c.precision:.1%} ({figures.share:.1%})")
        grid.add_row(
            "PR-AUC (random) · ROC-AUC", f"{figures.pr_auc:.3f} ({figures.share:.3f}) · {figures.roc_auc:.3f}"
        )
        grid.add_row("calibration error · Brier", f"{figures.calibration_error:.3f} · {figures.brier:.3f}")
        grid.add_row("threshold", f"{figures.threshold:.3f}")
        grid.add_row("caught · missed", f"{c.true_positives:,} · {c.false_negatives:,}")
        grid.add_row("false alarms · true negatives", f"{c.false_positives:,} · {c.true_negatives:,}")
    else:
        unit = f", {wanted.unit}" if wanted.unit else ""
        grid.add_row("rows", f"{figures.rows:,}")
        grid.add_row(
            f"mean absolute error{unit} ({wanted.baseline_name})",
            f"{figures.mean_absolute_error:,.3f} ({figures.baseline_mean_absolute_error:,.3f})",
        )
        if figures.start_mean_absolute_error is not None:
            grid.add_row(f"… of {wanted.starts_name}", f"{figures.start_mean_absolute_error:,.3f}")
        grid.add_row("RMSE · R²", f"{figures.root_mean_squared_error:,.3f} · {figures.r2:.3f}")
    console.print(grid)
