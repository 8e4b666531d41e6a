"""Runs the faults one after the other and keeps account: fired after how long, cleared, the right cause."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from observability.inbox import Alert
from stack.app.drill.faults import Fault
from stack.app.drill.sandbox import Sandbox

FIRES_WITHIN_S = 180.0
CLEARS_WITHIN_S = 240.0
QUIET_WITHIN_S = 240.0
POLL_S = 0.2
Report = Callable[[str], None]


@dataclass(frozen=True)
class Finding:
    """What came of a fault."""

    fault: Fault
    severity: str
    """Of the alert; empty where none came."""
    fired_after_s: float | None
    """From the injection to the alert in the inbox; None: it did not come."""
    cleared_after_s: float | None
    """From the mending to its end in the inbox; None: not waited for, or it did not end."""
    others: tuple[str, ...]
    """Other alerts that came before it was mended."""

    @property
    def is_good(self) -> bool:
        """Whether the alert came, a P1 within a minute, and ended where that was waited for."""
        if self.fired_after_s is None or (self.severity == "P1" and self.fired_after_s > 60):
            return False
        return bool(self.fault.waits) or self.cleared_after_s is not None


def run(sandbox: Sandbox, faults: Iterable[Fault], report: Report) -> list[Finding]:
    """Inject each fault once the one before is over."""
    findings = []
    open_ended: set[str] = set()
    for fault in faults:
        _wait(lambda: not _unexplained(sandbox, open_ended), QUIET_WITHIN_S)
        report(f"{fault.name} …")
        finding = _try(sandbox, fault, open_ended)
        report(_line(finding))
        findings.append(finding)
        if fault.waits:
            open_ended.add(fault.alert)
    return findings


def table(findings: Iterable[Finding]) -> str:
    """The findings as Markdown."""
    lines = [
        "| fault | alert | severity | fired after | cleared after | other alerts |",
        "|---|---|---|---|---|---|",
    ]
    for found in findings:
        labels = ", ".join(found.fault.labels.values())
        name = f"`{found.fault.alert}`" + (f" ({labels})" if labels else "")
        fired = "not" if found.fired_after_s is None else f"{found.fired_after_s:.0f} s"
        cleared = "not" if found.cleared_after_s is None else f"{found.cleared_after_s:.0f} s"
        if found.fault.waits:
            cleared = f"not waited for: {found.fault.waits}"
        others = ", ".join(f"`{other}`" for other in found.others) or "none"
        lines.append(
            f"| {found.fault.name} | {name} | {found.severity or '–'} | {fired} | {cleared} | {others} |"
        )
    return "\n".join(lines) + "\n"


def _try(sandbox: Sandbox, fault: Fault, known: set[str]) -> Finding:
    began = time.monotonic()
    fault.inject(sandbox)
    seen: list[Alert] = []

    def has_fired() -> bool:
        seen[:] = [alert for alert in sandbox.firing() if alert.name not in known]
        return any(_is_meant(alert, fault) for alert in seen)

    _wait(has_fired, FIRES_WITHIN_S)
    meant = [alert for alert in seen if _is_meant(alert, fault)]
    fired_after_s = time.monotonic() - began if meant else None
    others = tuple(sorted({alert.name for alert in seen if not _is_meant(alert, fault)}))
    mended = time.monotonic()
    fault.mend(sandbox)
    cleared_after_s = None
    if meant and not fault.waits:

        def has_cleared() -> bool:
            return not any(_is_meant(alert, fault) for alert in sandbox.firing())

        if _wait(has_cleared, CLEARS_WITHIN_S):
            cleared_after_s = time.monotonic() - mended
    severity = meant[0].severity if meant else ""
    return Finding(fault, severity, fired_after_s, cleared_after_s, others)


def _is_meant(alert: Alert, fault: Fault) -> bool:
    return alert.name == fault.alert and fault.labels.items() <= alert.labels.items()


def _unexplained(sandbox: Sandbox, open_ended: set[str]) -> list[str]:
    return [alert.name for alert in sandbox.firing() if alert.name not in open_ended]


def _line(finding: Finding) -> str:
    fired = "did not fire" if finding.fired_after_s is None else f"fired after {finding.fired_after_s:.0f} s"
    if finding.cleared_after_s is not None:
        fired += f", cleared after {finding.cleared_after_s:.0f} s"
    return f"  {finding.fault.alert} {fired}"


def _wait(condition: Callable[[], bool], deadline_s: float) -> bool:
    until = time.monotonic() + deadline_s
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(POLL_S)
    return True
