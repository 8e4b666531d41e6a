"""A made-up slate of films, for a machine that has neither network nor real files.

Deterministic by seed: the same seed gives the same bytes. The figures are drawn from wide distributions that
resemble a real slate (budgets over orders of magnitude, a few hits that pay for many losses) and carry the
faults that silver knows, at stated rates. No figure describes a real film.
"""

import json
import math
import random
from datetime import date, timedelta
from typing import Any

FILMS = 1_200
FAULT_RATE = 0.02
"""Share of rows that get a zero gross, and of those that get a numeric title; other faults follow from it."""

_FIRST = (
    "Silent",
    "Crimson",
    "Last",
    "Hidden",
    "Broken",
    "Golden",
    "Winter",
    "Midnight",
    "Paper",
    "Northern",
    "Empty",
    "Second",
)
_SECOND = (
    "Harbour",
    "Tide",
    "Letter",
    "Garden",
    "Signal",
    "Road",
    "Kingdom",
    "Summer",
    "Mirror",
    "Engine",
    "River",
    "Star",
)
_THIRD = ("", "", "", " Returns", " Rising", " of Ashes", " and I", " Forever")
_GENRES = {
    # genre: (share of films, log10 of the median budget, median multiple of the budget that is grossed)
    "Drama": (0.26, 7.1, 1.3),
    "Comedy": (0.23, 7.3, 1.8),
    "Action": (0.15, 7.7, 1.9),
    "Adventure": (0.10, 7.8, 2.3),
    "Thriller/Suspense": (0.09, 7.3, 1.7),
    "Horror": (0.08, 6.9, 2.6),
    "Romantic Comedy": (0.05, 7.3, 2.0),
    "Musical": (0.02, 7.4, 2.2),
    "Documentary": (0.02, 6.2, 1.5),
}
_DISTRIBUTORS = (
    "Albatross",
    "Beacon Hill",
    "Cormorant",
    "Drift",
    "Eastlight",
    "Fathom",
    "Groundswell",
    "Halyard",
)
_SOURCES = (
    "Original Screenplay",
    "Based on Book/Short Story",
    "Based on Real Life Events",
    "Remake",
    "Based on TV",
)
_TYPES = (
    "Contemporary Fiction",
    "Historical Fiction",
    "Fantasy",
    "Science Fiction",
    "Kids Fiction",
    "Dramatization",
)
_MPAA = ("R", "PG-13", "PG", "G", "Not Rated")


def generated_films(seed: int = 1, films: int = FILMS) -> bytes:
    """A JSON array of film rows with the columns of the real set."""
    rng = random.Random(seed)
    directors = [f"{rng.choice('ABCDEFGHJKLMNPRSTW')}. {name}" for name in _names(rng, 120)]
    rows = [_film(rng, number, directors) for number in range(films)]
    return ("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n").encode()


def _names(rng: random.Random, count: int) -> list[str]:
    parts = (
        "Ar",
        "bel",
        "cor",
        "den",
        "el",
        "far",
        "gan",
        "hol",
        "is",
        "jor",
        "kel",
        "lun",
        "mar",
        "nor",
        "os",
        "pel",
    )
    return ["".join(rng.sample(parts, rng.choice((2, 3)))).capitalize() for _ in range(count)]


def _film(rng: random.Random, number: int, directors: list[str]) -> dict[str, Any]:
    genre = rng.choices(list(_GENRES), [share for share, _, _ in _GENRES.values()])[0]
    _, log_budget, multiple = _GENRES[genre]
    released = date(1950, 1, 1) + timedelta(days=int(22_000 * rng.random() ** 0.35))
    quality = rng.gauss(0.0, 1.0)
    budget = _rounded(10 ** rng.gauss(log_budget - (2011 - released.year) * 0.015, 0.55))
    worldwide = _rounded(budget * multiple * math.exp(rng.gauss(0.25 * quality, 1.2)))
    row: dict[str, Any] = {
        "Title": f"{rng.choice(_FIRST)} {rng.choice(_SECOND)}{rng.choice(_THIRD)} {number}",
        "US Gross": _rounded(worldwide * rng.uniform(0.3, 0.9)),
        "Worldwide Gross": worldwide,
        "US DVD Sales": _rounded(worldwide * 0.2) if rng.random() < 0.2 else None,
        "Production Budget": budget,
        "Release Date": released.strftime("%b %d %Y"),
        "MPAA Rating": rng.choice(_MPAA),
        "Running Time min": int(min(220, max(60, rng.gauss(108, 18)))) if rng.random() < 0.4 else None,
        "Distributor": rng.choice(_DISTRIBUTORS),
        "Source": rng.choice(_SOURCES),
        "Major Genre": genre if rng.random() < 0.92 else None,
        "Creative Type": rng.choice(_TYPES),
        "Director": rng.choice(directors) if rng.random() < 0.7 else None,
        "Rotten Tomatoes Rating": int(min(100, max(1, 54 + 24 * quality + rng.gauss(0, 8)))),
        "IMDB Rating": round(min(9.5, max(1.5, 6.3 + quality + rng.gauss(0, 0.4))), 1),
        "IMDB Votes": int(10 ** min(5.7, max(1.5, rng.gauss(4.1, 0.6)))),
    }
    return _spoiled(rng, row, number, released)


def _spoiled(rng: random.Random, row: dict[str, Any], number: int, released: date) -> dict[str, Any]:
    if rng.random() < FAULT_RATE:
        row["Worldwide Gross"] = row["US Gross"] = 0
    if rng.random() < FAULT_RATE:
        row["Title"] = 1_000 + number
    if rng.random() < FAULT_RATE / 10:
        row["Title"] = None
    if released.year < 1969 and rng.random() < FAULT_RATE * 5:
        # a two-digit year, read as one of this century
        row["Release Date"] = f"{released:%b %d} {released.year + 100}"
    return row


def _rounded(amount: float) -> int:
    """To three significant digits, as such figures are reported."""
    step = 10 ** max(0, int(math.log10(max(amount, 1.0))) - 2)
    return int(round(amount / step) * step)
