"""What can go wrong with a film file, as one clear line each."""

from ingestion.errors import IngestionError


class FilmFileError(IngestionError):
    """A file is not what its name says, or holds no film rows; nothing was changed."""

    exit_code = 2


class SlateError(IngestionError):
    """A file would leave the slate without films or without money; nothing was changed."""

    exit_code = 2


class FilmSourceError(IngestionError):
    """The wanted source of the demonstration's films cannot be had."""


class LoadConflictError(IngestionError):
    """Other loads kept winning the race for the table; nothing was added."""
