"""Whether the API may be served at all with these settings."""

from serving.api.access.limiting import is_loopback
from serving.api.access.oidc import Provider
from serving.api.state import keys
from serving.api.state.database import Database
from stack.errors import TidelineError
from stack.settings import Settings


class UnsafeError(TidelineError):
    """The API would be open to others, or its keys readable on the way."""

    exit_code = 2


def check_start(settings: Settings) -> None:
    """Open the state, and refuse to serve others than this machine without keys and TLS.

    Raises:
        UnsafeError: there are no keys, or no TLS in front is declared.
        StateError: the state does not open.
        SettingsError: the settings of the identity provider are not complete.
    """
    if settings.api_oidc_issuer:
        Provider(settings)
    database = Database(settings)
    try:
        with database.read() as session:
            has_keys = bool(settings.api_oidc_issuer) or keys.usable_exist(session)
    finally:
        database.close()
    host = settings.api_host or settings.bind_host
    if is_loopback(host):
        return
    if not has_keys:
        raise UnsafeError(
            f"the API would listen on {host} without a key that is valid:"
            " `tideline keys create USER --scope read` makes one"
        )
    if not settings.api_tls_in_front:
        raise UnsafeError(
            f"the API would listen on {host} without TLS: let a proxy speak TLS in front of it, and set"
            " TIDELINE_API_TLS_IN_FRONT=true"
        )
