"""Entity tags of encoded bodies (RFC 9110, 8.8.3): a strong one names the bytes, which an encoding changes.

``"7"`` becomes ``"7-zstd"`` where the body is sent so. Routes know nothing of it: the suffix is taken off the
conditions of a request, and put on again in the answer 304. Weak tags name the content, however encoded.
"""

import re

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_SUFFIX = re.compile(r'-(?:zstd|gzip)(?=")')
_CONDITIONS = ("if-none-match", "if-match")


class EncodedTags:
    """Tells the strong tags of encoded bodies from those of plain ones; it stands outside of compression."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        sent = ""
        for name, value in scope["headers"]:
            if name == b"if-none-match":
                sent = value.decode("latin-1")
        if any(name.decode("latin-1") in _CONDITIONS for name, _ in scope["headers"]):
            scope["headers"] = [(name, _plain(name, value)) for name, value in scope["headers"]]

        async def marking(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                tag = headers.get("etag", "")
                if tag.startswith('"'):
                    if (coding := headers.get("content-encoding")) is not None:
                        headers["etag"] = f'{tag[:-1]}-{coding}"'
                    elif message["status"] == 304:
                        headers["etag"] = _as_sent(tag, sent)
            await send(message)

        await self.app(scope, receive, marking)


def _plain(name: bytes, value: bytes) -> bytes:
    if name.decode("latin-1") not in _CONDITIONS:
        return value
    return _SUFFIX.sub("", value.decode("latin-1")).encode("latin-1")


def _as_sent(tag: str, sent: str) -> str:
    """The tag of the answer that the client has, of those that it named."""
    known = [found.strip() for found in sent.split(",")]
    return next((found for found in known if _SUFFIX.sub("", found) == tag), tag)
