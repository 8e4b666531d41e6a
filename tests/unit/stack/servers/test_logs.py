"""Logs: the line that matters, the end of a file, its bound."""

from pathlib import Path

import pytest

from stack import logs


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "it wrote nothing"),
        ("starting\nlistening\n\n", "listening"),
        (
            "ERROR Exiting Kafka: fatal exception (Kafka$)\nINFO bye",
            "Exiting Kafka: fatal exception (Kafka$)",
        ),
        (
            "java.lang.RuntimeException: outer\n\tat a.B\nCaused by: java.net.BindException: in use\n\tat c",
            "java.net.BindException: in use",
        ),
        (
            'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space\n\tat a.B(B.java)',
            "java.lang.OutOfMemoryError: Java heap space",
        ),
        (
            "Error occurred during initialization of VM\nToo small maximum heap\n",
            "Error: Too small maximum heap",
        ),
        (
            "Error: Could not find or load class Kafka",
            "Error: Could not find or load class Kafka",
        ),
    ],
)
def test_line_that_says_why_a_process_ended(text: str, line: str) -> None:
    assert logs.significant_line(text) == line


def test_trimmed_file_keeps_its_end_and_whole_lines(tmp_path: Path) -> None:
    file = tmp_path / "part.out"
    file.write_text("".join(f"line {number}\n" for number in range(1000)))
    logs.trim(file, bound_bytes=1000)
    kept = file.read_text().splitlines()
    assert len(file.read_bytes()) <= 500
    assert (kept[0].split()[0], kept[-1]) == ("line", "line 999")


def test_file_under_its_bound_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "part.out"
    file.write_text("short")
    logs.trim(file, bound_bytes=1000)
    assert file.read_text() == "short"


@pytest.mark.parametrize("count", [0, 1, 3, 5, 9])
def test_tail_gives_the_last_lines(tmp_path: Path, count: int) -> None:
    file = tmp_path / "part.log"
    file.write_text("a\nb\nc\nd\ne\n")
    assert logs.tail(file, count) == list("abcde")[5 - min(count, 5) :]


def test_tail_reads_past_its_block(tmp_path: Path) -> None:
    file = tmp_path / "part.log"
    file.write_text("".join(f"{number:09d}\n" for number in range(30_000)))
    assert logs.tail(file, 20_000)[0] == f"{10_000:09d}"


def test_rotated_file_is_read_from_its_start(tmp_path: Path) -> None:
    file = tmp_path / "part.log"
    file.write_text("new")
    assert (logs.read_from(file, 1), logs.read_from(file, 100)) == ("ew", "new")
