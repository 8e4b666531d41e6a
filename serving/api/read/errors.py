"""What can go wrong with a read; the app turns each into a problem document."""

from stack.errors import TidelineError


class NotBuiltError(TidelineError):
    """A table is in no published snapshot yet."""

    def __init__(self, table: str) -> None:
        super().__init__(f"{table} is not built yet: run `dbt build`")
        self.table = table


class GoneError(TidelineError):
    """The files of an old snapshot were removed by VACUUM."""


class UnreadableTableError(TidelineError):
    """A table has a Delta feature that is not read here."""


class QueryTimeoutError(TidelineError):
    """A query took longer than the setting allows, and was cancelled."""


class ClientGoneError(TidelineError):
    """The client has closed its connection: what it asked for is not looked for any further."""

    def __init__(self) -> None:
        super().__init__("the client has gone")


class TooLargeError(TidelineError):
    """A result has more rows than the setting allows."""
