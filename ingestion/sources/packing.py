"""Packings: what a stream of bytes is packed in, seen from its first bytes, and unpacked piece by piece.

Guarantees that no piece is larger than some megabytes however small the packed input is, and that a packing
which is not read is refused by name instead of being taken for text. Never reads a file itself.
"""

import bz2
import codecs
import io
import lzma
import tarfile
import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

import zstandard

from ingestion.errors import SourceError

CHUNK_BYTES = 256 * 1024
HEAD_BYTES = 512
"""First bytes that tell the packing; tar's mark stands at 257."""
_ZSTD_SLICE_BYTES = 1024
"""A block of zstd makes 128 KiB of three bytes, and its decoder takes no limit: it is fed in small slices."""
_XZ_MEMORY_BYTES = 256 * 1024 * 1024

_MAGIC = {
    b"\x1f\x8b": "gzip",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",
    b"BZh": "bzip2",
    b"\xfd7zXZ\x00": "xz",
    b"\x5d\x00\x00": "LZMA",
}
_REFUSED = {
    b"7z\xbc\xaf\x27\x1c": "7z",
    b"Rar!\x1a\x07": "rar",
    b"\x04\x22\x4d\x18": "lz4",
    b"\x1f\x9d": "compress (.Z)",
    b"LZIP": "lzip",
    b"\x89LZO": "lzop",
    b"\xff\x06\x00\x00sNaPpY": "snappy",
    b"PAR1": "Parquet",
    b"ARROW1": "Feather",
    b"Obj\x01": "Avro",
    b"\x89HDF\r\n": "HDF5",
    b"\xd4\xc3\xb2\xa1": "pcap",
    b"\x0a\x0d\x0d\x0a": "pcapng",
    b"MSCF": "cabinet",
    b"SQLite format 3\x00": "SQLite",
    b"\xd0\xcf\x11\xe0": "Microsoft Office",
    b"%PDF-": "PDF",
}
_SUFFIXES = {
    ".gz": "gzip",
    ".tgz": "gzip",
    ".zst": "zstd",
    ".zip": "zip",
    ".bz2": "bzip2",
    ".tbz2": "bzip2",
    ".xz": "xz",
    ".txz": "xz",
    ".tzst": "zstd",
    ".lzma": "LZMA",
    ".tar": "tar",
}
_REFUSED_SUFFIXES = {
    ".7z": "7z",
    ".rar": "rar",
    ".lz4": "lz4",
    ".br": "Brotli",
    ".z": "compress (.Z)",
    ".lz": "lzip",
    ".lzo": "lzop",
    ".sz": "snappy",
    ".parquet": "Parquet",
    ".feather": "Feather",
    ".arrow": "Arrow",
    ".orc": "ORC",
    ".avro": "Avro",
    ".xlsx": "Excel",
    ".xls": "Excel",
    ".ods": "OpenDocument",
}
READABLE = "plain, .gz, .zst, .bz2, .xz, .lzma, .zip and .tar"
_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MARK_AND_LETTER_BYTES = 8
_ENCODINGS = dict(zip(_MARKS, ("utf-32", "utf-32", "", "utf-16", "utf-16"), strict=True))

Chunks = Iterator[bytes]


def kind_of(head: bytes, name: str) -> str:
    """The packing of a stream that begins so: gzip, zstd, bzip2, xz, LZMA, zip, tar, or empty for none.

    Raises:
        SourceError: it is one that is not read, or not the one that the name's suffix says; names both.
    """
    refused = next((kind for magic, kind in _REFUSED.items() if head.startswith(magic)), None)
    if refused:
        raise SourceError(f"{name}: is a {refused} file, which is not read; read are {READABLE}")
    kind = next((kind for magic, kind in _MAGIC.items() if head.startswith(magic)), "")
    if not kind and _is_tar(head):
        kind = "tar"
    suffix = "." + name.lower().rpartition(".")[2] if "." in name else ""
    if kind in ("", "zip") and suffix in _REFUSED_SUFFIXES:
        raise SourceError(f"{name}: {_REFUSED_SUFFIXES[suffix]} files are not read; read are {READABLE}")
    said = _SUFFIXES.get(suffix, "")
    if said and kind != said:
        raise SourceError(f"{name}: is not a {said} file")
    return kind


def unpacked_name(name: str) -> str:
    """What a packed file is called when it is unpacked: ``day.tar`` of ``day.tar.gz`` and of ``day.tgz``."""
    stem, _, suffix = name.rpartition(".")
    if suffix.lower() in ("tgz", "tbz2", "txz", "tzst"):
        return f"{stem}.tar"
    return stem if "." + suffix.lower() in _SUFFIXES else ""


def _is_tar(head: bytes) -> bool:
    """Whether a stream begins with a member of a tar archive; old tools write a checksum, no mark."""
    if head[257:262] == b"ustar":
        return True
    if len(head) < tarfile.BLOCKSIZE or not head[0]:
        return False
    try:
        tarfile.TarInfo.frombuf(head[: tarfile.BLOCKSIZE], "utf-8", "surrogateescape")
    except (tarfile.TarError, ValueError):
        return False
    return True


def with_head(chunks: Chunks) -> tuple[bytes, Chunks]:
    """The first bytes of a stream, and the whole stream."""
    taken: list[bytes] = []
    size = 0
    while size < HEAD_BYTES:
        try:
            chunk = next(chunks, None)
        except SourceError as error:
            if not taken:
                raise
            chunks = _broken(error)
            break
        if chunk is None:
            break
        taken.append(chunk)
        size += len(chunk)
    return b"".join(taken)[:HEAD_BYTES], _chain(taken, chunks)


def _broken(error: SourceError) -> Chunks:
    """What is left of a stream that breaks off."""
    raise error
    yield


def unpacked(chunks: Chunks, kind: str, name: str) -> Chunks:
    """The bytes in a gzip, zstd, bzip2, xz or LZMA stream; another stream as it is.

    Raises:
        SourceError: it is damaged or breaks off; what was before is yielded before.
    """
    if kind not in _DECODERS:
        return chunks
    return _members(chunks, name, kind, _DECODERS[kind])


def text(chunks: Chunks) -> Chunks:
    """The stream in UTF-8: without its byte-order mark, and converted where that says UTF-16 or UTF-32."""
    head = b""
    while len(head) < _MARK_AND_LETTER_BYTES and any(
        mark.startswith(head[: len(mark)] if encoding else head) for mark, encoding in _ENCODINGS.items()
    ):
        chunk = next(chunks, None)
        if chunk is None:
            break
        head += chunk
    mark = next((mark for mark in _MARKS if head.startswith(mark)), b"")
    encoding = _ENCODINGS.get(mark, "")
    if encoding and not _is_letter(head[: 2 * len(mark)], encoding):
        # Odd bytes of a broken line are no mark unless text follows them.
        mark, encoding = b"", ""
    if not encoding:
        yield from _chain([head[len(mark) :]], chunks)
        return
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    for chunk in _chain([head], chunks):
        yield decoder.decode(chunk).encode()
    yield decoder.decode(b"", final=True).encode()


def _is_letter(marked: bytes, encoding: str) -> bool:
    """Whether a mark is followed by a letter of Latin-1 or by white space."""
    letter = marked.decode(encoding, errors="replace")
    return len(letter) == 1 and letter <= "\xff" and (letter.isprintable() or letter.isspace())


class Reader(io.RawIOBase):
    """A stream of chunks as a file that can be read once."""

    def __init__(self, chunks: Chunks) -> None:
        self._chunks = chunks
        self._rest = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Up to ``size`` bytes, fewer only at the end; all that is left where it is negative."""
        parts, missing = [], size
        while missing:
            if not self._rest:
                self._rest = next(self._chunks, b"")
                if not self._rest:
                    break
            part = self._rest if size < 0 else self._rest[:missing]
            self._rest = self._rest[len(part) :]
            parts.append(part)
            missing -= len(part)
        return b"".join(parts)


class _Decoder(Protocol):
    """A decoder of one member; ``feed`` yields pieces of bounded size."""

    failure: type[Exception]

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def feed(self, data: bytes) -> Chunks: ...


class _Gzip:
    failure: type[Exception] = zlib.error

    def __init__(self) -> None:
        self._member = zlib.decompressobj(wbits=31)

    @property
    def eof(self) -> bool:
        return self._member.eof

    @property
    def unused_data(self) -> bytes:
        return self._member.unused_data

    def feed(self, data: bytes) -> Chunks:
        while data and not self._member.eof:
            yield self._member.decompress(data, CHUNK_BYTES)
            data = self._member.unconsumed_tail


class _Bounded:
    """bzip2, xz and LZMA, whose decoders in the standard library keep what they have not yet expanded."""

    def __init__(
        self, member: "bz2.BZ2Decompressor | lzma.LZMADecompressor", failure: type[Exception]
    ) -> None:
        self._member = member
        self.failure = failure

    @property
    def eof(self) -> bool:
        return self._member.eof

    @property
    def unused_data(self) -> bytes:
        return self._member.unused_data

    def feed(self, data: bytes) -> Chunks:
        yield self._member.decompress(data, CHUNK_BYTES)
        while not self._member.eof and not self._member.needs_input:
            yield self._member.decompress(b"", CHUNK_BYTES)


class _Zstd:
    failure: type[Exception] = zstandard.ZstdError

    def __init__(self) -> None:
        self._member = zstandard.ZstdDecompressor().decompressobj()
        self.unused_data = b""

    @property
    def eof(self) -> bool:
        return self._member.eof

    def feed(self, data: bytes) -> Chunks:
        for start in range(0, len(data), _ZSTD_SLICE_BYTES):
            yield self._member.decompress(data[start : start + _ZSTD_SLICE_BYTES])
            if self._member.eof:
                self.unused_data = self._member.unused_data + data[start + _ZSTD_SLICE_BYTES :]
                return


_DECODERS: dict[str, Callable[[], _Decoder]] = {
    "gzip": _Gzip,
    "zstd": _Zstd,
    "bzip2": lambda: _Bounded(bz2.BZ2Decompressor(), OSError),
    "xz": lambda: _Bounded(lzma.LZMADecompressor(memlimit=_XZ_MEMORY_BYTES), lzma.LZMAError),
    "LZMA": lambda: _Bounded(
        lzma.LZMADecompressor(lzma.FORMAT_ALONE, memlimit=_XZ_MEMORY_BYTES), lzma.LZMAError
    ),
}


def _members(chunks: Chunks, name: str, kind: str, begin: Callable[[], _Decoder]) -> Chunks:
    """Expand members one after the other; all formats may be concatenated."""
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
                for expanded in member.feed(data):
                    if expanded:
                        yield expanded
            except (member.failure, EOFError) as error:
                raise SourceError(f"{name}: damaged {kind} file ({error})") from error
            data = member.unused_data if member.eof else b""
    if is_begun and not member.eof:
        raise SourceError(f"{name}: truncated {kind} file; what was before its end has been read")


def _chain(first: list[bytes], rest: Chunks) -> Chunks:
    yield from (chunk for chunk in first if chunk)
    yield from rest
