#!/usr/bin/env python3
"""What a change reaches: reads paths of files, one a line, and prints `name=true|false` each.

`git diff --name-only BASE...HEAD | .ci/reach.py`; without a line, nothing is known and everything reached.
Needs nothing but Python: it runs before anything is installed.
"""

import re
import sys

# A path reaches a job if the job's expression matches it.
REACH = {
    # Linters and all tests: everything but pictures and prose, and of that what is generated from code.
    "code": r"(?!docs/|.*\.md$|LICENSE$).*|docs/contracts/.*|docs/settings\.md",
    # Marts whose readers are listed.
    "models": r"(models|macros|seeds|snapshots)/.*|dbt_project\.yml|dbt_tideline\.py",
    # What is copied into the image, and how.
    "image": r"(stack|ingestion|ml|serving|observability|models|macros|seeds|snapshots)/.*"
    r"|tests/dbt/.*|README\.md|LICENSE|requirements\.lock|pyproject\.toml|dbt_project\.yml|dbt_tideline\.py|profiles\.yml|docker-compose(\.\w+)?\.yml",
    # Pages, and what they are generated from.
    "docs": r"docs/.*|.*\.md|models/.*|macros/.*|stack/.*|serving/api/.*",
}
# What builds and checks everything reaches everything.
ALL = r"\.github/.*|\.ci/.*|Makefile"


def reached(paths: list[str]) -> dict[str, bool]:
    """Whether each job is reached by a change of these files."""
    everything = not paths or any(re.fullmatch(ALL, path) for path in paths)
    return {
        name: everything or any(re.fullmatch(expression, path) for path in paths)
        for name, expression in REACH.items()
    }


if __name__ == "__main__":
    for name, is_reached in reached(sys.stdin.read().split("\n")[:-1]).items():
        print(f"{name}={str(is_reached).lower()}")
