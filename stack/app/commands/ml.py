"""``tideline ml``: train, evaluate, promote and score, and what they print."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table as Grid

from ml.errors import FeatureTableError, MlError
from ml.problem import GROUPS, PROBLEMS, Kind, Problem, problem, problems

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

    from ml.dataset import DataVersion
    from ml.metrics import Quality, Regression
    from ml.registry import Registry

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Models: train, evaluate, promote, score.")
console = Console()

NAMES = ", ".join([*PROBLEMS, *(f"{name} ({' and '.join(members)})" for name, members in GROUPS.items())])
Name = Annotated[str, typer.Argument(metavar="PROBLEM", help=f"What is learned: {NAMES}.")]
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
    Path | None, typer.Option(help="With anomalies: what the simulator injected (its --truth), to judge by.")
]
Seed = Annotated[int, typer.Option(help="Seed of the learners.")]


@app.command()
def train(
    name: Name,
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
    """Train every family on the same rows, register what came out, and say how good it is."""
    from ml.cards import words, write_card
    from ml.dataset import prepare
    from ml.registry import Registry
    from ml.session import spark_session
    from ml.training import settle
    from ml.training import train as fit

    several = [_wanted(member, source, label, truth) for member in problems(name)]
    if scores_too:
        for wanted in several:
            _require_gold_scores(wanted)
    registry = Registry()
    with spark_session(f"train {name}") as spark:
        for wanted in several:
            frame, versions = _features(spark, wanted, source, at, labels_at, truth)
            with prepare(frame, wanted, versions) as dataset:
                _say(f"{wanted.name}: {', '.join(map(str, versions))}, {len(dataset.features)} features")
                candidates = fit(wanted, dataset, seed, registry)
            for candidate in candidates:
                _show(str(candidate.version), candidate.quality, wanted)
                if candidate.importances:
                    _say("leads: " + ", ".join(f"{n} {share:.0%}" for n, share in candidate.importances[:5]))
                _say(words(candidate.quality, wanted) + "\n")
            _say(settle(registry, candidates))
            _say(f"model card: {write_card(wanted, dataset, candidates, registry, card_dir)}")
            if scores_too:
                _score_gold(spark, registry, wanted, at)


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
    for member in problems(name):
        wanted = _wanted(member, source, label, truth)
        _say(f"the challenger gains {_compare(wanted, source, at, labels_at, truth):+.4f}")


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
    from ml.registry import CHALLENGER, CHAMPION, Registry

    wanted = _wanted(problem(name), source, label, truth)
    registry = Registry()
    champion, challenger = (registry.version(wanted.name, alias) for alias in (CHAMPION, CHALLENGER))
    try:
        gain = _compare(wanted, source, at, labels_at, truth)
    except MlError as error:
        if force is None:
            raise
        # What cannot be compared, or loaded, must be replaceable.
        _say(f"not compared: {error}")
        gain = float("nan")
    registry.promote(champion, challenger, gain, margin, force)
    _say(f"champion is now {challenger}")


def _compare(
    wanted: Problem, source: Path | None, at: int | None, labels_at: int | None, truth: Path | None
) -> float:
    from ml.dataset import TEST, prepare
    from ml.registry import CHALLENGER, CHAMPION, Registry
    from ml.session import spark_session
    from ml.training import gain, measure

    registry = Registry()
    versions = [registry.version(wanted.name, alias) for alias in (CHAMPION, CHALLENGER)]
    with spark_session(f"evaluate {wanted.name}") as spark:
        frame, read = _features(spark, wanted, source, at, labels_at, truth)
        for version in versions:
            version.require(frame.columns)
        # Another file than those they learned from is new to them throughout.
        seen = source is None or any(read[0].version in version.data for version in versions)
        part = TEST if seen else None
        with prepare(frame, wanted, read) as dataset:
            _say(f"{wanted.name}: {', '.join(map(str, read))}, {'held-out' if seen else 'all'} rows")
            found = [
                measure(wanted, registry.load(version), dataset, version.threshold, part)
                for version in versions
            ]
    for alias, version, figures in zip((CHAMPION, CHALLENGER), versions, found, strict=True):
        _show(f"{alias}: {version}", figures, wanted)
    if found[0] is None or found[1] is None:
        raise FeatureTableError(f"problem {wanted.name}: no row says what is right; give --truth FILE")
    return gain(found[0], found[1])


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
    from ml.registry import Registry
    from ml.session import spark_session

    wanted = _wanted(problem(name), source, label, None)
    registry = Registry()
    if source is not None:
        _score_file(wanted, registry, source, label, out, model)
        return
    _require_gold_scores(wanted)
    with spark_session(f"score {name}") as spark:
        _score_gold(spark, registry, wanted, at, challenger_share)


def _require_gold_scores(wanted: Problem) -> None:
    if wanted.entity is None or wanted.time is None:
        raise MlError(f"{wanted.name} is scored from a file: give `ml score` --from FILE --out FILE")


def _score_gold(
    spark: "SparkSession",
    registry: "Registry",
    wanted: Problem,
    at: int | None,
    challenger_share: float = 0.0,
) -> None:
    """Append a score of each entity's newest row."""
    from ml.registry import CHALLENGER, CHAMPION
    from ml.scoring import Arm, append_once, latest
    from ml.scoring import score as predict

    assert wanted.entity is not None
    assert wanted.time is not None
    name = wanted.name
    aliases = [CHAMPION] + ([CHALLENGER] if challenger_share else [])
    arms = [Arm(a, v, registry.load(v)) for a, v in ((a, registry.version(name, a)) for a in aliases)]
    frame, versions = _unjudged(spark, wanted, at)
    scored = predict(
        latest(frame, wanted.entity, wanted.time), arms, wanted.keys, wanted.entity, challenger_share
    )
    added = append_once(spark, f"{name}_scores", scored, wanted.keys, str(versions[0]))
    _say(f"{name}: {added} scores added from {versions[0]}, by {', '.join(str(a.version) for a in arms)}")


def _score_file(
    wanted: Problem, registry: "Registry", source: Path, label: str | None, out: Path | None, which: str
) -> None:
    from pyspark.sql import functions as F

    from ml.dataset import LABEL, label_column, read_file
    from ml.evaluation import SCORE, score_counts, with_score
    from ml.metrics import quality
    from ml.scoring import typed, write_file
    from ml.session import spark_session

    if out is None or out.suffix not in (".csv", ".parquet"):
        raise MlError(f"--out {out}: give a file that ends in .csv or .parquet")
    version = registry.version(wanted.name, which)
    with spark_session(f"score {wanted.name}") as spark:
        frame, data = read_file(spark, source)
        scored = with_score(registry.load(version), typed(frame, version))
        if label and version.threshold is not None:
            known = scored.withColumn(LABEL, label_column(label)).filter(F.col(LABEL).isNotNull())
            if known.isEmpty():
                raise FeatureTableError(f"{data.uri}: no row with a label {label!r}")
            _show(f"{version} on {data}", quality(score_counts(known), version.threshold), wanted)
        result = scored.withColumnRenamed(SCORE, "score")
        if version.threshold is not None:
            result = result.withColumn("is_alarm", F.col("score") >= F.lit(version.threshold))
        rows = write_file(result, out)
    _say(f"{rows:,} rows of {data} scored by {version} into {out}")


def _say(text: str) -> None:
    console.print(text, highlight=False, soft_wrap=True, markup=False)


def _wanted(wanted: Problem, source: Path | None, label: str | None, truth: Path | None) -> Problem:
    if truth is not None and wanted.kind is not Kind.ANOMALY:
        raise MlError(f"--truth goes with anomalies: {wanted.name} has a label of its own")
    if source is None:
        if label is not None:
            raise MlError("--label goes with --from: gold has its own label")
        return wanted
    return wanted.of_file(label)


def _features(
    spark: "SparkSession",
    wanted: Problem,
    source: Path | None,
    at: int | None,
    labels_at: int | None,
    truth: Path | None,
) -> "tuple[DataFrame, tuple[DataVersion, ...]]":
    """Features with their labels."""
    from ml.dataset import read_file, read_table
    from ml.truth import with_truth

    if labels_at is not None and wanted.labels_table is None:
        raise MlError(f"--labels-version {labels_at}: {wanted.name} has no table of labels")
    if source is not None:
        frame, version = read_file(spark, source, at)
        return frame, (version,)
    assert wanted.features_table is not None
    frame, version = read_table(spark, wanted.features_table, at)
    if truth is not None:
        frame = with_truth(frame, truth)
    if wanted.labels_table is None:
        return frame, (version,)
    labels, labels_version = read_table(spark, wanted.labels_table, labels_at)
    on = wanted.labels_on or wanted.keys
    extra = [column for column in labels.columns if column in on or column not in frame.columns]
    return frame.join(labels.select(*extra), list(on)), (version, labels_version)


def _unjudged(
    spark: "SparkSession", wanted: Problem, at: int | None
) -> "tuple[DataFrame, tuple[DataVersion, ...]]":
    """Features to be scored: without those whose outcome is in the table of labels already."""
    from ml.dataset import read_table

    assert wanted.features_table is not None
    frame, version = read_table(spark, wanted.features_table, at)
    if wanted.labels_table is not None and wanted.labels_on:
        labels, _ = read_table(spark, wanted.labels_table)
        frame = frame.join(labels.select(*wanted.labels_on), list(wanted.labels_on), "left_anti")
    return frame, (version,)


def _show(title: str, figures: "Quality | Regression | None", wanted: Problem) -> None:
    from ml.metrics import Quality

    grid = Grid(title=title, title_justify="left", show_header=False, box=None, pad_edge=False)
    grid.add_column(style="dim")
    grid.add_column(justify="right")
    if figures is None:
        grid.add_row("no row of the test says what is right", "")
    elif isinstance(figures, Quality):
        c = figures.confusion
        grid.add_row("rows · positives", f"{figures.rows:,} · {figures.positives:,}")
        grid.add_row("accuracy (majority class)", f"{c.accuracy:.1%} ({figures.majority_accuracy:.1%})")
        grid.add_row("recall (blind, same alarm rate)", f"{c.recall:.1%} ({c.alarm_rate:.1%})")
        grid.add_row("precision (blind)", f"{c.precision:.1%} ({figures.share:.1%})")
        grid.add_row(
            "PR-AUC (blind) · ROC-AUC", f"{figures.pr_auc:.3f} ({figures.share:.3f}) · {figures.roc_auc:.3f}"
        )
        grid.add_row("calibration error · Brier", f"{figures.calibration_error:.3f} · {figures.brier:.3f}")
        grid.add_row("threshold", f"{figures.threshold:.3f}")
        grid.add_row("caught · missed", f"{c.true_positives:,} · {c.false_negatives:,}")
        grid.add_row("false alarms · rightly quiet", f"{c.false_positives:,} · {c.true_negatives:,}")
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
