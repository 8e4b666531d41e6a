"""Addresses of files that hold without a key, for a while: signed by a secret that is kept in the home."""

import base64
import binascii
import hashlib
import hmac
import os
import secrets
import time
from dataclasses import dataclass
from pathlib import Path

import orjson

from stack.errors import TidelineError

VALID_S = 3600
_SIGNATURE_BYTES = 32


class SignatureError(TidelineError):
    """An address was not signed here, or does not hold any more."""


@dataclass(frozen=True)
class FileAddress:
    """A data file of a version of a table."""

    table: str
    version: int
    path: str
    """Within the table, as its log names it."""
    expires_s: int
    """Unix seconds."""


class Signer:
    """Signs and checks addresses."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def token(self, address: FileAddress) -> str:
        """The address as a segment of a URL."""
        content = orjson.dumps([address.table, address.version, address.path, address.expires_s])
        return base64.urlsafe_b64encode(self._sign(content) + content).rstrip(b"=").decode()

    def address(self, token: str, now_s: float | None = None) -> FileAddress:
        """The address that a segment stands for.

        Raises:
            SignatureError: it was not signed here, or is over.
        """
        try:
            packed = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
        except (binascii.Error, ValueError) as error:
            raise SignatureError("the address of the file was not made here") from error
        signature, content = packed[:_SIGNATURE_BYTES], packed[_SIGNATURE_BYTES:]
        if not hmac.compare_digest(signature, self._sign(content)):
            raise SignatureError("the address of the file was not made here")
        address = FileAddress(*orjson.loads(content))
        if address.expires_s < (time.time() if now_s is None else now_s):
            raise SignatureError("the address of the file does not hold any more: query the table again")
        return address

    def _sign(self, content: bytes) -> bytes:
        return hmac.new(self._secret, content, hashlib.sha256).digest()


def secret_of(home: Path) -> bytes:
    """The secret of a home, made at its first use; processes that begin at once agree on one."""
    file = home / "api" / "sharing.key"
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():
        own = file.with_suffix(f".{os.getpid()}.{secrets.token_hex(4)}")
        own.touch(mode=0o600)
        own.write_bytes(secrets.token_bytes(32))
        try:
            os.link(own, file)  # only the first succeeds, and nobody reads half a file
        except FileExistsError:
            pass
        finally:
            own.unlink()
    return file.read_bytes()
