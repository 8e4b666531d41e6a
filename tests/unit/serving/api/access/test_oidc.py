"""Tokens of an OpenID Connect provider: an issuer on loopback with keys of its own."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from joserfc.jwk import RSAKey

from serving.api.access import oidc
from serving.api.access.oidc import Provider, ProviderError, TokenError
from serving.api.state.scopes import Scope
from stack.errors import SettingsError
from stack.settings import Settings
from tests.support.issuer import AUDIENCE, Issuer, issuer, signed_with_a_shared_secret
from tests.support.state import bearer, empty_state, served, state_settings

DISCOVERY = "/.well-known/openid-configuration"


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine is no provider that is away, and no half minute that has passed."""
    monkeypatch.setattr(oidc, "_TIMEOUT_S", 600.0)
    monkeypatch.setattr(oidc, "PAUSE_S", 3600.0)


@pytest.fixture
def provider_of_tokens() -> Iterator[Issuer]:
    with issuer() as found:
        yield found


def settings_for(found: Issuer, **changes: Any) -> Settings:
    return state_settings(
        Path("/nowhere"), **{"api_oidc_issuer": found.address, "api_oidc_audience": AUDIENCE, **changes}
    )


def test_token_gives_name_and_greatest_scope(provider_of_tokens: Issuer) -> None:
    provider = Provider(settings_for(provider_of_tokens))
    identity = provider.identify(provider_of_tokens.token())
    assert (identity.subject, identity.display_name, identity.scope) == ("subject-1", "alice", Scope.OPERATE)
    token = provider_of_tokens.token(
        provider_of_tokens.ec, "ES256", scope=["tideline:read", "tideline:admin"], aud=["other", AUDIENCE]
    )
    assert provider.identify(token).scope is Scope.ADMIN
    assert provider_of_tokens.fetched == [DISCOVERY, "/keys"]


def test_scopes_can_be_in_a_claim_within_another(provider_of_tokens: Issuer) -> None:
    settings = settings_for(
        provider_of_tokens, api_oidc_scope_claim="realm_access.roles", api_oidc_scope_prefix="fleet-"
    )
    token = provider_of_tokens.token(realm_access={"roles": ["x", "fleet-read"]})
    assert Provider(settings).identify(token).scope is Scope.READ


@pytest.mark.parametrize(
    "changes",
    [
        {"exp": 1_000_000_000},
        {"exp": None},
        {"exp": "soon"},
        {"iat": 99_999_999_999},
        {"nbf": 99_999_999_999},
        {"aud": "another"},
        {"aud": None},
        {"iss": "http://127.0.0.1:1"},
        {"iss": None},
        {"sub": None},
        {"sub": 7},
        {"scope": "tideline:operator tideline operate"},
        {"scope": None},
        {"scope": {"tideline:admin": True}},
    ],
)
def test_token_with_a_wrong_claim_is_refused(provider_of_tokens: Issuer, changes: dict[str, Any]) -> None:
    with pytest.raises(TokenError):
        Provider(settings_for(provider_of_tokens)).identify(provider_of_tokens.token(**changes))


def test_token_that_another_signed_is_refused(provider_of_tokens: Issuer) -> None:
    provider = Provider(settings_for(provider_of_tokens))
    stranger = RSAKey.generate_key(2048, {"kid": "rsa-1"})
    public = provider_of_tokens.rsa.as_pem(private=False)
    header, payload, signature = provider_of_tokens.token().split(".")
    none = base64.urlsafe_b64encode(json.dumps({"alg": "none", "kid": "rsa-1"}).encode()).decode().rstrip("=")
    changed = provider_of_tokens.token(scope="tideline:admin").split(".")[1]
    for token in (
        provider_of_tokens.token(stranger),
        signed_with_a_shared_secret(provider_of_tokens.claims(), public),
        f"{none}.{payload}.",
        f"{header}.{changed}.{signature}",
        f"{header}.{payload}.{signature[:-4]}AAAA",
        "a.b.c",
        "..",
        f"{header}.{payload}",
    ):
        with pytest.raises(TokenError):
            provider.identify(token)


def test_new_keys_of_the_provider_are_fetched_but_not_without_end(
    provider_of_tokens: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider = Provider(settings_for(provider_of_tokens))
    provider.identify(provider_of_tokens.token())
    new = RSAKey.generate_key(2048, {"kid": "rsa-2"})
    provider_of_tokens.published = [new]
    for _ in range(3):
        with pytest.raises(TokenError):
            provider.identify(provider_of_tokens.token(new))
    assert len(provider_of_tokens.fetched) == 2
    monkeypatch.setattr(oidc, "PAUSE_S", 0.0)
    assert provider.identify(provider_of_tokens.token(new)).subject == "subject-1"
    with pytest.raises(TokenError):
        provider.identify(provider_of_tokens.token())


@pytest.mark.parametrize(
    "documents",
    [
        {DISCOVERY: None},
        {DISCOVERY: []},
        {DISCOVERY: {"issuer": "https://another.example", "jwks_uri": "https://another.example/keys"}},
        {"/keys": None},
        {"/keys": {"keys": [{"kty": "nonsense"}]}},
        {"/keys": "text"},
    ],
)
def test_provider_that_answers_nonsense_is_named(
    provider_of_tokens: Issuer, documents: dict[str, Any]
) -> None:
    provider_of_tokens.documents = documents
    provider = Provider(settings_for(provider_of_tokens))
    with pytest.raises(ProviderError, match="127"):
        provider.identify(provider_of_tokens.token())
    fetched = len(provider_of_tokens.fetched)
    with pytest.raises(ProviderError, match="did not answer"):
        provider.identify(provider_of_tokens.token())
    assert len(provider_of_tokens.fetched) == fetched


def test_settings_of_the_provider_have_to_be_complete(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="AUDIENCE has to be set"):
        Provider(state_settings(tmp_path, api_oidc_issuer="https://id.example"))
    for address in ("http://id.example", "file:///etc/passwd", "id.example", "https://"):
        with pytest.raises(SettingsError, match="expected an address with https"):
            Provider(state_settings(tmp_path, api_oidc_issuer=address, api_oidc_audience="a"))


def test_user_of_a_token_works_under_its_own_name(provider_of_tokens: Issuer, tmp_path: Path) -> None:
    settings = empty_state(tmp_path, api_oidc_issuer=provider_of_tokens.address, api_oidc_audience=AUDIENCE)
    headers = bearer(provider_of_tokens.token(scope="tideline:read"))
    admin = bearer(provider_of_tokens.token(scope="tideline:admin", sub="boss"))
    with served(settings) as api:
        me = "/api/v1/me"
        assert api.client.get(me).status_code == 401
        assert api.client.get(me, headers=headers).json()["name"] == "oidc:subject-1"
        group = {"name": "g", "mmsis": [219000001]}
        answer = api.client.post("/api/v1/groups", headers=headers, json=group)
        assert (answer.status_code, answer.json()["data"]["owner"]) == (201, "oidc:subject-1")
        assert api.client.get("/api/v1/admin/keys", headers=headers).status_code == 403
        change = api.client.patch(
            "/api/v1/admin/users/oidc:subject-1", headers=admin, json={"is_disabled": True}
        )
        assert change.status_code == 200
        refused = api.client.get(me, headers=headers)
        assert (refused.status_code, refused.json()["detail"]) == (401, "user oidc:subject-1 is disabled")
        expired = api.client.get(me, headers=bearer(provider_of_tokens.token(exp=1_000_000_000)))
        assert expired.status_code == 401
        assert 'error="invalid_token"' in expired.headers["www-authenticate"]


def test_provider_that_is_away_is_a_503(provider_of_tokens: Issuer, tmp_path: Path) -> None:
    settings = empty_state(tmp_path, api_oidc_issuer=provider_of_tokens.address, api_oidc_audience=AUDIENCE)
    provider_of_tokens.documents = {DISCOVERY: None}
    with served(settings) as api:
        answer = api.client.get("/api/v1/me", headers=bearer(provider_of_tokens.token()))
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "30")
