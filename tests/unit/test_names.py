"""Names of tests are sentences that fit on a line of a report."""

import re

from stack.settings import ROOT

LONGEST = 70
"""Characters after ``test_``."""


def test_names_of_tests_are_no_longer_than_the_limit() -> None:
    sources = [path.read_text() for path in (ROOT / "tests").rglob("test_*.py")]
    names = [name for source in sources for name in re.findall(r"^ *def test_(\w+)", source, re.MULTILINE)]
    assert names
    assert [name for name in names if len(name) > LONGEST] == []
