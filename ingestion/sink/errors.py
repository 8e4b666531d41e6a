"""Errors that stop the sink or its commands; each message tells the operator what to do."""

from ingestion.errors import IngestionError


class SinkError(IngestionError):
    """The root of the sink's errors."""


class BrokerUnreachableError(SinkError):
    """No broker answers."""


class TopicMissingError(SinkError):
    """The topic does not exist on the brokers."""


class TopicRecreatedError(SinkError):
    """The topic was deleted and created again: its offsets mean other records than those that are stored."""


class TableReplacedError(SinkError):
    """The bronze table was replaced by another one, or lost commits, while the daemon ran."""


class OffsetsLostError(SinkError):
    """Retention deleted records before they were read, and the settings demand a stop."""


class StoreUnavailableError(SinkError):
    """The lake is unavailable for commits; buffered records stay buffered."""


class StalledError(SinkError):
    """A bounded run makes no progress."""


class ReplayError(SinkError):
    """Dead letters cannot be read or sent."""


class MaintenanceError(SinkError):
    """A table could not be maintained."""
