"""The worker's copies of a project: what is copied, and which of them is in use."""

from pathlib import Path

import pytest

from stack.app.worker.project import ProjectSlots


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    root = tmp_path / "checkout"
    for name, text in {
        "dbt_project.yml": "name: ships",
        "models/gold/ships.sql": "select 1",
        "macros/one.sql": "{% macro one() %}{% endmacro %}",
        "tests/dbt/one.sql": "select 1",
        "tests/unit/other.py": "",
        "target/manifest.json": "{}",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return root


@pytest.fixture
def slots(checkout: Path, tmp_path: Path) -> ProjectSlots:
    return ProjectSlots(checkout, tmp_path / "project")


def take(slots: ProjectSlots) -> Path:
    slot = slots.candidate()
    slots.use(slot, slots.edited())
    return slot


def test_no_project_is_in_use_before_one_parsed(slots: ProjectSlots) -> None:
    slots.candidate()
    assert slots.current is None


def test_only_what_dbt_reads_is_copied(slots: ProjectSlots) -> None:
    slot = take(slots)
    copied = {str(file.relative_to(slot)) for file in slot.rglob("*") if file.is_file()}
    assert copied == {"dbt_project.yml", "models/gold/ships.sql", "macros/one.sql", "tests/dbt/one.sql"}


def test_candidate_leaves_the_copy_in_use_alone(slots: ProjectSlots, checkout: Path) -> None:
    slot = take(slots)
    (checkout / "models/gold/ships.sql").write_text("select broken from")
    candidate = slots.candidate()
    assert (candidate / "models/gold/ships.sql").read_text() == "select broken from"
    assert slots.current == slot
    assert (slot / "models/gold/ships.sql").read_text() == "select 1"


def test_removed_model_is_removed_from_the_next_copy(slots: ProjectSlots, checkout: Path) -> None:
    take(slots)
    take(slots)
    (checkout / "models/gold/ships.sql").unlink()
    assert not (take(slots) / "models/gold/ships.sql").exists()


@pytest.mark.parametrize(
    "name", ["models/gold/ships.sql", "models/new.sql", "profiles.yml", "dbt_project.yml"]
)
def test_edit_of_a_project_file_is_noticed(slots: ProjectSlots, checkout: Path, name: str) -> None:
    take(slots)
    assert slots.is_current(slots.edited())
    (checkout / name).write_text("something longer than it was")
    assert not slots.is_current(slots.edited())


def test_new_worker_finds_the_copy_in_use(checkout: Path, tmp_path: Path, slots: ProjectSlots) -> None:
    slot = take(slots)
    assert ProjectSlots(checkout, tmp_path / "project").current == slot
