"""Jars: what is a whole download, and what half a one leaves behind."""

import hashlib
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from stack import jars
from stack.errors import DiskFullError, JarsError
from stack.settings import Settings

CONTENT = {"first-1.0.jar": b"first", "second-2.0.jar": b"second"}


def lock_of(files: dict[str, bytes]) -> str:
    return "".join(
        f"{hashlib.sha256(data).hexdigest()}  delta/org.example/{'/'.join(name[:-4].split('-'))}\n"
        for name, data in files.items()
    )


def silent(_text: str) -> None:
    pass


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Settings:
    """Settings of an empty home, with a lock of two jars."""
    lock = tmp_path / "jars.lock"
    lock.write_text(lock_of(CONTENT))
    monkeypatch.setattr(jars, "LOCK_FILE", lock)
    return Settings(home=tmp_path / "home", jars_dir=None)


def make_ivy(tmp_path: Path, files: dict[str, bytes], exit_code: int = 0, says: str = "") -> Path:
    """A ``java`` that writes these files where Ivy would, then ends with the exit code."""
    program = tmp_path / "java"
    writes = "\n".join(f'printf %s {data.decode()} > "$folder/{name}"' for name, data in files.items())
    program.write_text(
        "#!/bin/bash\n"
        f"echo run >> {tmp_path}/runs\n"
        f'while [ "$1" != -ivy ]; do shift; done; cp "$2" {tmp_path}/asked.xml\n'
        'for last; do :; done; folder="${last%%/\\[*}/delta"; mkdir -p "$folder"\n'
        f"{writes}\necho '{says}'\nexit {exit_code}\n"
    )
    program.chmod(0o755)
    return program


def runs(tmp_path: Path) -> int:
    return len((tmp_path / "runs").read_text().splitlines())


def test_jars_are_fetched_once(own: Settings, tmp_path: Path) -> None:
    java = make_ivy(tmp_path, CONTENT)
    for _ in range(2):
        jars.ensure_jars(own, java, ("delta",), silent)
    assert [path.name for path in jars.class_path(own, "delta")] == list(CONTENT)
    assert runs(tmp_path) == 1


def test_only_what_the_lock_lists_is_asked_for(own: Settings, tmp_path: Path) -> None:
    jars.ensure_jars(own, make_ivy(tmp_path, CONTENT), ("delta",), silent)
    asked = [
        (asked.get("org"), asked.get("name"), asked.get("rev"), asked.get("transitive"))
        for asked in ElementTree.parse(tmp_path / "asked.xml").iter("dependency")
    ]
    assert asked == [("org.example", "first", "1.0", "false"), ("org.example", "second", "2.0", "false")]


def test_nothing_but_the_jars_is_kept_of_a_download(own: Settings, tmp_path: Path) -> None:
    jars.ensure_jars(own, make_ivy(tmp_path, CONTENT), ("delta",), silent)
    assert {path.name for path in own.jars.iterdir()} == {".lock", "delta"}


def test_jar_that_the_lock_does_not_list_is_left_out(own: Settings, tmp_path: Path) -> None:
    jars.ensure_jars(own, make_ivy(tmp_path, CONTENT | {"third-3.0.jar": b"third"}), ("delta",), silent)
    assert [path.name for path in jars.class_path(own, "delta")] == list(CONTENT)


def test_interrupted_download_is_not_taken_as_whole(own: Settings, tmp_path: Path) -> None:
    half = dict(list(CONTENT.items())[:1])
    with pytest.raises(JarsError, match="could not be fetched"):
        jars.ensure_jars(own, make_ivy(tmp_path, half, exit_code=1), ("delta",), silent)
    assert jars.class_path(own, "delta") == []
    jars.ensure_jars(own, make_ivy(tmp_path, CONTENT), ("delta",), silent)
    assert len(jars.class_path(own, "delta")) == 2


def test_jar_that_does_not_come_is_named(own: Settings, tmp_path: Path) -> None:
    with pytest.raises(JarsError, match=r"second-2\.0\.jar did not come"):
        jars.ensure_jars(own, make_ivy(tmp_path, {"first-1.0.jar": b"first"}), ("delta",), silent)


def test_other_bytes_than_the_locked_ones_are_refused(own: Settings, tmp_path: Path) -> None:
    with pytest.raises(JarsError, match=r"second-2\.0\.jar is not the one"):
        jars.ensure_jars(own, make_ivy(tmp_path, {**CONTENT, "second-2.0.jar": b"other"}), ("delta",), silent)
    assert jars.class_path(own, "delta") == []


def test_jar_that_was_removed_is_fetched_again(own: Settings, tmp_path: Path) -> None:
    java = make_ivy(tmp_path, CONTENT)
    jars.ensure_jars(own, java, ("delta",), silent)
    (own.jars / "delta" / "first-1.0.jar").unlink()
    jars.ensure_jars(own, java, ("delta",), silent)
    assert len(jars.class_path(own, "delta")) == 2


def test_jars_of_an_earlier_lock_are_replaced(own: Settings, tmp_path: Path) -> None:
    java = make_ivy(tmp_path, CONTENT)
    jars.ensure_jars(own, java, ("delta",), silent)
    newer = {"first-1.1.jar": b"newer"}
    jars.LOCK_FILE.write_text(lock_of(newer))
    jars.ensure_jars(own, make_ivy(tmp_path, newer), ("delta",), silent)
    assert [path.name for path in jars.class_path(own, "delta")] == ["first-1.1.jar"]


@pytest.mark.parametrize(
    ("says", "reason"),
    [
        ("  Host example.org not found. url=a", "Host example.org not found"),
        (
            "  module not found: a#b;1\n:: ERRORS\n  Server access error at url c (refused)",
            "Server access error at url c",
        ),
        (":: unresolved dependency: a#b;1: not found", "unresolved dependency: a#b;1: not found"),
        ("  module not found: a#b;1", "module not found: a#b;1"),
    ],
)
def test_reason_of_a_failed_download_is_in_the_line(
    own: Settings, tmp_path: Path, says: str, reason: str
) -> None:
    java = make_ivy(tmp_path, {}, exit_code=1, says=says)
    with pytest.raises(JarsError, match=reason):
        jars.ensure_jars(own, java, ("delta",), silent)


def test_full_disk_is_told_as_such(own: Settings, tmp_path: Path) -> None:
    java = make_ivy(tmp_path, {}, exit_code=1, says="java.io.IOException: No space left on device")
    with pytest.raises(DiskFullError):
        jars.ensure_jars(own, java, ("delta",), silent)


def test_lock_has_every_jar_that_is_asked_for() -> None:
    asked = ElementTree.parse(jars.IVY_FILE).getroot().iter("dependency")
    lock = jars.read_lock()
    for dependency in asked:
        configuration = dependency.attrib["conf"].split("->")[0]
        assert jars.Jar(*(dependency.attrib[name] for name in ("org", "name", "rev"))) in lock[configuration]


def test_versions_of_jars_and_wheels_fit() -> None:
    lock = jars.read_lock()
    assert jars.Jar("io.delta", "delta-spark_4.2_2.13", wheel("delta-spark")) in lock["delta"]
    assert jars.Jar("org.apache.spark", "spark-sql-kafka-0-10_2.13", wheel("pyspark")) in lock["bench"]


def wheel(name: str) -> str:
    locked = (jars.HERE.parent / "requirements.lock").read_text()
    (version,) = re.findall(rf"^{name}(?:\[.*\])?==(\S+)", locked, re.MULTILINE)
    return str(version)


def test_hadoops_client_of_s3_is_of_the_hadoop_in_sparks_wheel() -> None:
    (client,) = (jars.spark_home() / "jars").glob("hadoop-client-api-*.jar")
    version = client.stem.removeprefix("hadoop-client-api-")
    assert jars.Jar("org.apache.hadoop", "hadoop-aws", version) in jars.read_lock()["cluster"]


def test_a_cluster_needs_no_second_hadoop_netty_or_log() -> None:
    """What Spark's wheel has is not there twice; nor is the whole SDK, which is 686 MB."""
    there = {file.name.rsplit("-", 1)[0] for file in (jars.spark_home() / "jars").glob("*.jar")}
    own = {jar.name for jar in jars.read_lock()["cluster"]}
    assert own & there == set()
    assert "bundle" not in own
