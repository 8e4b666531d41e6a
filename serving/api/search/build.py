"""Builds the index from a snapshot; an index is kept as long as none of its tables has changed."""

import math
import threading
from collections.abc import Iterator

from serving.api.read.reader import View
from serving.api.search.index import Entry, Index

VESSELS, PORTS, FILMS = TABLES = (
    "maritime_gold.vessels",
    "reference.ports",
    "movies_gold.film_performance",
)
MOST_ENTRIES = 1_000_000

_VESSELS = """
select
    vessel_id, mmsi, imo, name, call_sign, ship_category, flag_country, position_count,
    [known.alias for known in aliases] as aliases
from {maritime_gold.vessels}
"""


class Indexes:
    """The index of the snapshot that was asked for last."""

    def __init__(self) -> None:
        self._building = threading.Lock()
        self._key: tuple[int | None, ...] = ()
        self._index: Index | None = None

    def of(self, view: View) -> Index:
        """The index of a snapshot. The first request that needs it builds it; others wait for that."""
        key = tuple(view.version(table) if view.has(table) else None for table in TABLES)
        index = self._index
        if index is not None and key == self._key:
            return index
        with self._building:
            if self._index is None or key != self._key:
                self._index, self._key = Index(_entries(view)), key
            return self._index


def _entries(view: View) -> Iterator[tuple[Entry, list[str], list[str]]]:
    if view.has(VESSELS):
        yield from _vessels(view)
    if view.has(PORTS):
        yield from _ports(view)
    if view.has(FILMS):
        yield from _films(view)


def _vessels(view: View) -> Iterator[tuple[Entry, list[str], list[str]]]:
    for row in view.rows(view.named(_VESSELS), most_rows=MOST_ENTRIES):
        title = row["name"] or row["call_sign"] or str(row["mmsi"])
        about = [row["ship_category"], row["flag_country"], f"MMSI {row['mmsi']}"]
        if row["imo"]:
            about.append(f"IMO {row['imo']}")
        entry = Entry(
            "vessel",
            row["vessel_id"],
            title,
            " · ".join(str(part) for part in about if part),
            weight=min(1.0, math.log10(1 + row["position_count"]) / 6),
            facts=(("mmsi", row["mmsi"]),),
        )
        codes = [str(row["mmsi"]), row["vessel_id"]]
        if row["imo"]:
            codes += [str(row["imo"]), f"IMO{row['imo']}"]
        if row["call_sign"]:
            codes.append(row["call_sign"])
        yield entry, codes, [name for name in (row["name"], *(row["aliases"] or [])) if name]


def _ports(view: View) -> Iterator[tuple[Entry, list[str], list[str]]]:
    sql = f"select port_id, name, country, latitude, longitude from {view.table(PORTS)}"
    for row in view.rows(sql, most_rows=MOST_ENTRIES):
        facts = (("latitude", row["latitude"]), ("longitude", row["longitude"]))
        subtitle = " · ".join(part for part in (row["country"], row["port_id"]) if part)
        yield (
            Entry("port", row["port_id"], row["name"], subtitle, 0.7, facts),
            [row["port_id"]],
            [row["name"]],
        )


def _films(view: View) -> Iterator[tuple[Entry, list[str], list[str]]]:
    sql = (
        "select film_id, title, release_year, genre, director, distributor, performance_score "
        f"from {view.table(FILMS)}"
    )
    for row in view.rows(sql, most_rows=MOST_ENTRIES):
        about = (row["release_year"], row["genre"], row["director"])
        yield (
            Entry(
                "film",
                row["film_id"],
                row["title"],
                " · ".join(str(part) for part in about if part),
                (row["performance_score"] or 0.0) / 200,
            ),
            [row["film_id"]],
            [name for name in (row["title"], row["director"]) if name],
        )
