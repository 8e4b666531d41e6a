"""Dead letters sent again for the API: joins it with ingestion, which it does not know."""

from collections.abc import Mapping

from ingestion.errors import UnknownTopicError
from ingestion.sink import deadletters
from ingestion.topics import topics_named
from serving.api.replay import Chosen, Replay
from stack.settings import Settings


def replay_of(settings: Settings) -> Replay:
    """Sends rejected messages of this lake to the brokers of these settings."""

    def replay(chosen: Chosen) -> Mapping[str, int]:
        try:
            topics = tuple(topics_named(chosen.topics))
        except UnknownTopicError as error:
            raise ValueError(str(error)) from error
        choice = deadletters.Choice(topics, chosen.reasons, chosen.since, chosen.until)
        return deadletters.replay(
            settings.bootstrap_servers,
            settings.lake,
            settings.kafka_options,
            choice,
            again=chosen.again,
            dry_run=chosen.dry_run,
        )

    return replay
