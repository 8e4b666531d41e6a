"""The errors of the complex events that a user can cause or mend."""

from stack.errors import TidelineError


class RulesError(TidelineError):
    """A file of rules cannot be read, or a rule in it is not one; names the rule, the field and the value."""

    exit_code = 2


class EventsError(TidelineError):
    """The daemon cannot go on: no broker answers, a topic is missing, or another daemon took over."""


class FencedError(EventsError):
    """Another daemon with the same transactional id has taken over; this one must not go on."""
