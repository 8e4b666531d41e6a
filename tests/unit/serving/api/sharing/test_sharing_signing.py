"""Signed addresses: they hold for a while, for one file, and only as they were made."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serving.api.sharing.signing import FileAddress, SignatureError, Signer, secret_of

ADDRESS = FileAddress("maritime_gold.vessels", 3, "event_date=2026-01-01/part 1.parquet", 2_000)


def test_address_is_read_back_until_it_expires() -> None:
    signer = Signer(b"secret")
    token = signer.token(ADDRESS)
    assert signer.address(token, now_s=2_000) == ADDRESS
    with pytest.raises(SignatureError, match="query the table again"):
        signer.address(token, now_s=2_001)


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_no_changed_token_is_accepted(place: int, change: int) -> None:
    signer = Signer(b"secret")
    token = bytearray(signer.token(ADDRESS).encode())
    token[place % len(token)] ^= change
    text = token.decode("latin-1")
    try:
        assert signer.address(text, now_s=0) == ADDRESS  # the last character has bits that count for nothing
        assert place % len(token) == len(token) - 1
    except SignatureError:
        pass


@pytest.mark.parametrize("token", ["", "x", "é", "AAAA", "../../etc/passwd"])
def test_what_was_not_made_here_is_refused(token: str) -> None:
    with pytest.raises(SignatureError):
        Signer(b"secret").address(token)


def test_another_secret_makes_other_addresses() -> None:
    with pytest.raises(SignatureError):
        Signer(b"other").address(Signer(b"secret").token(ADDRESS), now_s=0)


def test_secret_of_a_home_is_made_once_and_is_its_owners(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        secrets = set(pool.map(secret_of, [tmp_path] * 16))
    assert len(secrets) == 1
    assert len(secrets.pop()) == 32
    (file,) = (tmp_path / "api").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
