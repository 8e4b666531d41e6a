"""Messages: what their bytes say, in each form that they come in."""

import pytest

from serving.api.lineage.messages import decoded


def test_json_is_its_content() -> None:
    assert decoded(b'{"mmsi": 1}') == {"format": "json", "decoded": {"mmsi": 1}}


@pytest.mark.parametrize(
    "raw",
    [
        b"!AIVDM,1,1,,B,15M67FC000G?ufbE`FepT@3n00Sa,0*5C",
        b"\\s:station,c:1609841515*5D\\!AIVDM,1,1,,B,15M67FC000G?ufbE`FepT@3n00Sa,0*5C",
    ],
)
def test_sentence_is_its_fields(raw: bytes) -> None:
    found = decoded(raw)
    assert found["format"] == "nmea"
    assert found["decoded"]["mmsi"] == 366053209


@pytest.mark.parametrize(
    ("raw", "form"),
    [
        (None, "empty"),
        (b"", "empty"),
        (b"hello", "text"),
        (b"!AIVDM,nonsense", "text"),
        (b"\xff\xfe!", "binary"),
        (b'{"mmsi": ', "text"),
    ],
)
def test_what_is_no_message_is_what_it_is(raw: bytes | None, form: str) -> None:
    assert decoded(raw)["format"] == form
