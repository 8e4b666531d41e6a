"""A slate's outcomes by bootstrap: the returns of comparable films, drawn with replacement (Efron, 1979)."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from serving.api.read.reader import View
from serving.api.web.problems import InvalidParameterError

MOST_FILMS = 100
LEAST_COMPARABLES = 5
"""Fewer returns than this are no distribution."""
BINS = 20
QUANTILES = (5, 10, 25, 50, 75, 90, 95)
_EXPECTED = "GENRE:TIER:COUNT or GENRE:TIER:COUNT:BUDGET with commas between, at most 100 films"


@dataclass(frozen=True)
class Group:
    """Films of one genre and budget tier."""

    genre: str
    budget_tier: str
    film_count: int
    budget_each: float | None
    """US dollars; None: the median of comparable films."""


@dataclass(frozen=True)
class Outcome:
    """What a slate brought, draw by draw."""

    groups: list[tuple[Group, float, int, float]]
    """Each with the cost of one film, the number of comparable films, and their median return."""
    total_budget: float
    profit: npt.NDArray[np.floating[Any]]
    """One per draw, US dollars."""

    @staticmethod
    def spread(values: npt.NDArray[np.floating[Any]]) -> dict[str, float]:
        """Mean and quantiles."""
        found = np.percentile(values, QUANTILES)
        named = {f"p{name}": float(value) for name, value in zip(QUANTILES, found, strict=True)}
        return {"mean": float(values.mean()), **named}

    def histogram(self) -> list[tuple[float, float, int]]:
        """Bins of equal width over all profits: from, to, number of draws."""
        counts, edges = np.histogram(self.profit, bins=BINS)
        bounds = itertools.pairwise(edges.tolist())
        return [(start, end, int(count)) for (start, end), count in zip(bounds, counts, strict=True)]


def parsed_slate(text: str) -> list[Group]:
    """A slate as it is written in a request.

    Raises:
        InvalidParameterError: it is not one.
    """
    groups = []
    for part in text.split(","):
        pieces = [piece.strip() for piece in part.split(":")]
        if len(pieces) not in (3, 4) or not all(pieces):
            raise InvalidParameterError("slate", text, _EXPECTED)
        try:
            count, budget = int(pieces[2]), float(pieces[3]) if len(pieces) == 4 else None
        except ValueError as error:
            raise InvalidParameterError("slate", text, _EXPECTED) from error
        if count < 1 or (budget is not None and not 0 < budget <= 1e12):
            raise InvalidParameterError("slate", text, _EXPECTED)
        groups.append(Group(pieces[0], pieces[1], count, budget))
    if sum(group.film_count for group in groups) > MOST_FILMS:
        raise InvalidParameterError("slate", text, _EXPECTED)
    return groups


def outcome(view: View, films: str, groups: Sequence[Group], draws: int, seed: int) -> Outcome:
    """The profit of a slate, many times over.

    Args:
        films: the table of films.

    Raises:
        InvalidParameterError: there are too few comparable films of a genre and tier.
    """
    generator = np.random.default_rng(seed)
    profit = np.zeros(draws)
    described = []
    for group in groups:
        rows = view.rows(
            f"select roi, budget_usd from {view.table(films)} "
            "where genre = $genre and budget_tier = $tier and roi is not null order by film_id",
            {"genre": group.genre, "tier": group.budget_tier},
        )
        if len(rows) < LEAST_COMPARABLES:
            raise InvalidParameterError(
                "slate",
                f"{group.genre}:{group.budget_tier}",
                f"a genre and tier of at least {LEAST_COMPARABLES} films with a known return; "
                f"these have {len(rows)} (see /films/recommendations)",
            )
        roi = np.array([row["roi"] for row in rows])
        budget = group.budget_each or float(np.median([row["budget_usd"] for row in rows]))
        profit += budget * generator.choice(roi, size=(draws, group.film_count)).sum(axis=1)
        described.append((group, budget, len(rows), float(np.median(roi))))
    total = sum(budget * group.film_count for group, budget, _, _ in described)
    return Outcome(described, total, profit)
