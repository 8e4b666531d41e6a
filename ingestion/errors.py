"""Errors between a source and bronze, each a one-line message."""

from stack.errors import TidelineError


class IngestionError(TidelineError):
    """The root of this package's errors."""


class UnknownTopicError(IngestionError):
    """A named topic has no bronze table."""

    exit_code = 2


class BronzeError(IngestionError):
    """A bronze table cannot be created or read, or has another schema."""


class SourceError(IngestionError):
    """A source cannot be read, or ended early; the message names it and the cause."""


class ContractError(IngestionError):
    """A message contract does not exist, or a message violates it."""


class ProducerError(IngestionError):
    """Kafka is unreachable, or did not accept every message."""
