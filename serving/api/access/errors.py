"""Why a request is turned away; the gate answers with the status and the headers."""

from http import HTTPStatus

from serving.api.web.problems import ApiError


class UnauthenticatedError(ApiError):
    """There is no key or token, or it is not accepted."""

    def __init__(self, reason: str, detail: str) -> None:
        challenge = 'Bearer realm="tideline"'
        if reason != "missing":
            challenge += ', error="invalid_token"'
        super().__init__(HTTPStatus.UNAUTHORIZED, detail, {"WWW-Authenticate": challenge})
        self.reason = reason
        """``missing``, ``malformed``, ``unknown``, ``refused`` or ``token``: the label of the counter."""


class TooManyRequestsError(ApiError):
    """The limit is used up until some seconds have passed."""

    def __init__(self, detail: str, retry_after_s: int, headers: dict[str, str] | None = None) -> None:
        super().__init__(
            HTTPStatus.TOO_MANY_REQUESTS,
            detail,
            {"Retry-After": str(max(1, retry_after_s)), **(headers or {})},
        )
