"""The logs of the parts: where they are, how large they grow, and which line of them matters.

A JVM part writes ``<home>/logs/<part>.log``, rotated by log4j; what it prints besides goes to
``<part>.out``, as does everything of a part that is no JVM.
"""

import re
from pathlib import Path

from stack.settings import Settings

HERE = Path(__file__).resolve().parent
LOG4J_FILES = {"file": HERE / "log4j2.properties", "console": HERE / "container" / "log4j2.properties"}
OUTPUT_BOUND_BYTES = 20 * 1024 * 1024

_JVM_PREFACE = "Error occurred during initialization of VM"
_CAUSE = re.compile(r"^\s*Caused by: (.+)")
_EXCEPTION = re.compile(r"^(?:Exception in thread \S+ )?((?:[a-z_]\w*\.)+\w*(?:Exception|Error)\b.*)")
_COMPLAINT = re.compile(r"\b(?:ERROR|FATAL)\b[\s:]*(.+)|^((?:Error|Unrecognized|Could not)\b.*)")


def log_file(settings: Settings, part: str) -> Path:
    return settings.home / "logs" / f"{part}.log"


def output_file(settings: Settings, part: str) -> Path:
    return settings.home / "logs" / f"{part}.out"


def log4j_options(settings: Settings, part: str) -> list[str]:
    """Arguments that make a JVM write its log where the settings put it."""
    return [
        f"-Dlog4j2.configurationFile={LOG4J_FILES[settings.log_to].as_uri()}",
        "-Dlog4j2.disableJmx=true",
        f"-Dtideline.log={log_file(settings, part)}",
    ]


def trim(file: Path, bound_bytes: int = OUTPUT_BOUND_BYTES) -> None:
    """Cut a file that a process appends to down to the last half of its bound, when it is over it.

    Safe while the process writes: it appends, so it goes on at the new end.
    """
    if not file.exists() or file.stat().st_size <= bound_bytes:
        return
    with file.open("r+b") as opened:
        opened.seek(-bound_bytes // 2, 2)
        opened.readline()
        kept = opened.read()
        opened.seek(0)
        opened.truncate()
        opened.write(kept)


def size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


def read_from(file: Path, offset: int) -> str:
    """What was written to a file since it had ``offset`` bytes; all of it when it was rotated since."""
    if not file.exists():
        return ""
    with file.open("rb") as opened:
        opened.seek(offset if size(file) >= offset else 0)
        return opened.read().decode(errors="replace")


def tail(file: Path, lines: int) -> list[str]:
    """The last lines of a file; none when it is not there."""
    if lines <= 0 or not file.exists():
        return []
    with file.open("rb") as opened:
        end = opened.seek(0, 2)
        block = b""
        while end > 0 and block.count(b"\n") <= lines:
            start = max(0, end - 65536)
            opened.seek(start)
            block = opened.read(end - start) + block
            end = start
    return block.decode(errors="replace").splitlines()[-lines:]


def significant_line(text: str) -> str:
    """The line of a log that shows why a process ended: a cause, an exception, a complaint, else the last."""
    text = text.replace(_JVM_PREFACE + "\n", "Error: ")
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    for pattern in (_CAUSE, _EXCEPTION, _COMPLAINT):
        for line in reversed(lines):
            if match := pattern.search(line):
                return next(group for group in match.groups() if group).strip()
    return lines[-1].strip() if lines else "it wrote nothing"
