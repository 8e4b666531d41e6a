"""Which Java is taken, and what is said when there is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stack import java
from stack.errors import JavaMissingError
from stack.servers import spark
from stack.settings import Settings


def make_java(home, version):
    """A program that answers ``-version`` as a Java of this version does."""
    program = home / "bin" / "java"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\" 2025-04-15' >&2\n")
    program.chmod(0o755)
    return program


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A machine without any Java, and without the wheel."""
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    monkeypatch.setattr(java, "JVM_FOLDERS", tmp_path / "jvm")
    monkeypatch.setattr(java, "_wheel_java", lambda: None)
    return Settings(home=tmp_path / "home", java_home=None)


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ('openjdk version "17.0.15" 2025-04-15', 17),
        ('openjdk version "21" 2023-09-19', 21),
        ('java version "1.8.0_412"', 8),
        ('Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21.0.8-ea" 2025-07-15', 21),
        ("command not found", None),
    ],
)
def test_version_is_read_from_what_java_prints(text, version):
    assert java.parse_version(text) == version


@given(st.text())
def test_any_answer_is_a_version_or_none(text):
    assert java.parse_version(text) is None or java.parse_version(text) >= 0


def test_java_home_comes_before_the_path(bare, monkeypatch, tmp_path):
    make_java(tmp_path / "path-java", "17.0.1").rename(tmp_path / "java")
    (tmp_path / "path").mkdir()
    (tmp_path / "java").rename(tmp_path / "path" / "java")
    chosen = make_java(tmp_path / "home-java", "21.0.8")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "home-java"))
    monkeypatch.setenv("PATH", f"{tmp_path / 'path'}:/bin:/usr/bin")
    assert java.find_java(bare) == chosen


def test_versions_that_the_stack_does_not_run_on_are_passed_over(bare, monkeypatch, tmp_path):
    make_java(tmp_path / "old", "11.0.2")
    make_java(tmp_path / "jvm" / "a-newer", "25.0.1")
    chosen = make_java(tmp_path / "jvm" / "b-fitting", "17.0.15")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "old"))
    monkeypatch.setenv("PATH", "/bin:/usr/bin")
    monkeypatch.setattr(java.shutil, "which", lambda _: None)
    assert java.find_java(bare) == chosen


def test_the_wheel_is_the_last_resort(bare, monkeypatch, tmp_path):
    chosen = make_java(tmp_path / "wheel", "21.0.8")
    monkeypatch.setattr(java, "_wheel_java", lambda: chosen)
    monkeypatch.setenv("PATH", "/bin:/usr/bin")
    monkeypatch.setattr(java.shutil, "which", lambda _: None)
    assert java.find_java(bare) == chosen


def test_no_java_at_all_is_one_clear_line(bare):
    with pytest.raises(JavaMissingError, match=r"no Java 17 or 21 .* TIDELINE_JAVA_HOME"):
        java.find_java(bare)


def test_named_java_of_another_version_is_refused_by_name(bare, tmp_path):
    make_java(tmp_path / "jdk11", "11.0.2")
    named = bare.model_copy(update={"java_home": tmp_path / "jdk11"})
    with pytest.raises(
        JavaMissingError, match=r"TIDELINE_JAVA_HOME=.*jdk11: Java 11 there; 17 or 21 is needed"
    ):
        java.find_java(named)


def test_named_folder_without_java_is_refused_by_name(bare, tmp_path):
    named = bare.model_copy(update={"java_home": tmp_path / "nothing"})
    with pytest.raises(JavaMissingError, match=r"nothing: no Java there"):
        java.find_java(named)


@pytest.mark.parametrize(("module", "asked"), [("jdk.incubator.vector@21", True), ("java.base@21", False)])
def test_vector_module_is_asked_of_a_java_that_has_it(tmp_path, module, asked):
    program = make_java(tmp_path / "jdk", "21.0.8")
    program.write_text(f"#!/bin/sh\necho {module}\n")
    assert ("--add-modules=jdk.incubator.vector" in spark.java_options(program)) is asked
