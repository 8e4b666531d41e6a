"""What a check found."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How bad it is."""

    GOOD = "good"
    WARNING = "warning"
    """It works, but an outage can cost data or time: right for a laptop, not for production."""
    BAD = "bad"
    """Data can be lost, doubled or read by anybody, or a part does not work."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    part: str
    """``kafka``, ``spark``, ``lake``, ``disk`` or ``state``."""
    name: str
    verdict: Verdict
    detail: str
    """What was seen, and what to do about it."""


@dataclass(frozen=True, slots=True)
class Checks:
    """Makes the checks of one part."""

    part: str

    def good(self, name: str, detail: str) -> Check:
        return Check(self.part, name, Verdict.GOOD, detail)

    def warning(self, name: str, detail: str) -> Check:
        return Check(self.part, name, Verdict.WARNING, detail)

    def bad(self, name: str, detail: str) -> Check:
        return Check(self.part, name, Verdict.BAD, detail)
