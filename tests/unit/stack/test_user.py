"""The name of who works here."""

import getpass
import os

import pytest

from stack.user import user_name


def test_user_without_a_name_goes_by_the_number(monkeypatch: pytest.MonkeyPatch) -> None:
    assert user_name() == getpass.getuser()
    for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(variable, raising=False)

    def nameless(uid: int) -> object:
        raise KeyError(f"getpwuid(): uid not found: {uid}")

    monkeypatch.setattr("pwd.getpwuid", nameless)
    assert user_name() == f"uid-{os.getuid()}"
