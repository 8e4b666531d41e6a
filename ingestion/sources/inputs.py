"""Inputs: lines of bytes from files (plain, packed or in archives), stdin, TCP and UDP.

Guarantees that every byte which can be read is handed on before an input is said to be broken, and that a
line is cut at a newline or at :data:`MAX_LINE_BYTES`, so that memory stays bounded on input that is not text.
Never interprets a line.
"""

import os
import re
import select
import socket
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple
from urllib.parse import urlsplit

from ingestion.errors import SourceError
from ingestion.sources.packing import (
    CHUNK_BYTES,
    Chunks,
    Reader,
    kind_of,
    text,
    unpacked,
    unpacked_name,
    with_head,
)
from ingestion.sources.reconnection import Reconnection

MAX_LINE_BYTES = 1_000_000
"""What a broker takes by default, with room for key and headers."""
POLL_S = 0.2
"""How long a live input waits before it looks whether it was stopped."""
CONNECT_TIMEOUT_S = 10.0

STDIN = "-"
_IS_ENCRYPTED = 0x1
_BROKEN_ZIP = (zipfile.BadZipFile, NotImplementedError, RuntimeError, UnicodeDecodeError)
"""What zipfile raises, the last for a name that is not in the encoding that it claims."""
_MARK = b"\xef\xbb\xbf"
_FOREIGN_NAME = re.compile(
    r"\..*|(readme|licen[cs]e|copying|notice|changelog|metadata|checksums?|md5sums?|sha\d+sums?)(\.\w+)?"
    r"|thumbs\.db|desktop\.ini"
    r"|.*\.(md|pdf|html?|xml|docx?|xlsx?|png|jpe?g|gif|md5|sha\d+|asc|sig|exe|py|r|sql|shp|shx|dbf|prj|cpg)",
    re.IGNORECASE,
)
"""Names of members of archives that are no data, whatever their content."""


class Document(NamedTuple):
    """A file, or a file within an archive, as lines without their terminators."""

    name: str
    lines: Iterator[bytes]
    is_member: bool = False
    """Whether it is one of an archive's, beside which others may stand that are no data."""


class Input:
    """One place that lines come from: a path, ``-``, ``tcp://host:port`` or ``udp://host:port``."""

    def __init__(
        self,
        location: str | Path,
        left_out: list[str] | None = None,
        *,
        reconnection: Reconnection | None = None,
    ) -> None:
        """``left_out`` gets the names of an archive's members that are no data.

        With ``reconnection`` a TCP feed that drops is connected again, instead of ending.
        """
        self.location = str(location)
        self._reconnection = reconnection
        self.left_out: list[str] = [] if left_out is None else left_out
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
            yield from self._packed(self._stdin(), "stdin", is_live=True)
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
        chunks = text(chunks)
        if not self.is_live:
            chunks = _with_newlines(chunks)
        broken: SourceError | None = None
        while not self._stopped:
            try:
                chunk = next(chunks, None)
            except SourceError as error:
                broken = error
                break
            if chunk is None:
                break
            data = rest + chunk if rest else chunk
            is_marked = _MARK in data
            *whole, rest = data.split(b"\n")
            for line in whole:
                if is_marked:
                    # Files that were joined end to end keep the mark of each.
                    line = line.removeprefix(_MARK)
                # What a live input has sent is gone from there: it is handed on even so.
                if self._stopped and not self.is_live:
                    return
                yield line[:-1] if line.endswith(b"\r") else line
            while len(rest) > MAX_LINE_BYTES:
                yield rest[:MAX_LINE_BYTES]
                rest = rest[MAX_LINE_BYTES:]
        if rest and (self.is_live or not self._stopped):
            rest = rest.removeprefix(_MARK)
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
                file.seek(0)
                if head[:2] == b"PK" and kind_of(head, str(path)) == "zip":
                    yield from self._zip(path, file)
                else:
                    yield from self._packed(_read(file, str(path)), str(path))
        except OSError as error:
            raise SourceError(f"{path}: {error.strerror or error}") from error

    def _packed(self, chunks: Chunks, name: str, *, is_live: bool = False) -> Iterator[Document]:
        """The documents in a stream: one, or those of a tar archive, which may itself be packed."""
        if is_live:
            # A feed that has sent little is not kept waiting until more tells what it is.
            head = next(chunks, b"")
            chunks = _chain(head, chunks)
        else:
            head, chunks = with_head(chunks)
        kind = kind_of(head, name)
        if kind == "zip":
            raise SourceError(f"{name}: a zip file cannot be read from a stream")
        if kind == "tar":
            yield from self._tar(chunks, name)
            return
        if not kind:
            yield Document(name, self._lines(chunks if is_live else _not_empty(chunks, name)))
            return
        inner = unpacked(chunks, kind, name)
        if is_live:
            yield Document(name, self._lines(_not_empty(inner, name)))
            return
        head, inner = with_head(inner)
        if _kind_within(head, kind, name) == "tar":
            yield from self._tar(inner, name)
        else:
            yield Document(name, self._lines(_not_empty(inner, name)))

    def _zip(self, path: Path, file: IO[bytes]) -> Iterator[Document]:
        try:
            with zipfile.ZipFile(file) as archive:
                # is_dir() raises IndexError for a member without a name, whose rows are as good as another's.
                members = [member for member in archive.infolist() if not member.filename.endswith("/")]
                if not members:
                    raise SourceError(f"{path}: has no file in it")
                _refuse_office(path, archive.namelist())
                members = [member for member in members if self._is_data(str(path), member.filename)]
                if not members:
                    raise SourceError(f"{path}: has no data in it, only {', '.join(self.left_out[-3:])}")
                refused: list[SourceError] = []
                for member in members:
                    name = f"{path}/{member.filename}"
                    if member.flag_bits & _IS_ENCRYPTED:
                        refused.append(
                            SourceError(f"{name}: is encrypted; unpack it with its password first")
                        )
                        continue
                    try:
                        stream = archive.open(member)
                    except _BROKEN_ZIP as error:
                        refused.append(SourceError(f"{name}: broken or unsupported in its zip ({error})"))
                        continue
                    with stream:
                        yield from self._member(_read(stream, name), name, refused)
                if refused:
                    raise refused[0]
        except _BROKEN_ZIP as error:
            raise SourceError(f"{path}: broken or unsupported zip file ({error})") from error

    def _tar(self, chunks: Chunks, path: str) -> Iterator[Document]:
        is_empty = True
        refused: list[SourceError] = []
        try:
            with tarfile.open(fileobj=Reader(chunks), mode="r|") as archive:
                for member in archive:
                    if not member.isfile() or not self._is_data(path, member.name):
                        continue
                    is_empty = False
                    name = f"{path}/{member.name}"
                    stream = archive.extractfile(member)
                    if stream is not None:
                        yield from self._member(_read(stream, name), name, refused)
        except (tarfile.TarError, OverflowError, ValueError) as error:
            raise SourceError(f"{path}: broken or truncated tar file ({error})") from error
        if refused:
            raise refused[0]
        if is_empty:
            raise SourceError(f"{path}: has no data in it")

    def _member(self, chunks: Chunks, name: str, refused: list[SourceError]) -> Iterator[Document]:
        """The document in a member. One that is not read is put in ``refused``, and the rest goes on."""
        try:
            head, chunks = with_head(chunks)
            if not head:
                self.left_out.append(f"{name} (empty)")
                return
            kind = kind_of(head, name)
            if kind in ("zip", "tar"):
                raise SourceError(f"{name}: is an archive within an archive; unpack it first")
            if kind:
                head, chunks = with_head(unpacked(chunks, kind, name))
                _kind_within(head, kind, name, is_member=True)
        except SourceError as error:
            refused.append(error)
            return
        yield Document(name, self._lines(_not_empty(chunks, name)), is_member=True)

    def _is_data(self, path: str, member: str) -> bool:
        if is_foreign(member):
            self.left_out.append(f"{path}/{member}")
            return False
        return True

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
        connection = self._connected(host, port)
        while True:
            is_mid_line = False
            with connection:
                connection.settimeout(POLL_S)
                try:
                    for chunk in self._received(partial(connection.recv, CHUNK_BYTES), ends=True):
                        is_mid_line = not chunk.endswith(b"\n")
                        yield chunk
                except SourceError:
                    if self._reconnection is None:
                        raise
            if self._reconnection is None or self._stopped:
                return
            if is_mid_line:
                # What the next connection begins with is not the rest of this line.
                yield b"\n"
            again = self._reconnection.again(lambda: self._connected(host, port), lambda: self._stopped)
            if again is None:
                return
            connection = again

    def _connected(self, host: str, port: int) -> socket.socket:
        try:
            return socket.create_connection((host, port), timeout=CONNECT_TIMEOUT_S)
        except OSError as error:
            raise SourceError(f"{self.location}: cannot connect ({error.strerror or error})") from error

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


def is_foreign(member: str) -> bool:
    """Whether a member of an archive is no data by its name: a system's own, a README, a picture."""
    path = PurePosixPath(member)
    return "__MACOSX" in path.parts or _FOREIGN_NAME.fullmatch(path.name) is not None


def _kind_within(head: bytes, kind: str, name: str, *, is_member: bool = False) -> str:
    """What a packed stream has in it: a tar archive, or empty for lines.

    Raises:
        SourceError: it is packed twice, or has an archive in it that cannot be read there.
    """
    within = kind_of(head, unpacked_name(name)) if head else ""
    if within in ("", "tar") and not (within and is_member):
        return within
    raise SourceError(f"{name}: is {within} within {kind}; unpack it first")


def _refuse_office(path: Path, members: list[str]) -> None:
    """Raise SourceError where a zip file is a document of an office program."""
    if "[Content_Types].xml" in members or {"mimetype", "content.xml"} <= {*members}:
        raise SourceError(f"{path}: is a workbook or document; save it as CSV first")


def _with_newlines(chunks: Chunks) -> Chunks:
    """The stream with newlines, where the lines of a file end with a carriage return alone."""
    first = next(chunks, None)
    if first is None:
        return
    # A newline may stand at their end all the same; a stray return in a file of newlines ends no line.
    is_returns_alone = b"\r\n" not in first and first[:-1].count(b"\r") > first[:-1].count(b"\n")
    for chunk in _chain(first, chunks):
        yield chunk.replace(b"\r", b"\n") if is_returns_alone else chunk


def _chain(first: bytes, rest: Chunks) -> Chunks:
    if first:
        yield first
    yield from rest


def _read(file: IO[bytes], name: str) -> Chunks:
    try:
        while chunk := file.read(CHUNK_BYTES):
            yield chunk
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, tarfile.TarError) as error:
        raise SourceError(f"{name}: breaks off or is damaged ({error})") from error


def _not_empty(chunks: Chunks, name: str) -> Chunks:
    is_empty = True
    for chunk in chunks:
        is_empty = is_empty and not chunk
        yield chunk
    if is_empty:
        raise SourceError(f"{name}: is empty")
