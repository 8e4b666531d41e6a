"""What stops the sink or its commands; each carries the text that the operator needs."""

from ingestion.errors import IngestionError


class SinkError(IngestionError):
    """The root of the sink's errors."""


class BrokerUnreachableError(SinkError):
    """No broker answers."""


class TopicMissingError(SinkError):
    """The topic is not there on the brokers."""


class TopicRecreatedError(SinkError):
    """The topic was deleted and created again: its offsets mean other records than those that are stored."""


class TableReplacedError(SinkError):
    """The bronze table was replaced by another one while the daemon ran."""


class OffsetsLostError(SinkError):
    """Records went by retention before they were read, and the settings say to stop then."""


class StoreUnavailableError(SinkError):
    """The lake does not take a commit at the moment; what is buffered stays buffered."""


class StalledError(SinkError):
    """A bounded run makes no progress."""


class MetricsPortError(SinkError):
    """The metrics endpoint cannot listen on its port."""


class ReplayError(SinkError):
    """Dead letters cannot be read or sent."""


class MaintenanceError(SinkError):
    """A table could not be maintained."""
