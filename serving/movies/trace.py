"""From a film of gold back to the row of the file that it came in."""

from collections.abc import Iterator
from typing import Any

import pyarrow.compute as pc

from serving.movies.errors import MoviesServingError
from serving.movies.marts import read_table
from stack.schemas import MOVIES_BRONZE, MOVIES_GOLD

MOST = 5


def trace_film(title: str) -> Iterator[str]:
    """Lines that follow each film whose title holds ``title``: score, repairs, load, file, row, record.

    Raises:
        MartMissingError: the marts were not built yet.
        MoviesServingError: no title, or more than :data:`MOST`, hold the text.
    """
    films = read_table(MOVIES_GOLD, "film_performance")
    found = films.filter(pc.match_substring(films["title"], title, ignore_case=True)).to_pylist()
    exact = [film for film in found if film["title"].lower() == title.lower()]
    chosen = exact or found
    if not chosen:
        raise MoviesServingError(f"no film has {title!r} in its title")
    if len(chosen) > MOST:
        some = ", ".join(sorted(film["title"] for film in chosen)[:MOST])
        raise MoviesServingError(
            f"{len(chosen)} films have {title!r} in their title ({some}, …): say more of it"
        )
    bronze = read_table(MOVIES_BRONZE, "films")
    for film in chosen:
        yield from _lines(film, _record_of(bronze, film))


def _record_of(bronze: Any, film: dict[str, Any]) -> str:
    of_row = pc.and_(
        pc.equal(bronze["load_number"], film["load_number"]),
        pc.equal(bronze["row_number"], film["row_number"]),
    )
    value: str = bronze.filter(of_row)["value"][0].as_py()
    return value


def _lines(film: dict[str, Any], record: str) -> Iterator[str]:
    score, roi = film["performance_score"], film["roi"]
    yield f"{film['title']} ({film['release_year']})"
    yield f"  gold    score {_shown(score, '.1f')}, ROI {_shown(roi, '.2f')}, film {film['film_id']}"
    yield f"  silver  repairs: {film['repair_rules'] or 'none'}"
    yield f"  bronze  load {film['load_number']}, {film['file_name']}, row {film['row_number']}"
    yield f"  record  {record}"


def _shown(value: float | None, spec: str) -> str:
    return "not known" if value is None else format(value, spec)
