"""The scope that a request needs, by its method and path. Whatever may change something is closed."""

from dataclasses import dataclass

from serving.api.state.scopes import Scope

PUBLIC = frozenset({"/", "/healthz", "/readyz", "/docs", "/favicon.ico", "/api/v1/openapi.json"})
"""What anybody may get: health, the documents, the dashboard's page; no data."""
PUBLIC_UNDER = ("/sharing/files",)
"""Files of tables, whose addresses are signed and expire."""
DATA_UNDER = ("/api", "/delta-sharing", "/graphql", "/metrics", "/ogc", "/sharing")
"""Where data is. All else that is read is the dashboard's page and its files."""
ADMIN_UNDER = ("/api/v1/admin",)
OWN_UNDER = ("/api/v1/views", "/api/v1/groups")
"""What users keep for themselves: whoever may read may write there, but nobody without a key."""
READ_BY_POST = (
    "/graphql",
    "/api/v1/graphql",
    "/sharing",
    "/delta-sharing",
    "/api/v1/sharing",
    "/api/v1/exports",
)
"""Where a question is too long for a URL; such a POST changes nothing."""
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True)
class Need:
    """What a request needs."""

    scope: Scope | None
    """None: nothing."""
    is_write: bool = False
    """Whether it may change something: never without a key."""


def need(method: str, path: str) -> Need:
    """What a request of this method and path needs."""
    safe = method in SAFE
    if safe and (path in PUBLIC or _is_under(path, PUBLIC_UNDER) or not _is_under(path, DATA_UNDER)):
        return Need(None)
    if _is_under(path, ADMIN_UNDER):
        return Need(Scope.ADMIN, is_write=True)
    if safe or (method == "POST" and _is_under(path, READ_BY_POST)):
        return Need(Scope.READ)
    if _is_under(path, OWN_UNDER):
        return Need(Scope.READ, is_write=True)
    return Need(Scope.OPERATE, is_write=True)


def _is_under(path: str, folders: tuple[str, ...]) -> bool:
    return any(path == folder or path.startswith(f"{folder}/") for folder in folders)
