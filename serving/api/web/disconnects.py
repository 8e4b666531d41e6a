"""Gives each request a cancellation, which the connection uses when its client goes away."""

from starlette.types import ASGIApp, Receive, Scope, Send

from serving.api.read.cancel import RUNNING, Cancellation

CANCELLATION = "cancellation"
"""Where it is in the state of a request's scope."""


class Cancellable:
    """Lets whoever has the scope of a request end its queries."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            cancellation = Cancellation()
            scope.setdefault("state", {})[CANCELLATION] = cancellation
            RUNNING.set(cancellation)
        await self.app(scope, receive, send)
