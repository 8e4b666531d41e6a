"""The requests of the documentation, as curl would send them, are answered on a small lake."""

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from stack.settings import ROOT
from tests.support.api_lake import FIRST_MMSI

DOCUMENTED_MMSI = "209008909"
"""Of a vessel that the demo has."""
STREAMS = ("/api/v1/live/events",)
WITH_VALUE = ("-o", "-H", "-d", "-X")


@dataclass
class Sent:
    """A request as curl sends it."""

    document: str
    url: str = ""
    method: str = "GET"
    headers: dict[str, str] = field(default_factory=dict)
    body: str | None = None

    @property
    def path(self) -> str:
        address = urlsplit(self.url if "://" in self.url else f"http://{self.url}")
        query = f"?{address.query}" if address.query else ""
        return f"{address.path}{query}".replace(DOCUMENTED_MMSI, str(FIRST_MMSI))


def commands(document: Path) -> Iterator[str]:
    """The commands of a document that are curl's, each as one line."""
    begun = ""
    for line in document.read_text(encoding="utf-8").splitlines():
        if begun or line.startswith("$ curl "):
            begun += line.removeprefix("$ ").removesuffix("\\")
            try:
                shlex.split(begun, comments=True)
            except ValueError:  # a quotation goes on
                continue
            if not line.endswith("\\"):
                yield begun
                begun = ""


def sent(document: Path, command: str) -> Sent:
    """What a command sends."""
    found = Sent(document.name)
    words = iter(shlex.split(command, comments=True)[1:])
    for word in words:
        if word in WITH_VALUE:
            value = next(words)
            if word == "-H":
                name, _, text = value.partition(":")
                found.headers[name] = text.strip()
            elif word == "-d":
                found.body, found.method = value, "POST"
            elif word == "-X":
                found.method = value
        elif not word.startswith("-"):
            assert not found.url, command
            found.url = word
    return found


REQUESTS = [
    sent(document, command)
    for document in sorted((ROOT / "docs").glob("api*.md"))
    if document.name != "api-access.md"  # its keys are made as it is read
    for command in commands(document)
]
ASKED = [request for request in REQUESTS if not request.path.startswith(STREAMS)]


def test_requests_of_every_document_are_found() -> None:
    assert {request.document for request in REQUESTS} == {"api.md", "api-clients.md", "api-live.md"}
    assert len(ASKED) >= 11


@pytest.mark.parametrize("request_of", ASKED, ids=[re.sub(r"\W+", "_", one.url)[-60:] for one in ASKED])
def test_documented_request_is_answered(api: TestClient, request_of: Sent) -> None:
    answer = api.request(
        request_of.method, request_of.path, headers=request_of.headers, content=request_of.body
    )
    assert answer.status_code == 200, answer.text
    if "json" in answer.headers["content-type"]:
        assert "errors" not in json.loads(answer.content)
