"""Inputs: lines of bytes from files (plain or compressed), stdin, TCP and UDP.

Guarantees that every byte which can be read is handed on before an input is said to be broken, and that a
line is cut at a newline or at :data:`MAX_LINE_BYTES`, so that memory stays bounded on input that is not text.
Never interprets a line.
"""

import io
import os
import select
import socket
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, NamedTuple
from urllib.parse import urlsplit

import zstandard

from ingestion.errors import SourceError

CHUNK_BYTES = 256 * 1024
MAX_LINE_BYTES = 1_000_000
"""What a broker takes by default, with room for key and headers."""
POLL_S = 0.2
"""How long a live input waits before it looks whether it was stopped."""
CONNECT_TIMEOUT_S = 10.0

STDIN = "-"
_MAGIC = {b"\x1f\x8b": "gzip", b"\x28\xb5\x2f\xfd": "zstd", b"PK\x03\x04": "zip"}
_SUFFIXES = {".gz": "gzip", ".zst": "zstd", ".zip": "zip"}

Chunks = Iterator[bytes]


class Document(NamedTuple):
    """A file, or a file within an archive, as lines without their terminators."""

    name: str
    lines: Iterator[bytes]


class Input:
    """One place that lines come from: a path, ``-``, ``tcp://host:port`` or ``udp://host:port``."""

    def __init__(self, location: str | Path) -> None:
        self.location = str(location)
        self._stopped = False

    @property
    def is_live(self) -> bool:
        """Whether lines come as they happen, so that the time of reading is their time."""
        return self.location == STDIN or "://" in self.location

    def stop(self) -> None:
        """Read no further; the lines end."""
        self._stopped = True

    def documents(self) -> Iterator[Document]:
        """The documents in turn; an archive has several.

        Raises:
            SourceError: there is nothing to read, or it is broken; also raised by the lines of a document,
                after the last line that could be read.
        """
        if self.location == STDIN:
            chunks = self._stdin()
            first = next(chunks, b"")
            yield Document("stdin", self._lines(_expanded(_chain(first, chunks), _magic(first), "stdin")))
        elif self.location.startswith("tcp://"):
            yield Document(self.location, self._lines(self._tcp()))
        elif self.location.startswith("udp://"):
            yield Document(self.location, self._lines(self._udp()))
        elif "://" in self.location:
            raise SourceError(f"{self.location}: an address begins with tcp:// or udp://")
        else:
            yield from self._file(Path(self.location))

    def lines(self) -> Iterator[bytes]:
        """The lines of all documents."""
        for document in self.documents():
            yield from document.lines

    def _lines(self, chunks: Chunks) -> Iterator[bytes]:
        rest = b""
        broken: SourceError | None = None
        while not self._stopped:
            try:
                chunk = next(chunks, None)
            except SourceError as error:
                broken = error
                break
            if chunk is None:
                break
            *whole, rest = (rest + chunk if rest else chunk).split(b"\n")
            for line in whole:
                # What a live input has sent is gone from there: it is handed on even so.
                if self._stopped and not self.is_live:
                    return
                yield line[:-1] if line.endswith(b"\r") else line
            while len(rest) > MAX_LINE_BYTES:
                yield rest[:MAX_LINE_BYTES]
                rest = rest[MAX_LINE_BYTES:]
        if rest and (self.is_live or not self._stopped):
            yield rest[:-1] if rest.endswith(b"\r") else rest
        if broken:
            raise broken

    def _file(self, path: Path) -> Iterator[Document]:
        try:
            if path.is_dir():
                raise SourceError(f"{path}: is a folder; name the files in it")
            with path.open("rb") as file:
                head = file.read(4)
                if not head:
                    raise SourceError(f"{path}: is empty")
                found, said = _magic(head), _SUFFIXES.get(path.suffix.lower(), "")
                if said and found != said:
                    raise SourceError(f"{path}: is not a {said} file")
                file.seek(0)
                if found == "zip":
                    yield from self._archive(path, file)
                else:
                    chunks = _expanded(_read(file, str(path)), found, str(path))
                    yield Document(str(path), self._lines(_not_empty(chunks, str(path))))
        except OSError as error:
            raise SourceError(f"{path}: {error.strerror or error}") from error

    def _archive(self, path: Path, file: io.BufferedReader) -> Iterator[Document]:
        try:
            with zipfile.ZipFile(file) as archive:
                members = [member for member in archive.infolist() if not member.is_dir()]
                if not members:
                    raise SourceError(f"{path}: has no file in it")
                for member in members:
                    name = f"{path}/{member.filename}"
                    with archive.open(member) as stream:
                        yield Document(name, self._lines(_not_empty(_read(stream, name), name)))
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
            raise SourceError(f"{path}: broken or unsupported zip file ({error})") from error

    def _stdin(self) -> Chunks:
        stream = sys.stdin.fileno()
        while not self._stopped:
            if select.select([stream], [], [], POLL_S)[0]:
                chunk = os.read(stream, CHUNK_BYTES)
                if not chunk:
                    return
                yield chunk

    def _tcp(self) -> Chunks:
        host, port = self._address()
        try:
            connection = socket.create_connection((host, port), timeout=CONNECT_TIMEOUT_S)
        except OSError as error:
            raise SourceError(f"{self.location}: cannot connect ({error.strerror or error})") from error
        with connection:
            connection.settimeout(POLL_S)
            yield from self._received(lambda: connection.recv(CHUNK_BYTES), ends=True)

    def _udp(self) -> Chunks:
        host, port = self._address()
        try:
            receiver = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_DGRAM)
            receiver.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8 * 1024 * 1024)
            receiver.bind((host, port))
        except OSError as error:
            raise SourceError(f"{self.location}: cannot listen ({error.strerror or error})") from error
        with receiver:
            receiver.settimeout(POLL_S)
            # A datagram ends its last line, whether a newline says so or not.
            yield from self._received(lambda: receiver.recv(65536).removesuffix(b"\n") + b"\n", ends=False)

    def _received(self, receive: Callable[[], bytes], *, ends: bool) -> Chunks:
        while not self._stopped:
            try:
                chunk = receive()
            except TimeoutError:
                continue
            except OSError as error:
                raise SourceError(f"{self.location}: {error.strerror or error}") from error
            if not chunk and ends:
                return
            yield chunk

    def _address(self) -> tuple[str, int]:
        try:
            parts = urlsplit(self.location)
            host, port = parts.hostname, parts.port
        except ValueError as error:
            raise SourceError(f"{self.location}: {error}") from error
        if not host or not port:
            raise SourceError(f"{self.location}: an address is tcp://host:port or udp://host:port")
        return host, port


def _magic(head: bytes) -> str:
    return next((kind for magic, kind in _MAGIC.items() if head.startswith(magic)), "")


def _chain(first: bytes, rest: Chunks) -> Chunks:
    if first:
        yield first
    yield from rest


def _read(file: IO[bytes], name: str) -> Chunks:
    try:
        while chunk := file.read(CHUNK_BYTES):
            yield chunk
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile) as error:
        raise SourceError(f"{name}: breaks off or is damaged ({error})") from error


def _not_empty(chunks: Chunks, name: str) -> Chunks:
    is_empty = True
    for chunk in chunks:
        is_empty = is_empty and not chunk
        yield chunk
    if is_empty:
        raise SourceError(f"{name}: is empty")


def _expanded(chunks: Chunks, kind: str, name: str) -> Chunks:
    if kind == "gzip":
        return _members(chunks, name, kind, lambda: zlib.decompressobj(wbits=31), zlib.error)
    if kind == "zstd":
        return _members(
            chunks, name, kind, lambda: zstandard.ZstdDecompressor().decompressobj(), zstandard.ZstdError
        )
    if kind == "zip":
        raise SourceError(f"{name}: a zip file cannot be read from a stream")
    return chunks


def _members(
    chunks: Chunks,
    name: str,
    kind: str,
    begin: Callable[[], "zlib._Decompress | zstandard.ZstdDecompressionObj"],
    failure: type[Exception],
) -> Chunks:
    """Expand members one after the other; both formats may be concatenated."""
    member = begin()
    is_begun = False
    for chunk in chunks:
        data = chunk
        while data:
            if member.eof:
                member, is_begun = begin(), False
            if not is_begun:
                # Writers to tape and some servers pad with zero bytes behind the last member.
                data = data.lstrip(b"\0")
                if not data:
                    break
            is_begun = True
            try:
                expanded = member.decompress(data)
            except failure as error:
                raise SourceError(f"{name}: damaged {kind} file ({error})") from error
            if expanded:
                yield expanded
            data = member.unused_data if member.eof else b""
    if is_begun and not member.eof:
        raise SourceError(f"{name}: truncated {kind} file; what was before its end has been read")
