"""Spans of a home's files, as a receiver of OTLP's JSON reads them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def written_spans(home: Path, service: str | None = None) -> list[dict[str, Any]]:
    """Every span of a part (of all), each with its ``service``, in the order of files and lines."""
    return [
        span
        for file in sorted((home / "traces").glob("*.jsonl"))
        for line in file.read_text().splitlines()
        for span in _spans(json.loads(line))
        if service in (None, span["service"])
    ]


def _spans(request: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for resource in request["resourceSpans"]:
        (service,) = [
            pair["value"]["stringValue"]
            for pair in resource["resource"]["attributes"]
            if pair["key"] == "service.name"
        ]
        for scope in resource["scopeSpans"]:
            for span in scope["spans"]:
                yield {"service": service, **span}


def attributes(span: dict[str, Any]) -> dict[str, Any]:
    """The attributes of a span by name; whole numbers are texts, as in JSON of protobuf."""
    return {pair["key"]: next(iter(pair["value"].values())) for pair in span["attributes"]}
