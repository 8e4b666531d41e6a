"""The jars of Kafka and Delta: fetched once, by the Ivy that is inside the pyspark wheel.

Owns the jars folder. A configuration's folder appears there by one rename, after every file in it has the
SHA-256 of ``jars.lock``: a partial download never counts as complete. Knows no repository address.
"""

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from stack.errors import DiskFullError, JarsError
from stack.java import find_java
from stack.settings import Settings

HERE = Path(__file__).resolve().parent
IVY_FILE = HERE / "ivy.xml"
"""What is asked for; read only when the lock is made."""
IVY_SETTINGS_FILE = HERE / "ivysettings.xml"
LOCK_FILE = HERE / "jars.lock"
FILE = "[artifact]-[revision].[ext]"
STAMP = ".whole"
"""The file in a configuration's folder that names the lock its files were compared with."""

PROGRESS_NAME = "jars"
"""The name under which progress of the fetching is reported."""

Progress = Callable[[str], None]


class Jar(NamedTuple):
    """A jar as Maven names it."""

    organisation: str
    name: str
    revision: str

    @property
    def file(self) -> str:
        return f"{self.name}-{self.revision}.jar"


Lock = dict[str, dict[Jar, str]]
"""SHA-256 by jar by configuration."""


def spark_home() -> Path:
    """Folder of the pyspark wheel: Spark itself, and Ivy."""
    import pyspark

    return Path(pyspark.__file__).resolve().parent


def read_lock() -> Lock:
    """What ``jars.lock`` lists; a line is ``sha256  configuration/organisation/name/revision``."""
    lock: Lock = {}
    for line in LOCK_FILE.read_text().splitlines():
        digest, coordinates = line.split()
        configuration, *jar = coordinates.split("/")
        lock.setdefault(configuration, {})[Jar(*jar)] = digest
    return lock


def is_whole(folder: Path, wanted: dict[Jar, str]) -> bool:
    """Whether a configuration's folder has every locked file, compared when it was fetched."""
    stamp = folder / STAMP
    return (
        stamp.is_file()
        and stamp.read_text() == _stamp(wanted)
        and all((folder / jar.file).is_file() for jar in wanted)
    )


def ensure_jars(settings: Settings, java: Path, configurations: tuple[str, ...], progress: Progress) -> None:
    """Fetch the configurations that are incomplete; nothing is done when none is.

    Args:
        settings: names the jars folder, and the home, which has Ivy's log.
        java: the program that runs Ivy.
        configurations: names of ``ivy.xml``: ``delta``, ``cluster``, ``kafka``, ``bench``.
        progress: called with a line of text as the work goes on.

    Raises:
        JarsError: a jar cannot be fetched, or is not the locked one.
        DiskFullError: the disk is full.
    """
    lock = read_lock()
    if not _missing(settings, lock, configurations):
        return
    with _exclusive(settings.jars):
        missing = _missing(settings, lock, configurations)
        if not missing:
            return
        partial = _emptied(settings.jars / ".partial")
        request = partial / "ivy.xml"
        _write_request(request, {name: lock[name] for name in missing})
        # What to fetch is known, so no POM is read: a tenth of the time.
        how = settings.ivy_settings or IVY_SETTINGS_FILE
        _retrieve(settings, java, request, how, partial, f"[conf]/{FILE}", progress)
        for configuration in missing:
            _compare(partial / configuration, lock[configuration])
            shutil.rmtree(settings.jars / configuration, ignore_errors=True)
            (partial / configuration).rename(settings.jars / configuration)
        shutil.rmtree(partial, ignore_errors=True)


def java_with_jars(settings: Settings, configurations: tuple[str, ...], progress: Progress) -> Path:
    """The ``java`` to run these configurations with, after their jars are there.

    Raises:
        JavaMissingError: there is no Java that can run them.
        JarsError, DiskFullError: as :func:`ensure_jars`.
    """
    java = find_java(settings)
    ensure_jars(settings, java, configurations, progress)
    return java


def class_path(settings: Settings, *configurations: str) -> list[Path]:
    """The jars of these configurations, in a stable order."""
    return [jar for name in configurations for jar in sorted((settings.jars / name).glob("*.jar"))]


def spark_jars(settings: Settings) -> tuple[str, ...]:
    """The configurations that Spark needs: more for S3, and for a metastore in PostgreSQL."""
    return ("delta", "cluster") if settings.is_in_object_store or settings.metastore_url else ("delta",)


def write_lock(settings: Settings, java: Path, progress: Progress) -> int:
    """Resolve ``ivy.xml`` again and write ``jars.lock`` from what came; returns the number of jars."""
    configurations = tuple(re.findall(r'<conf name="(\w+)"', IVY_FILE.read_text()))
    with _exclusive(settings.jars):
        partial = _emptied(settings.jars / ".partial")
        layout = f"[conf]/[organisation]/[module]/[revision]/{FILE}"
        _retrieve(settings, java, IVY_FILE, settings.ivy_settings, partial, layout, progress)
        files = [file for name in configurations for file in sorted((partial / name).glob("*/*/*/*.jar"))]
        lines = []
        for file in files:
            jar = Jar(*file.relative_to(partial).parts[1:-1])
            if file.name != jar.file:
                raise JarsError(f"{file.name} of {jar.organisation} is not named after its module {jar.name}")
            lines.append(f"{_sha256(file)}  {file.parent.relative_to(partial)}\n")
        LOCK_FILE.write_text("".join(lines))
        shutil.rmtree(partial, ignore_errors=True)
    return len(files)


def _missing(settings: Settings, lock: Lock, configurations: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in configurations if not is_whole(settings.jars / name, lock[name]))


def _write_request(file: Path, lock: Lock) -> None:
    """An Ivy file that asks for these jars and for nothing that they depend on."""
    module = ElementTree.Element("ivy-module", version="2.0")
    ElementTree.SubElement(module, "info", organisation="tideline", module="jars")
    configurations = ElementTree.SubElement(module, "configurations")
    dependencies = ElementTree.SubElement(module, "dependencies")
    for name, jars in lock.items():
        ElementTree.SubElement(configurations, "conf", name=name)
        for jar in jars:
            wanted = {"org": jar.organisation, "name": jar.name, "rev": jar.revision}
            ElementTree.SubElement(
                dependencies, "dependency", wanted, conf=f"{name}->default", transitive="false"
            )
    ElementTree.ElementTree(module).write(file)


def _retrieve(
    settings: Settings,
    java: Path,
    request: Path,
    ivy_settings: Path | None,
    partial: Path,
    layout: str,
    progress: Progress,
) -> None:
    """Fetch all that an Ivy file asks for into the folder, each jar where the layout puts it."""
    ivy = next(iter(sorted((spark_home() / "jars").glob("ivy-*.jar"))), None)
    if ivy is None:
        raise JarsError(f"no Ivy jar in {spark_home() / 'jars'}: the pyspark wheel is incomplete")
    # Ivy looks into the user's home as well; what is there must not affect what is fetched.
    own = [f"-Duser.home={settings.home}", f"-Djava.io.tmpdir={_made(settings.home / 'tmp')}"]
    command: list[str | Path] = [java, *own, "-jar", ivy]
    if ivy_settings is not None:
        command += ["-settings", ivy_settings]
    # Only the jars are kept of a download: a damaged file must not come back from a cache.
    command += ["-ivy", request, "-cache", _made(partial / "cache"), "-retrieve", f"{partial}/{layout}"]
    log = _made(settings.home / "logs") / "jars.log"
    with (
        log.open("w") as written,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
        ) as ivy_process,
    ):
        assert ivy_process.stdout is not None
        resolved = fetched = 0
        for line in ivy_process.stdout:
            written.write(line)
            words = line.split()
            if words[:1] == ["found"]:
                resolved += 1
                progress(f"resolving {words[1].split('#')[-1].replace(';', ' ')}")
            elif words[:1] == ["downloading"]:
                fetched += 1
                progress(f"fetching {words[1].rsplit('/', 1)[-1]} ({fetched} of {resolved})")
    if ivy_process.returncode != 0:
        text = log.read_text(errors="replace")
        if "No space left on device" in text:
            raise DiskFullError(f"the disk of {settings.jars} is full: the jars could not be written")
        raise JarsError(f"the jars could not be fetched: {_reason(text)} (all of it: {log})")


def _reason(text: str) -> str:
    """The line of Ivy's output that names what went wrong."""
    for pattern in (
        r"Host \S+ not found",
        r"Server access error.*",
        r"unresolved dependency: .*",
        r"module not found: .*",
        r".*FAILED.*",
        r".*Exception.*",
    ):
        if match := re.search(pattern, text):
            return match.group().strip()
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "Ivy printed nothing"


def _compare(folder: Path, wanted: dict[Jar, str]) -> None:
    for jar, digest in wanted.items():
        if not (folder / jar.file).is_file():
            raise JarsError(f"the jar {jar.file} did not come with the others: try again")
        if _sha256(folder / jar.file) != digest:
            raise JarsError(f"the jar {jar.file} is not the one in {LOCK_FILE.name}: its SHA-256 differs")
    files = {jar.file for jar in wanted}
    for other in folder.iterdir():
        if other.name not in files:
            other.unlink()
    (folder / STAMP).write_text(_stamp(wanted))


def _stamp(wanted: dict[Jar, str]) -> str:
    return hashlib.sha256(repr(sorted(wanted.items())).encode()).hexdigest()


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    return _made(folder)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@contextmanager
def _exclusive(folder: Path) -> Iterator[None]:
    """Hold the folder's lock: two homes that share a jars folder fetch one after the other."""
    descriptor = os.open(_made(folder) / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
