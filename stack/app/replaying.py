"""Dead letters sent again for the API: joins it with ingestion, which it does not know."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager

from ingestion.errors import UnknownTopicError
from ingestion.sink import deadletters
from ingestion.topics import topics_named
from serving.api.replay import LEASE, Chosen, GoOn, Replay
from serving.api.state.database import Database
from serving.api.state.leases import Held, lease
from stack.settings import Settings


def replay_of(settings: Settings) -> Replay:
    """Sends rejected messages of this lake to the brokers of these settings."""

    def replay(chosen: Chosen, go_on: GoOn) -> Mapping[str, int]:
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
            go_on=go_on,
        )

    return replay


@contextmanager
def alone(settings: Settings, holder: str) -> Iterator[Held]:
    """Within it, no server of this state and no other command sends messages again.

    Raises:
        HeldError: somebody does just now.
        StateError: the state's database cannot be used.
    """
    with closing(Database(settings)) as database, lease(database, LEASE, holder) as held:
        yield held
