"""Who makes a request, as the gate found out."""

from dataclasses import dataclass
from http import HTTPStatus

from fastapi import Request

from serving.api.state.scopes import Scope
from serving.api.web.problems import ApiError


@dataclass(frozen=True)
class Principal:
    """A user with a scope, or nobody in particular."""

    name: str
    scope: Scope
    user_id: int | None = None
    key_id: str | None = None

    @property
    def user(self) -> tuple[int, str]:
        """Number and name of the user.

        Raises:
            ApiError: it is nobody in particular.
        """
        if self.user_id is None:
            raise ApiError(HTTPStatus.FORBIDDEN, "this belongs to a user: send a key")
        return self.user_id, self.name


ANONYMOUS = Principal("anonymous", Scope.READ)
"""Whoever asks a server on loopback on which no key is configured."""


def principal_of(request: Request) -> Principal:
    """Who makes this request."""
    found = getattr(request.state, "principal", ANONYMOUS)
    assert isinstance(found, Principal)
    return found


def operator(request: Request) -> Principal:
    """Who makes this request, who has to be allowed to operate; for a route to depend on.

    Raises:
        ApiError: the scope does not suffice.
    """
    return _allowed(request, Scope.OPERATE)


def administrator(request: Request) -> Principal:
    """Who makes this request, who has to be an administrator; for a route to depend on.

    Raises:
        ApiError: the scope does not suffice.
    """
    return _allowed(request, Scope.ADMIN)


def _allowed(request: Request, needed: Scope) -> Principal:
    """The gate has checked this already, by the path; a route that it does not know is not open for that."""
    principal = principal_of(request)
    if not principal.scope.allows(needed) or principal.user_id is None:
        raise ApiError(HTTPStatus.FORBIDDEN, f"this needs a key of scope {needed.value}")
    return principal
