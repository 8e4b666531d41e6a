"""What can be declared, and what is said of a mistake."""

from pathlib import Path

import pytest

from observability.events.errors import RulesError
from observability.events.rules import GeofenceRule, read_rules

HEAD = "version: 1\nrules:\n"


def written(folder: Path, text: str) -> Path:
    file = folder / "rules.yml"
    file.write_text(text)
    return file


def test_rules_that_come_with_tideline_are_of_every_kind() -> None:
    kinds = {rule.kind for rule in read_rules().rules}
    assert kinds == {"distress", "sudden_stop", "collision", "silence", "geofence"}


def test_rule_has_the_defaults_of_its_kind(tmp_path: Path) -> None:
    file = written(tmp_path, HEAD + "  - {name: a, kind: collision, dcpa_nm: 0.2}\n")
    rule = read_rules(file).rules[0]
    assert rule.kind == "collision"
    assert (rule.dcpa_nm, rule.tcpa_minutes, rule.severity, rule.confirm) == (0.2, 6.0, "critical", 2)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "file: Input should be"),
        ("version: [", "not YAML"),
        ("version: 2\nrules: [{name: a, kind: distress}]", "version: Input should be 1 (it is 2)"),
        ("version: 1\nrules: []", "rules: Tuple should have at least 1 item"),
        (HEAD + "  - {name: a, kind: hijack}", "rule 'a': Input tag 'hijack'"),
        (HEAD + "  - {kind: distress}", "rule no. 1, name: Field required"),
        (HEAD + "  - {name: Dover, kind: distress}", "rule 'Dover', name: String should match"),
        (HEAD + "  - {name: a, kind: distress, sevrity: info}", "rule 'a', sevrity: Extra inputs"),
        (HEAD + "  - {name: a, kind: silence, after_minutes: -3}", "rule 'a', after_minutes: "),
        (HEAD + "  - {name: a, kind: silence, after_minutes: -3}", "(it is -3)"),
        (HEAD + "  - {name: a, kind: silence, after_minutes: .inf}", "(it is inf)"),
        (HEAD + "  - {name: a, kind: silence, after_minutes: 1.0e+300}", "(it is 1e+300)"),
        (
            HEAD + "  - {name: a, kind: geofence, circle: {latitude: 0, longitude: 0, radius_nm: 1.0e+6}}",
            "circle.radius_nm: Input should be less than or equal to 600",
        ),
        (HEAD + "  - {name: a, kind: collision, within_nm: 21}", "less than or equal to 20"),
        (HEAD + "  - {name: a, kind: sudden_stop, to_knots: 9}", "to_knots 9 < resume_knots 3"),
        (HEAD + "  - {name: a, kind: geofence}", "rule 'a': a geofence has either a polygon or a circle"),
        (
            HEAD + "  - {name: a, kind: geofence, polygon: [[0, 0], [1, 1]]}",
            "a polygon has at least three corners",
        ),
        (
            HEAD + "  - {name: a, kind: geofence, polygon: [[0, 0], [1, 1], [1, 0], [0, 1]]}",
            "the polygon is not an area: Self-intersection",
        ),
        (
            HEAD + "  - {name: a, kind: geofence, polygon: [[179, 0], [-179, 0], [-179, 1]]}",
            "past 180 it goes on with 181",
        ),
        (
            HEAD + "  - {name: a, kind: distress}\n  - {name: a, kind: silence}",
            "two rules are called 'a'",
        ),
    ],
)
def test_mistake_is_named_with_its_rule_field_and_value(tmp_path: Path, text: str, said: str) -> None:
    file = written(tmp_path, text)
    with pytest.raises(RulesError) as caught:
        read_rules(file)
    assert said in str(caught.value)
    assert str(caught.value).startswith(str(file))


def test_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RulesError, match=r"none\.yml: cannot be read"):
        read_rules(tmp_path / "none.yml")


def test_fence_across_the_antimeridian_can_be_declared(tmp_path: Path) -> None:
    file = written(tmp_path, HEAD + "  - {name: a, kind: geofence, polygon: [[179, 0], [181, 0], [181, 1]]}")
    rule = read_rules(file).rules[0]
    assert isinstance(rule, GeofenceRule)
    assert max(longitude for longitude, _ in rule.polygon) == 181
