"""Whether a file of films may become the slate: what silver would make of it, before anything is landed.

The latest load is the slate, so a file without the figures that the marts stand on would take the place of
one that has them. Such a file is refused, unless it is asked for.
"""

from collections.abc import Iterator, Sequence

from ingestion.movies.bronze import current_load_has_money, landed_number
from ingestion.movies.columns import MONEY
from ingestion.movies.errors import SlateError
from ingestion.movies.files import FilmFile
from ingestion.movies.reading import Mapped, Report


def check_slate(files: Sequence[FilmFile], *, without_money: bool = False) -> None:
    """Refuse what would leave the slate without films or money, before the first file is landed.

    A content that is there already changes nothing, and is not looked at.

    Raises:
        SlateError: no row of a file has a title and a release date; or a file has neither budget nor gross
            and would follow a load that has, unless ``without_money``.
    """
    has_money = current_load_has_money()
    for file in files:
        if landed_number(file) is not None:
            continue
        report = file.report
        if not report.film_count:
            raise SlateError(f"{file.name}: no row has a title and a release date that can be read")
        if has_money and not report.has_money and not without_money:
            raise SlateError(
                f"{file.name}: no row has a {', '.join(MONEY[:-1])} or {MONEY[-1]} in dollars, and it would "
                "replace a slate that has: land it with --without-money if that is meant"
            )
        has_money = report.has_money


def report_lines(file: FilmFile) -> Iterator[str]:
    """How a file was read, for people: each column, what is missing, left and set aside."""
    report = file.report
    yield f"{file.name}: {report.row_count:,} rows, {report.film_count:,} with a title and a release date"
    for column in report.columns:
        yield f"  {column.name} <- {', else '.join(column.sources)}: {_what(column)}"
    for note in report.notes:
        yield f"  note: {note}"
    if report.missing:
        yield f"  not in the file: {', '.join(report.missing)}"
    if report.left:
        yield f"  left unread: {', '.join(report.left)}"
    if report.no_film_count:
        yield f"  quarantined: {report.no_film_count:,} rows that say they are no film"
    yield from _broken(report)


def _what(column: Mapped) -> str:
    parts = [column.what, f"{column.value_count:,} values"]
    parts += [f"{count:,} set aside as {rule}" for rule, count in sorted(column.set_aside.items())]
    shown = f" ({', '.join(column.examples)})" if column.examples else ""
    return "; ".join(parts) + shown


def _broken(report: Report) -> Iterator[str]:
    for _, why in report.broken[:5]:
        yield f"  quarantined: {why}"
    if len(report.broken) > 5:
        yield f"  quarantined: {len(report.broken) - 5:,} more broken rows"
