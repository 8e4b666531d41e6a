"""``docs/settings.md`` says what the settings are."""

from stack.app.settings_doc import FILE, settings_doc
from stack.settings import Settings


def test_page_of_settings_is_current() -> None:
    assert FILE.read_text() == settings_doc(), "run: python -m stack.app.settings_doc"


def test_page_names_every_setting_once() -> None:
    lines = [line for line in settings_doc().splitlines() if line.startswith("| `TIDELINE_")]
    assert len(lines) == len({line.split("`")[1] for line in lines}) == len(Settings.model_fields)
