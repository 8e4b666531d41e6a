"""Helm's own engine and linter, as a process: JSON in by standard input, JSON out.

A process of its own: the engine is a library in Go, whose threads do not survive a fork of the tests.
"""

import json
import sys
from typing import Any

import helm_python


def answer(asked: dict[str, Any]) -> dict[str, Any]:
    """What Helm says of a chart with these values: manifests by template, findings, or an error."""
    try:
        if asked["verb"] == "lint":
            findings: dict[str, Any] = helm_python.lint(asked["chart"], asked["values"], strict=True)
            return findings
        with helm_python.Chart.load(asked["chart"]) as chart:
            chart.validate_schema(asked["values"])
            rendered: dict[str, Any] = chart.render(
                asked["values"], name=asked["release"], namespace=asked["namespace"]
            )
            return rendered
    except helm_python.HelmError as error:
        return {"error": str(error)}


if __name__ == "__main__":
    json.dump(answer(json.load(sys.stdin)), sys.stdout)
