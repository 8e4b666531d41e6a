"""What can go wrong on the way from a source to bronze, as one clear line each."""

from stack.errors import TidelineError


class IngestionError(TidelineError):
    """The root of this package's errors."""


class UnknownTopicError(IngestionError):
    """A topic was named that no bronze table belongs to."""

    exit_code = 2


class BronzeError(IngestionError):
    """A bronze table cannot be made or read, or is not what this version writes."""


class SourceError(IngestionError):
    """A source cannot be read, or ended before its end; says which and why."""


class ContractError(IngestionError):
    """A message contract does not exist, or a message does not keep it."""


class ProducerError(IngestionError):
    """Kafka cannot be reached, or did not take every message."""
