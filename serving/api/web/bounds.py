"""Bounds of a request: how long its URL, how large its body, and how long that may take to arrive."""

import asyncio
from http import HTTPStatus

from fastapi import Request
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.api.web.problems import problem_response
from stack.settings import Settings

MOST_URL = 8192
"""Characters of path and query."""


class Bounds:
    """Refuses what is too long, too large or too slow."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._most_bytes = settings.api_most_body_kb << 10
        self._timeout_s = settings.api_body_timeout_s

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        body = _Body(receive, self._most_bytes, self._timeout_s, has_body=_has_body(scope))
        refusal = self._refusal(scope)
        if refusal is not None:
            answer = problem_response(Request(scope), *refusal, headers={"Connection": "close"})
            await answer(scope, receive, send)
            return

        async def closing(message: Message) -> None:
            # What is still to come of a body that nobody wants would hold the connection.
            if message["type"] == "http.response.start" and not body.is_complete:
                MutableHeaders(scope=message)["Connection"] = "close"
            await send(message)

        await self.app(scope, body.receive, closing)

    def _refusal(self, scope: Scope) -> tuple[HTTPStatus, str] | None:
        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > MOST_URL:
            return HTTPStatus.REQUEST_URI_TOO_LONG, f"the URL has more than {MOST_URL} characters"
        length = Headers(scope=scope).get("content-length", "")
        if length.isdecimal() and int(length) > self._most_bytes:
            return HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _too_large(self._most_bytes)
        return None


class _Body:
    """A request's body on its way in."""

    def __init__(self, receive: Receive, most_bytes: int, timeout_s: float, *, has_body: bool) -> None:
        self._receive = receive
        self._most_bytes = most_bytes
        self._timeout_s = timeout_s
        self._deadline: float | None = None
        self._bytes = 0
        self.is_complete = not has_body

    async def receive(self) -> Message:
        """The next part.

        Raises:
            HTTPException: it is too large, or took too long.
        """
        if self.is_complete:
            return await self._receive()
        if self._deadline is None:
            self._deadline = asyncio.get_running_loop().time() + self._timeout_s
        try:
            async with asyncio.timeout_at(self._deadline):
                message = await self._receive()
        except TimeoutError as error:
            raise HTTPException(
                HTTPStatus.REQUEST_TIMEOUT, f"the body took longer than {self._timeout_s:g} s to arrive"
            ) from error
        self._bytes += len(message.get("body", b""))
        if self._bytes > self._most_bytes:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _too_large(self._most_bytes))
        if message["type"] == "http.disconnect" or not message.get("more_body", False):
            self.is_complete = True
        return message


def _has_body(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    return headers.get("content-length", "0") != "0" or "transfer-encoding" in headers


def _too_large(most_bytes: int) -> str:
    return f"the body has more than {most_bytes:,} bytes"
