"""Records with headers whose names are any bytes, which librdkafka takes, and confluent-kafka does not."""

import ctypes

from confluent_kafka import cimpl

_PRODUCER = 0
_END, _TOPIC, _VALUE, _FLAGS, _HEADERS = 0, 1, 4, 7, 10
_COPY = 2
_Handle = ctypes.c_void_p


def send(bootstrap_servers: str, topic: str, value: bytes, headers: list[tuple[bytes, bytes]]) -> None:
    """Write one record with these headers, and wait until it is there.

    Raises:
        OSError: it is not.
    """
    kafka = ctypes.CDLL(cimpl.__file__)
    for function in ("rd_kafka_conf_new", "rd_kafka_new", "rd_kafka_headers_new"):
        getattr(kafka, function).restype = _Handle
    reason = ctypes.create_string_buffer(512)
    options = _Handle(kafka.rd_kafka_conf_new())
    for option, setting in ((b"bootstrap.servers", bootstrap_servers.encode()), (b"log_level", b"2")):
        kafka.rd_kafka_conf_set(options, option, setting, reason, ctypes.c_size_t(len(reason)))
    producer = _Handle(kafka.rd_kafka_new(_PRODUCER, options, reason, ctypes.c_size_t(len(reason))))
    if not producer:
        raise OSError(reason.value.decode())
    try:
        made = _Handle(kafka.rd_kafka_headers_new(ctypes.c_size_t(len(headers))))
        for name, content in headers:
            sizes = ctypes.c_ssize_t(len(name)), ctypes.c_ssize_t(len(content))
            kafka.rd_kafka_header_add(made, name, sizes[0], content, sizes[1])
        pairs = [(_TOPIC, topic.encode()), (_FLAGS, _COPY), (_HEADERS, made)]
        given = [part for pair in pairs for part in pair]
        error = kafka.rd_kafka_producev(producer, _VALUE, value, ctypes.c_size_t(len(value)), *given, _END)
        error = error or kafka.rd_kafka_flush(producer, 30_000)
        if error:
            raise OSError(f"record not written: librdkafka's error {error}")
    finally:
        kafka.rd_kafka_destroy(producer)
