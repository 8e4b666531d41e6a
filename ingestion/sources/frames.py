"""Frames of JSON files: what is no JSON lines is refused in one line, not sent piece by piece."""

from ingestion.errors import SourceError


def refuse_document(first: bytes, name: str) -> None:
    """Raise SourceError where a document that begins so is one array or pretty-printed JSON."""
    text = first.strip()
    kind = ""
    if text[:1] == b"[" and text[1:].lstrip()[:1] in (b"", b"{"):
        kind = "one array"
    elif text[:1] == b"{" and text[-1:] in (b"{", b",", b"["):
        kind = "one object over several lines"
    if kind:
        raise SourceError(
            f"{name}: is JSON as {kind}; wanted is one object per line, as `jq -c` writes it "
            "(`jq -c '.[]'` for an array)"
        )
