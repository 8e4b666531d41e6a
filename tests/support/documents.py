"""The project's Markdown documents, and the commands that they show."""

import re
from pathlib import Path

from stack.settings import ROOT

GENERATED = {"target", "logs", "build", "dist", "node_modules", "dbt_packages", "mlruns"}
"""Folders of what is built; hidden folders are left out as well."""


def documents(root: Path = ROOT) -> list[Path]:
    def is_source(path: Path) -> bool:
        folders = path.relative_to(root).parts[:-1]
        hidden = any(folder.startswith(".") for folder in folders)
        return not hidden and not GENERATED & set(folders)

    return sorted(path for path in root.rglob("*.md") if is_source(path))


BLOCK = re.compile(r"^( *)```console\n(.*?)^\1```", re.MULTILINE | re.DOTALL)


def commands(text: str) -> list[str]:
    """The commands of a document's console blocks, without prompts and remarks."""
    lines = [line.strip() for _, block in BLOCK.findall(text) for line in block.splitlines()]
    shown = [re.sub(r"\s+#\s.*$", "", line[2:]) for line in lines if line.startswith("$ ")]
    return [part.strip() for line in shown for part in line.split(" && ")]
