"""What the broker is started with."""

import base64
import uuid

import pytest

from stack.servers import kafka


def test_cluster_id_never_looks_like_an_option(monkeypatch: pytest.MonkeyPatch) -> None:
    made = [uuid.UUID(bytes=bytes([first]) + bytes(15)) for first in (0xF8, 0xFB, 0x04)]
    assert base64.urlsafe_b64encode(made[1].bytes).startswith(b"-")
    monkeypatch.setattr(kafka.uuid, "uuid4", iter(made).__next__)
    assert kafka.new_cluster_id() == "BAAAAAAAAAAAAAAAAAAAAA"
