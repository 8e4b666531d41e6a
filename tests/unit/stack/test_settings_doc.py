"""``docs/settings.md`` says what the settings are."""

from itertools import groupby

from stack.app.settings_doc import AREAS, settings_doc
from stack.project import SETTINGS_PAGE
from stack.settings import Settings


def rows() -> list[list[str]]:
    """The cells of each setting's line."""
    lines = [line for line in settings_doc().splitlines() if line.startswith("| `TIDELINE_")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def test_page_of_settings_is_current() -> None:
    assert SETTINGS_PAGE.read_text() == settings_doc(), "run: python -m stack.app.settings_doc"


def test_page_names_every_setting_once() -> None:
    names = [variable for variable, _, _ in rows()]
    assert len(names) == len(set(names)) == len(Settings.model_fields)


def test_every_setting_has_a_meaning_in_a_sentence() -> None:
    assert [variable for variable, _, meaning in rows() if not meaning[:1].isupper()] == []


def test_every_area_has_settings_under_its_heading() -> None:
    assert AREAS.keys() <= Settings.model_fields.keys()
    assert next(iter(Settings.model_fields)) in AREAS
    kinds = [key for key, _ in groupby(line[:2] for line in settings_doc().splitlines())]
    headings = [place for place, kind in enumerate(kinds) if kind == "##"]
    assert len(headings) == len(AREAS)
    assert all(kinds[place + 1] == "| " for place in headings)
