"""A simulation as files: one per topic, one message per line, in the order of arrival."""

import gzip
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from ingestion.sources import Source
from ingestion.sources.simulate.errors import SimulationError
from ingestion.topics import TOPICS


def write(source: Source, folder: Path, *, is_compressed: bool) -> dict[Path, int]:
    """Write the messages to ``<folder>/<topic>.jsonl`` or ``.jsonl.gz``; the messages in each file.

    An empty message is an empty line. The same messages give the same bytes, compressed or not.

    Raises:
        SimulationError: the folder or a file cannot be written.
    """
    suffix = ".jsonl.gz" if is_compressed else ".jsonl"
    paths = {topic: folder / f"{topic}{suffix}" for topic in TOPICS}
    counts = dict.fromkeys(paths, 0)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            files: dict[str, IO[bytes] | gzip.GzipFile] = {}
            for topic, path in paths.items():
                plain = stack.enter_context(path.open("wb"))
                files[topic] = plain
                if is_compressed:
                    packed = _compressor(plain)
                    stack.callback(packed.close)
                    files[topic] = packed
            for message in source.messages():
                files[message.topic].write(message.value + b"\n")
                counts[message.topic] += 1
    except OSError as error:
        raise SimulationError(f"--out {folder}: {error.strerror or error}") from error
    return {paths[topic]: count for topic, count in counts.items()}


def _compressor(plain: IO[bytes]) -> gzip.GzipFile:
    """Without name and time in it, so that the bytes depend on the content only."""
    return gzip.GzipFile(filename="", mode="wb", fileobj=plain, compresslevel=3, mtime=0)
