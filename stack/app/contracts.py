"""The data contracts of this project: the files, and whether a topic's schema broke the released one."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ingestion.contracts import VERSION, contract
from ingestion.topics import TOPICS
from observability.contracts.compatibility import Mode, breaches
from observability.contracts.odcs import Document, as_yaml, freshness_of, marts_contract, topic_contract
from observability.contracts.teams import teams
from stack.project import MODELS, ROOT
from stack.settings import Settings

FILES = ROOT / "docs" / "contracts"
RELEASED = ROOT / "observability" / "contracts" / "released"
DOMAINS = ("maritime", "movies")


def files() -> dict[str, str]:
    """The text of every contract, by the name of its file."""
    return {file_name(name): as_yaml(document) for name, document in documents().items()}


def file_name(name: str) -> str:
    """The file of a contract: of a topic, or of a domain's marts as ``maritime.gold``."""
    return f"{name}.odcs.yaml"


def documents() -> dict[str, Document]:
    """Every contract, by the name of its topic, or of its domain as ``maritime.gold``."""
    freshness = freshness_of(MODELS, "maritime")
    retention_days = Settings.model_fields["topic_retention_days"].default
    return {
        name: topic_contract(
            name,
            contract(topic.contract),
            teams().of_topic(name),
            retention_days=retention_days,
            freshness=freshness,
        )
        for name, topic in TOPICS.items()
    } | {f"{domain}.gold": marts_contract(domain, MODELS, freshness_of(MODELS, domain)) for domain in DOMAINS}


def stale(folder: Path = FILES) -> list[str]:
    """The files that are missing, not current, or of no contract any more."""
    wanted = files()
    present = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.odcs.yaml")}
    return sorted(name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name))


def write(folder: Path = FILES) -> list[str]:
    """Bring the files up to date; returns the names of those that changed."""
    changed = stale(folder)
    wanted = files()
    folder.mkdir(parents=True, exist_ok=True)
    for name in changed:
        if name in wanted:
            (folder / name).write_text(wanted[name], encoding="utf-8")
        else:
            (folder / name).unlink()
    return changed


def broken(
    mode: Mode = "backward", released: Path = RELEASED, current: Mapping[str, Mapping[str, Any]] | None = None
) -> list[str]:
    """What of each topic's schema breaks the released one, with the team that has to know."""
    found = []
    for topic in TOPICS.values():
        file = released / f"{topic.contract}.v{VERSION}.json"
        if not file.is_file():
            continue  # a version of which nothing was released binds nobody yet
        now = (current or {}).get(topic.contract) or contract(topic.contract)
        before = json.loads(file.read_text(encoding="utf-8"))
        owner = teams().of_topic(topic.name)
        found += [f"{topic.name} ({owner}): {line}" for line in breaches(before, now, mode)]
    return found


def release(released: Path = RELEASED) -> None:
    """Keep the schemas as they are now as those that must not be broken."""
    for topic in TOPICS.values():
        text = json.dumps(contract(topic.contract), indent=2) + "\n"
        (released / f"{topic.contract}.v{VERSION}.json").write_text(text, encoding="utf-8")
