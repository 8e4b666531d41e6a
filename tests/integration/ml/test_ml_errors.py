"""What goes wrong with a model is reported in one line that names thing and value, never in a traceback."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import mlflow
import pytest

from ml.registry import CHALLENGER, CHAMPION, Registry
from stack.lake import table_uri
from stack.settings import ROOT, settings
from tests.support.models import (
    FEATURES,
    LABELS,
    OF_FILE,
    PROBLEM,
    WORN,
    Row,
    Workshop,
    days_of_vessels,
    engine_states,
)


def renamed(rows: list[Row], old: str, new: str) -> list[Row]:
    return [{new if name == old else name: value for name, value in row.items()} for row in rows]


def test_model_that_was_never_trained_is_told_with_the_remedy(workshop: Workshop) -> None:
    for words in (("score", "eta"), ("evaluate", "eta"), ("promote", "eta")):
        assert workshop.ml(*words).line == "error: model 'eta' has no 'champion': train it first"
    line = workshop.ml("promote", "eta", "--force", "none is there").line
    assert line == "error: model 'eta' has no 'champion': train it first"


def test_problem_that_is_none_names_those_there_are(workshop: Workshop) -> None:
    for words in (("train", "maintenence"), ("train", "eta", "maintenence", "--score")):
        line = workshop.ml(*words).line
        assert "no problem is named 'maintenence': there are maintenance, " in line


def test_scores_of_what_gold_does_not_score_are_refused_before_training(workshop: Workshop) -> None:
    line = workshop.ml("train", "eta", "films", "--score").line
    assert line == "error: film_success is scored from a file: give `ml score` --from FILE --out FILE"
    assert not Registry().has("film_success", CHAMPION)


def test_version_of_a_model_that_is_none_names_those_there_are(workshop: Workshop, states: Path) -> None:
    out = workshop.folder / "out.csv"
    line = workshop.ml("score", PROBLEM, "--from", states, "--out", out, "--model", 9).line
    assert line == f"error: model '{OF_FILE}' has no '9': versions 1, 2"


def test_gold_that_was_never_built_names_the_table_and_the_remedy(workshop: Workshop) -> None:
    line = workshop.ml("train", "films").line
    assert line == (
        "error: movies_gold.film_performance: no such Delta table; build it with `dbt build` first"
    )


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("wear >", ("label 'wear >'", "columns are vibration, oil_pressure, temperature, wear")),
        ("waer > 0.6", ("label 'waer > 0.6'", "`waer` cannot be resolved", "columns are vibration, ")),
        ("wear > 100", ("label 'wear > 100' has only one class: false in all 300 rows",)),
        ("wear >= 0", ("label 'wear >= 0' has only one class: true in all 300 rows",)),
        ("wear * 10", ("label 'wear * 10' is not true or false: it has the value ",)),
        ("null", ("no row with a label 'null'",)),
        ("sum(wear) > 3", ("label 'sum(wear) > 3'",)),
        ("vibration + oil_pressure + temperature + wear > 88", ("states.csv: no usable feature",)),
    ],
)
def test_label_that_teaches_nothing_is_told(
    workshop: Workshop, states: Path, label: str, words: tuple[str, ...]
) -> None:
    line = workshop.ml("train", PROBLEM, "--from", states, "--label", label).line
    assert all(word in line for word in words), line


def test_part_of_the_split_with_one_class_only_is_told(workshop: Workshop) -> None:
    rows = engine_states(40)
    rare = workshop.file("rare.csv", [row | {"wear": float(place == 0)} for place, row in enumerate(rows)])
    line = workshop.ml("train", PROBLEM, "--from", rare, "--label", "wear = 1").line
    assert "problem maintenance_from_file: the " in line
    assert "have only one class" in line


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("nothing.csv", b"", "it has no rows"),
        ("head.csv", b"vibration,wear\n", "it has no rows"),
        ("noise.parquet", b"PAR1 no table", "cannot be read as .parquet"),
        (
            "sheet.xlsx",
            b"PK",
            "unsupported format (supported: .csv, .csv.gz, .parquet, .jsonl, a Delta folder)",
        ),
    ],
)
def test_file_without_rows_is_named(workshop: Workshop, name: str, content: bytes, words: str) -> None:
    path = workshop.folder / name
    path.write_bytes(content)
    line = workshop.ml("train", PROBLEM, "--from", path, "--label", WORN).line
    assert line.startswith(f"error: {path}: {words}")


def test_file_that_is_not_there_is_named(workshop: Workshop) -> None:
    path = workshop.folder / "absent.csv"
    assert workshop.ml("train", PROBLEM, "--from", path).line == f"error: {path}: no such file"


@pytest.mark.usefixtures("states")
def test_column_that_is_missing_in_a_file_is_named(workshop: Workshop) -> None:
    other = workshop.file("renamed.csv", renamed(engine_states(20), "oil_pressure", "oil_press"))
    out = workshop.folder / "out.csv"
    expected = "needs the column oil_pressure; the table has vibration, oil_press, temperature, wear"
    for words in (("score", PROBLEM, "--out", out), ("evaluate", PROBLEM, "--label", WORN)):
        line = workshop.ml(*words, "--from", other).line
        assert line.startswith(f"error: {OF_FILE} v")
        assert expected in line
    assert not out.exists()


@pytest.mark.usefixtures("states")
def test_text_where_a_number_must_be_is_named(workshop: Workshop) -> None:
    rows = engine_states(20)
    rows[3]["oil_pressure"] = "n/a"
    other = workshop.file("text.csv", rows)
    line = workshop.ml("score", PROBLEM, "--from", other, "--out", workshop.folder / "out.csv").line
    assert "needs a number in the column oil_pressure: 1 rows have a text" in line


def test_scores_go_to_a_file_of_a_known_kind(workshop: Workshop, states: Path) -> None:
    line = workshop.ml("score", PROBLEM, "--from", states, "--out", "scored.xlsx").line
    assert line == "error: --out scored.xlsx: give a file that ends in .csv or .parquet"


def test_column_that_is_missing_in_gold_is_named(gold: Workshop) -> None:
    features, _ = days_of_vessels()
    gold.write(FEATURES, renamed(features, "vibration_mm_s_avg", "vibration"))
    try:
        for command in ("score", "evaluate"):
            line = gold.ml(command, PROBLEM).line
            assert "needs the column vibration_mm_s_avg; the table has " in line
            assert "vibration, " in line
    finally:
        gold.write(FEATURES, features)


def test_key_that_is_missing_in_gold_is_named(gold: Workshop) -> None:
    features, _ = days_of_vessels()
    gold.write(FEATURES, renamed(features, "mmsi", "vessel"))
    try:
        for command in ("train", "score", "evaluate"):
            assert "`mmsi`" in gold.ml(command, PROBLEM).line
    finally:
        gold.write(FEATURES, features)


def test_table_without_rows_is_named(gold: Workshop) -> None:
    features, _ = days_of_vessels()
    gold.spark.sql(f"delete from delta.`{table_uri(settings(), 'maritime_gold', FEATURES)}`")
    try:
        assert "problem maintenance: no row with a label" in gold.ml("train", PROBLEM).line
        assert "problem maintenance: no row with a label" in gold.ml("evaluate", PROBLEM).line
        assert ": 0 scores added" in gold.output_of("score", PROBLEM)
    finally:
        gold.write(FEATURES, features)


def test_vessels_that_never_needed_anything_teach_nothing(gold: Workshop) -> None:
    _, labels = days_of_vessels()
    gold.write(LABELS, [row | {"needs_maintenance": False} for row in labels])
    try:
        assert "has only one class: false in all 800 rows" in gold.ml("train", PROBLEM).line
    finally:
        gold.write(LABELS, labels)


@pytest.mark.parametrize("version", [99, -1])
def test_version_of_the_data_that_is_none_names_those_there_are(gold: Workshop, version: int) -> None:
    for command in ("train", "evaluate", "score"):
        line = gold.ml(command, PROBLEM, f"--data-version={version}").line
        assert f"maritime_gold.{FEATURES}: no version {version}; available: 0 to " in line
    line = gold.ml("train", PROBLEM, f"--labels-version={version}").line
    assert f"maritime_gold.{LABELS}: no version {version}; available: 0 to " in line


def test_share_that_is_none_is_told(gold: Workshop) -> None:
    line = gold.ml("score", PROBLEM, "--challenger-share", 1.5).line
    assert line == "error: a share is between 0 and 1, not 1.5"
    assert gold.ml("score", PROBLEM, "--challenger-share", -0.1).line.endswith("not -0.1")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--truth", "truth.jsonl"), "--truth goes with anomalies: maintenance has a label of its own"),
        (("--label", "true"), "--label goes with --from: gold has its own label"),
    ],
)
def test_options_that_do_not_go_together_are_told(
    workshop: Workshop, words: tuple[str, ...], message: str
) -> None:
    assert workshop.ml("train", PROBLEM, *words).line == f"error: {message}"


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def overwrite(path: Path) -> None:
    path.write_bytes(b"not what was written here")


DAMAGES: list[tuple[str, Callable[[Path], None]]] = [
    ("sparkml/stages/*/data/*.parquet", truncate),
    ("sparkml/metadata/part-00000*", overwrite),
    ("MLmodel", overwrite),
    ("sparkml/stages/*", shutil.rmtree),
    ("sparkml", shutil.rmtree),
    (".", shutil.rmtree),
]


@pytest.fixture
def artifacts(gold: Workshop, tmp_path: Path) -> Iterator[Path]:
    """The folder of the champion's files, which a test may damage: they are put back."""
    registry = Registry()
    version = registry.version(PROBLEM, CHAMPION)
    folder = Path(mlflow.artifacts.download_artifacts(f"models:/{PROBLEM}/{version.number}"))
    assert gold.folder in folder.parents
    kept = shutil.copytree(folder, tmp_path / "kept")
    yield folder
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(kept, folder)


@pytest.mark.parametrize(("pattern", "damage"), DAMAGES, ids=[pattern for pattern, _ in DAMAGES])
def test_damaged_model_is_named(
    gold: Workshop, artifacts: Path, pattern: str, damage: Callable[[Path], None]
) -> None:
    for path in [artifacts] if pattern == "." else sorted(artifacts.glob(pattern)):
        damage(path)
    version = Registry().version(PROBLEM, CHAMPION)
    line = gold.ml("score", PROBLEM).line
    assert line.startswith(f"error: model {version}: its files are missing or damaged: ")


def test_damaged_model_leaves_no_trace_in_a_terminal_either(artifacts: Path) -> None:
    """Spark's log is written by another process: only a terminal shows it."""
    for path in artifacts.glob("sparkml/stages/*/data/*.parquet"):
        truncate(path)
    finished = subprocess.run(
        [Path(sys.executable).with_name("tideline"), "ml", "score", PROBLEM],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 1
    assert finished.stdout == ""
    lines = finished.stderr.splitlines()
    assert lines[-1].startswith("error: model maintenance v"), finished.stderr
    # what Java says of itself when it starts may stand before it
    noise = ("Traceback", "Caused by", "ERROR", "Exception in", '{"ts"', "\tat ")
    assert not [line for line in lines[:-1] if any(word in line for word in noise)], finished.stderr


def test_damaged_champion_can_be_replaced(gold: Workshop, artifacts: Path) -> None:
    registry = Registry()
    champion, challenger = (registry.version(PROBLEM, alias) for alias in (CHAMPION, CHALLENGER))
    shutil.rmtree(artifacts)
    said = gold.output_of("promote", PROBLEM, "--force", "its files are gone")
    assert f"not compared: model {champion}: its files are missing or damaged" in said
    assert registry.version(PROBLEM, CHAMPION) == challenger
