"""Which release a broker is, by Kafka's ApiVersions request, which needs no login.

librdkafka asks it too, but hands nobody the answer. Layout: https://kafka.apache.org/protocol (ApiVersions,
version 3); levels of ``metadata.version``: ``kafka-storage version-mapping`` of Kafka 4.1.1.
"""

import socket
import ssl
import struct
from dataclasses import dataclass

_API_VERSIONS, _VERSION = 18, 3
_CORRELATION = 1
_SUPPORTED, _FINALIZED = 0, 2
_RELEASES = (
    (7, "3.3"),
    (8, "3.4"),
    (9, "3.5"),
    (12, "3.6"),
    (15, "3.7"),
    (20, "3.8"),
    (21, "3.9"),
    (22, "4.0"),
    (26, "4.1"),
    (28, "newer than 4.1"),
)
"""First level of each release."""


@dataclass(frozen=True, slots=True)
class BrokerVersion:
    """Levels of the feature ``metadata.version``; 0 where the broker has none, as before KRaft."""

    supported: int
    """The highest that this broker can."""
    finalized: int
    """What the cluster has agreed on."""

    @property
    def release(self) -> str:
        """The release that the level belongs to, such as ``4.1``."""
        return next((name for level, name in reversed(_RELEASES) if self.supported >= level), "without KRaft")


def ask_version(host: str, port: int, options: dict[str, str], timeout_s: float = 10) -> BrokerVersion:
    """Ask one broker.

    Args:
        options: librdkafka's, for TLS.

    Raises:
        OSError: it does not answer, or its certificate is not trusted.
        ValueError: the answer is not Kafka's.
    """
    with _connect(host, port, options, timeout_s) as connection:
        connection.sendall(_request())
        (size,) = struct.unpack(">i", _read(connection, 4))
        if not 10 <= size <= 1 << 20:
            raise ValueError(f"{host}:{port} does not answer as Kafka does")
        return _parse(_read(connection, size))


def _connect(host: str, port: int, options: dict[str, str], timeout_s: float) -> socket.socket:
    if not options.get("security.protocol", "").lower().endswith("ssl"):
        return socket.create_connection((host, port), timeout=timeout_s)
    context = ssl.create_default_context(cafile=options.get("ssl.ca.location"))
    if options.get("ssl.endpoint.identification.algorithm") == "none":
        context.check_hostname = False
    if "ssl.certificate.location" in options:
        context.load_cert_chain(
            options["ssl.certificate.location"],
            options.get("ssl.key.location"),
            options.get("ssl.key.password"),
        )
    plain = socket.create_connection((host, port), timeout=timeout_s)
    try:
        return context.wrap_socket(plain, server_hostname=host)
    except OSError:
        plain.close()
        raise


def _request() -> bytes:
    client = b"tideline"
    header = struct.pack(">hhih", _API_VERSIONS, _VERSION, _CORRELATION, len(client)) + client + b"\0"
    body = b"".join(bytes([len(text) + 1]) + text for text in (client, b"doctor")) + b"\0"
    return struct.pack(">i", len(header + body)) + header + body


def _read(connection: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        chunk = connection.recv(size - len(data))
        if not chunk:
            raise ConnectionError("the broker closed the connection")
        data += chunk
    return data


def _parse(answer: bytes) -> BrokerVersion:
    try:
        correlation, code = struct.unpack_from(">ih", answer)
        if correlation != _CORRELATION:
            raise ValueError("the broker answered another request")
        if code:
            return BrokerVersion(0, 0)  # too old to know this version of the request
        levels = _features(_Reader(answer, 6))
    except (struct.error, IndexError) as error:
        raise ValueError("the broker's answer is cut off") from error
    return BrokerVersion(levels.get(_SUPPORTED, 0), levels.get(_FINALIZED, 0))


def _features(reader: "_Reader") -> dict[int, int]:
    """Level of ``metadata.version`` by the field that names it."""
    for _ in range(reader.length()):
        reader.skip(6)  # an API's number and versions
        reader.skip_tags()
    reader.skip(4)  # throttle time
    levels = {}
    for _ in range(reader.varint()):
        tag, size = reader.varint(), reader.varint()
        end = reader.at + size
        if tag in (_SUPPORTED, _FINALIZED):
            for _ in range(reader.length()):
                name = reader.text()
                first, second = reader.shorts()
                if name == "metadata.version":
                    levels[tag] = max(first, second)
                reader.skip_tags()
        reader.at = end
    return levels


@dataclass(slots=True)
class _Reader:
    """Kafka's compact types, one after the other."""

    data: bytes
    at: int

    def skip(self, size: int) -> None:
        self.at += size

    def varint(self) -> int:
        """An unsigned integer of seven bits a byte, the lowest first."""
        value = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def length(self) -> int:
        """Of an array or a text; they are written one greater, with 0 for null."""
        return max(0, self.varint() - 1)

    def text(self) -> str:
        size = self.length()
        self.at += size
        return self.data[self.at - size : self.at].decode()

    def shorts(self) -> tuple[int, int]:
        self.at += 4
        first, second = struct.unpack_from(">hh", self.data, self.at - 4)
        return first, second

    def skip_tags(self) -> None:
        for _ in range(self.varint()):
            self.varint()
            self.skip(self.varint())
