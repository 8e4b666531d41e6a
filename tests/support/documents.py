"""The project's Markdown documents."""

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
