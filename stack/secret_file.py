"""Secrets for a Java program, in a file of properties that only its owner can read."""

import os
from collections.abc import Mapping
from pathlib import Path


def write_secrets(file: Path, properties: Mapping[str, str]) -> None:
    """Write properties as Java reads them; of an earlier file nothing is left, nor the rights of others."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f".{file.name}.{os.getpid()}")
    new.unlink(missing_ok=True)
    text = "".join(f"{name}={_escaped(value)}\n" for name, value in properties.items())
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as opened:
        opened.write(text)
    new.replace(file)


def _escaped(value: str) -> str:
    """ASCII alone: one of the readers takes the bytes for Latin-1, the other for UTF-8."""
    text = "".join(char if " " <= char <= "~" else _units(char) for char in value.replace("\\", "\\\\"))
    return f"\\{text}" if text.startswith(" ") else text


def _units(char: str) -> str:
    code = char.encode("utf-16-be").hex()
    return "".join(f"\\u{code[at : at + 4]}" for at in range(0, len(code), 4))
