"""An issuer of OpenID Connect on loopback, with keys of its own: a provider as a test needs one."""

import base64
import hmac
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, RSAKey

AUDIENCE = "tideline"


class Issuer:
    """Signs tokens; its keys can be changed, and its documents be broken."""

    def __init__(self) -> None:
        self.address = ""
        self.rsa = RSAKey.generate_key(2048, {"kid": "rsa-1"})
        self.ec = ECKey.generate_key("P-256", {"kid": "ec-1"})
        self.published: list[Any] = [self.rsa, self.ec]
        self.documents: dict[str, Any] = {}
        """Instead of the right ones, by path."""
        self.fetched: list[str] = []

    def claims(self, **changes: Any) -> dict[str, Any]:
        """Claims that are accepted; a change to None leaves one out."""
        now = int(time.time())
        claims = {
            "iss": self.address,
            "aud": AUDIENCE,
            "sub": "subject-1",
            "iat": now,
            "exp": now + 3600,
            "scope": "openid tideline:operate",
            "preferred_username": "alice",
            **changes,
        }
        return {name: value for name, value in claims.items() if value is not None}

    def token(self, key: Any = None, algorithm: str = "RS256", **changes: Any) -> str:
        """A signed token with these claims."""
        key = key or self.rsa
        header = {"alg": algorithm, "kid": key.kid or "rsa-1"}
        return jwt.encode(header, self.claims(**changes), key, algorithms=[algorithm])

    def document(self, path: str) -> Any:
        """What it answers at a path, or None."""
        if path in self.documents:
            return self.documents[path]
        if path == "/.well-known/openid-configuration":
            return {"issuer": self.address, "jwks_uri": f"{self.address}/keys"}
        if path == "/keys":
            return KeySet(self.published).as_dict(private=False)
        return None


def signed_with_a_shared_secret(claims: dict[str, Any], secret: bytes) -> str:
    """A token by HS256 whose secret is a public key: what an attacker hopes is checked with that key."""

    def encoded(part: bytes) -> bytes:
        return base64.urlsafe_b64encode(part).rstrip(b"=")

    head = encoded(json.dumps({"alg": "HS256", "kid": "rsa-1"}).encode())
    message = head + b"." + encoded(json.dumps(claims).encode())
    return (message + b"." + encoded(hmac.digest(secret, message, "sha256"))).decode()


@contextmanager
def issuer() -> Iterator[Issuer]:
    """An issuer that answers until the end."""
    found = Issuer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.fetched.append(self.path)
            document = found.document(self.path)
            body = json.dumps(document).encode()
            self.send_response(404 if document is None else 200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
