"""Where Prometheus, Alertmanager and their tools are on this machine, if they are there."""

import shutil
from pathlib import Path

from stack.settings import Settings

NAMES = {
    "prometheus": ("prometheus",),
    "promtool": ("promtool",),
    # Debian's package calls it so.
    "alertmanager": ("prometheus-alertmanager", "alertmanager"),
    "amtool": ("amtool",),
}
FOLDERS = ("", "bin", "usr/bin")
"""Below the folder of the settings; the last one is that of an unpacked package."""
DEBIANS = "prometheus-alertmanager"
TEMPLATES = Path("/usr/share/prometheus/alertmanager/default.tmpl")
"""Debian's Alertmanager reads it, wherever the program itself was unpacked, and ends without it."""
HOW = (
    "install prometheus and prometheus-alertmanager (Debian, Ubuntu: apt install), "
    "or name a folder that has the programs in TIDELINE_OBSERVE_TOOLS"
)


def find_tool(settings: Settings, tool: str) -> Path | None:
    """The program of a tool of :data:`NAMES`: in the settings' folder, else on the path; None: nowhere."""
    for name in NAMES[tool]:
        if settings.observe_tools is not None:
            for folder in FOLDERS:
                program = settings.observe_tools / folder / name
                if program.is_file() and _can_start(program):
                    return program
        if (found := shutil.which(name)) and _can_start(Path(found)):
            return Path(found)
    return None


def _can_start(program: Path) -> bool:
    return program.name != DEBIANS or TEMPLATES.is_file()
