"""The gate: every request passes it before any route sees it.

It finds out who makes the request, and holds it against the scope that the route needs and the rate limit.
A request whose key is remembered passes without a query and without a thread.
"""

import base64
import binascii
from http import HTTPStatus
from typing import Any

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from fastapi import Request
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.api.access.authenticator import Authenticator
from serving.api.access.errors import UnauthenticatedError
from serving.api.access.limiting import Limit, is_loopback, party
from serving.api.access.oidc import ProviderError
from serving.api.access.principal import ANONYMOUS, Principal
from serving.api.access.rules import SAFE, Need, need
from serving.api.web.problems import ApiError, problem_response
from stack.settings import Settings

_MOST_CREDENTIALS = 8192
"""Characters of a key or a token."""
WITHOUT_KEYS = (
    "no key is configured, so this server only reads: `tideline keys create USER --scope operate` makes one"
)


class Gate:
    """Authentication, authorization and rate limits as a middleware."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._rate = Limit("requests", settings.api_rate_limit)
        self._threads: CapacityLimiter | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008, "reason": "there are no websockets here"})
            return
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        address = party(request.client.host) if request.client else "unknown"
        try:
            needed = need(scope["method"], scope["path"])
            principal = await self._principal(request, needed, address)
            headers = self._limit(principal, address)
            _authorize(principal, needed)
        except ApiError as error:
            answer = problem_response(request, error.status, str(error), headers=error.headers)
            await answer(scope, receive, send)
            return
        except ProviderError as error:
            answer = problem_response(
                request, HTTPStatus.SERVICE_UNAVAILABLE, str(error), headers={"Retry-After": "30"}
            )
            await answer(scope, receive, send)
            return
        scope.setdefault("state", {})["principal"] = principal

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                found = MutableHeaders(scope=message)
                for name, value in headers.items():
                    found.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, with_headers if headers else send)

    async def _principal(self, request: Request, needed: Need, address: str) -> Principal:
        authenticator: Authenticator = request.app.state.authenticator
        credentials = _credentials(request)
        if credentials is not None:
            known = authenticator.remembered(credentials)
            return known or await self._run(authenticator.authenticate, credentials, address)
        if needed.scope is None:
            return ANONYMOUS
        is_open = authenticator.is_open()
        if is_open is None:
            is_open = await self._run(authenticator.read_open)
        if not is_open:
            raise UnauthenticatedError("missing", "this needs a key: send `Authorization: Bearer tl_…`")
        _check_host(request)
        if needed.is_write:
            raise ApiError(HTTPStatus.FORBIDDEN, WITHOUT_KEYS)
        return ANONYMOUS

    def _limit(self, principal: Principal, address: str) -> dict[str, str]:
        """Count the request: with its key or user, else with its address; this machine's own has no limit."""
        if principal.user_id is not None:
            return self._rate.use(f"key {principal.key_id or principal.name}")
        return {} if is_loopback(address) else self._rate.use(f"address {address}")

    async def _run(self, function: Any, *arguments: Any) -> Any:
        """Call what blocks, in one of few threads: strangers must not take those of the routes."""
        if self._threads is None:
            self._threads = CapacityLimiter(4)
        return await run_sync(function, *arguments, limiter=self._threads)


def _authorize(principal: Principal, needed: Need) -> None:
    if needed.scope is not None and not principal.scope.allows(needed.scope):
        scope = needed.scope.value
        raise ApiError(
            HTTPStatus.FORBIDDEN,
            f"this needs a key of scope {scope}; this one may {principal.scope.value}",
            {"WWW-Authenticate": f'Bearer realm="tideline", error="insufficient_scope", scope="{scope}"'},
        )


def _credentials(request: Request) -> str | None:
    """The key or token of a request, or None where it has none.

    Basic authentication has the key as the password, for programs that know nothing else; reads only, since
    browsers send it by themselves, from any page.

    Raises:
        UnauthenticatedError: the header is neither.
    """
    header = request.headers.get("authorization")
    if header is None:
        return None
    scheme, _, rest = header.partition(" ")
    rest = rest.strip()
    if scheme.lower() == "bearer" and rest and len(rest) <= _MOST_CREDENTIALS:
        return rest
    if scheme.lower() == "basic" and request.method in SAFE and len(rest) <= _MOST_CREDENTIALS:
        try:
            _, _, password = base64.b64decode(rest, validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError, ValueError):
            password = ""
        if password:
            return password
    raise UnauthenticatedError("malformed", "expected `Authorization: Bearer KEY`")


def _check_host(request: Request) -> None:
    """Refuse a page of the internet that gives this machine a name of its own (DNS rebinding).

    Nobody can own an address or a name without a dot, so those are this machine's or its network's.

    Raises:
        ApiError: the name is one of the internet.
    """
    host = request.url.hostname or ""
    if "." not in host.rstrip(".") or is_loopback(host) or host.replace(".", "").isdigit():
        return
    raise ApiError(
        HTTPStatus.FORBIDDEN, f"without a key this server answers as localhost only, not as {host[:80]!r}"
    )
