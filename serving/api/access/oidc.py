"""Access tokens of an OpenID Connect provider: signed, for this API, not expired; with a scope of ours.

The provider's keys are fetched at the first token and kept; an unknown key identifier fetches them again, at
most every half minute, so that strangers' tokens cannot make this process ask without end.
"""

import json
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from authlib.oidc.discovery import OpenIDProviderMetadata, get_well_known_url
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from serving.api.access.limiting import is_loopback
from serving.api.state.scopes import Scope
from stack.errors import SettingsError, TidelineError
from stack.settings import Settings

ALGORITHMS = ("RS256", "PS256", "ES256", "ES384", "EdDSA", "Ed25519")
"""Signatures by a private key alone: never ``none``, never a shared secret."""
LEEWAY_S = 60
KEYS_S = 600.0
"""How long the provider's keys are kept."""
PAUSE_S = 30.0
"""Between two fetches."""
_MOST_BYTES = 1 << 20
_TIMEOUT_S = 5.0


class TokenError(TidelineError):
    """A token is not accepted; says why without telling what is in it."""


class ProviderError(TidelineError):
    """The provider does not answer, or says something else than OpenID Connect does."""


@dataclass(frozen=True)
class Identity:
    """Whom a token stands for."""

    subject: str
    display_name: str
    scope: Scope
    expires_at: float
    """Seconds since 1970."""


class Provider:
    """An issuer of tokens. Safe for several threads."""

    def __init__(self, settings: Settings) -> None:
        self.issuer = settings.api_oidc_issuer
        self._audience = settings.api_oidc_audience
        self._claim = settings.api_oidc_scope_claim
        self._prefix = settings.api_oidc_scope_prefix
        if not self._audience:
            raise SettingsError("TIDELINE_API_OIDC_AUDIENCE has to be set where TIDELINE_API_OIDC_ISSUER is")
        _check_address("TIDELINE_API_OIDC_ISSUER", self.issuer)
        self._claims = jwt.JWTClaimsRegistry(
            leeway=LEEWAY_S,
            iss={"essential": True, "value": self.issuer},
            aud={"essential": True, "value": self._audience},
            exp={"essential": True},
            sub={"essential": True},
        )
        self._keys: KeySet | None = None
        self._fetched_at = float("-inf")
        self._fetching = threading.Lock()

    def identify(self, token: str) -> Identity:
        """Whom a token stands for.

        Raises:
            TokenError: it is not accepted.
            ProviderError: the provider's keys cannot be had.
        """
        try:
            try:
                decoded = jwt.decode(token, self._key_set(), algorithms=ALGORITHMS)
            except (JoseError, ValueError):
                # The provider may have new keys.
                if not self._forget():
                    raise
                decoded = jwt.decode(token, self._key_set(), algorithms=ALGORITHMS)
            self._claims.validate(decoded.claims)
        except (JoseError, ValueError, TypeError) as error:
            raise TokenError(f"the token is not accepted: {getattr(error, 'error', 'malformed')}") from error
        claims = decoded.claims
        subject = claims["sub"]
        if not isinstance(subject, str):
            raise TokenError("the token is not accepted: sub is no text")
        name = claims.get("preferred_username") or claims.get("name") or claims.get("email") or subject
        return Identity(subject, str(name), self._scope(claims), float(claims["exp"]))

    def _scope(self, claims: dict[str, Any]) -> Scope:
        """The greatest scope of a token.

        Raises:
            TokenError: it has none of ours.
        """
        found: Any = claims
        if self._claim in claims:
            found = claims[self._claim]
        else:
            for part in self._claim.split("."):
                found = found.get(part) if isinstance(found, dict) else None
        names = found.split() if isinstance(found, str) else found if isinstance(found, list) else []
        granted = [scope for scope in Scope if f"{self._prefix}{scope.value}" in names]
        if not granted:
            raise TokenError(f"the token has no scope {self._prefix}read in its claim {self._claim}")
        return granted[-1]

    def _key_set(self) -> KeySet:
        with self._fetching:
            age_s = time.monotonic() - self._fetched_at
            if self._keys is None and age_s < PAUSE_S:
                raise ProviderError(f"{self.issuer} did not answer: tokens cannot be checked now")
            if self._keys is None or age_s > KEYS_S:
                self._fetched_at = time.monotonic()
                try:
                    self._keys = self._fetch()
                except ProviderError:
                    if self._keys is None:
                        raise
            return self._keys

    def _forget(self) -> bool:
        """Drop the keys, unless they are fresh; returns whether it did."""
        with self._fetching:
            if time.monotonic() - self._fetched_at < PAUSE_S:
                return False
            self._fetched_at = float("-inf")
            return True

    def _fetch(self) -> KeySet:
        """Raises ProviderError."""
        metadata = OpenIDProviderMetadata(_get_json(get_well_known_url(self.issuer, external=True)))
        if metadata.get("issuer") != self.issuer:
            raise ProviderError(f"{self.issuer} says that it is {metadata.get('issuer')!r}")
        address = str(metadata.get("jwks_uri"))
        try:
            _check_address("jwks_uri", address)
            return KeySet.import_key_set(_get_json(address))
        except (JoseError, ValueError, KeyError, TypeError, SettingsError) as error:
            raise ProviderError(f"{address} has no keys that can be read: {error}") from error


def _check_address(name: str, address: str) -> None:
    """Raises SettingsError."""
    parts = urlsplit(address)
    if parts.scheme == "https" and parts.hostname:
        return
    if parts.scheme == "http" and parts.hostname and is_loopback(parts.hostname):
        return
    raise SettingsError(f"{name}={address!r}: expected an address with https://")


def _get_json(address: str) -> Any:
    """Raises ProviderError."""
    try:
        with urllib.request.urlopen(address, timeout=_TIMEOUT_S) as answer:
            return json.loads(answer.read(_MOST_BYTES))
    except urllib.error.HTTPError as error:
        error.close()  # it holds the answer, and with it the connection
        raise ProviderError(f"{address}: {error}") from error
    except (OSError, ValueError) as error:
        raise ProviderError(f"{address}: {error}") from error
