"""The drill's account: which findings are good, what the table says, and that its alerts exist."""

import pytest
import yaml

from observability.rules.prometheus import RULES
from stack.app.drill.faults import FAULTS, Fault
from stack.app.drill.league import Finding, table


def nothing(_: object) -> None:
    """A step that does nothing."""


def finding(
    fired: float | None, cleared: float | None, severity: str = "P1", waits: str = "", *others: str
) -> Finding:
    fault = Fault("the sink is killed", "PartDown", {"part": "sink"}, nothing, nothing, waits)
    return Finding(fault, severity if fired is not None else "", fired, cleared, others)


@pytest.mark.parametrize(
    ("found", "is_good"),
    [
        (finding(31, 40), True),
        (finding(None, None), False),
        (finding(61, 40), False),
        (finding(61, 40, "P2"), True),
        (finding(31, None), False),
        (finding(31, None, "P1", "it looks back"), True),
    ],
    ids=["in time", "never", "P1 too late", "P2 later", "stayed", "not waited for"],
)
def test_finding_is_good_when_the_alert_came_in_time_and_ended(found: Finding, is_good: bool) -> None:
    assert found.is_good == is_good


def test_table_has_a_line_for_each_fault_and_says_what_else_came() -> None:
    lines = table([finding(31.4, 40.2, "P1", "", "EndpointDown"), finding(None, None)]).splitlines()
    assert lines[2] == "| the sink is killed | `PartDown` (sink) | P1 | 31 s | 40 s | `EndpointDown` |"
    assert lines[3] == "| the sink is killed | `PartDown` (sink) | – | not | not | none |"


def test_every_fault_is_of_an_alert_that_the_rules_have() -> None:
    groups = [group for file in RULES.glob("*.yml") for group in yaml.safe_load(file.read_text())["groups"]]
    alerts = {rule["alert"] for group in groups for rule in group["rules"] if "alert" in rule}
    assert [fault.name for fault in FAULTS if fault.alert not in alerts] == []
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) == 13
