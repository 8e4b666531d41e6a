"""An index of names and numbers: exact, by their beginning, and with typing errors.

Terms are kept sorted, so that those with a beginning are one stretch. A misspelt term shares most of its
pairs of letters with the right one: the terms that share most are found by counting, and only those are
compared.
"""

import bisect
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz

EXACT, BEGINNING, WORD, WORD_BEGINNING = 100.0, 92.0, 90.0, 80.0
LEAST_LIKENESS = 72.0
"""Of 100; below it a term is another word, not a misspelt one."""
COMPARED = 400
"""Terms that are compared with a text: those that share most pairs of letters with it."""
LEAST_SHARED = 0.4
"""The share of a text's pairs that a term has at least, or it is not compared."""
LEAST_FUZZY_LENGTH = 4
"""Shorter texts are like too many others."""


@dataclass(frozen=True)
class Entry:
    """Something that can be found."""

    kind: str
    """``vessel``, ``port`` or ``film``."""
    id: str
    title: str
    subtitle: str
    weight: float
    """Breaks ties: 0 to 1, more for what is asked for more often."""
    facts: tuple[tuple[str, Any], ...] = ()
    """What else the answer says of it."""


@dataclass(frozen=True)
class Hit:
    """An entry that was found."""

    entry: Entry
    score: float
    """0 to 100: how well the text matches."""
    matched: str
    """The name or number that matched."""


class Index:
    """Entries by their terms. Built once, then only read."""

    def __init__(self, entries: Iterable[tuple[Entry, Iterable[str], Iterable[str]]]) -> None:
        """Each entry comes with its numbers and codes, and with its names."""
        self.entries: list[Entry] = []
        terms: dict[str, list[tuple[int, bool]]] = {}
        for place, (entry, codes, names) in enumerate(entries):
            self.entries.append(entry)
            for code in codes:
                terms.setdefault(normal(code), []).append((place, True))
            for name in names:
                whole = normal(name)
                terms.setdefault(whole, []).append((place, True))
                for word in set(whole.split()) if " " in whole else ():
                    if len(word) > 1:
                        terms.setdefault(word, []).append((place, False))
        terms.pop("", None)
        self._terms = sorted(terms)
        self._of_term = [terms[term] for term in self._terms]
        self._pairs = _pairs_of(self._terms)
        self._lengths = np.array([len(term) for term in self._terms], dtype=np.float32)

    def search(self, text: str, limit: int, kinds: frozenset[str] | None = None) -> list[Hit]:
        """The best matches, best first.

        Args:
            kinds: only entries of these.
        """
        wanted = normal(text)
        if not wanted:
            return []
        best: dict[int, tuple[float, str]] = {}
        self._begin_with(wanted, best, kinds)
        if len(best) < limit:
            self._like(wanted, best, kinds)
        if " " in wanted:
            self._all_words(wanted.split(), best, kinds)
        ranked = sorted(
            best.items(),
            key=lambda found: (
                -round(found[1][0]),
                -self.entries[found[0]].weight,
                len(self.entries[found[0]].title),
                self.entries[found[0]].id,
            ),
        )
        return [Hit(self.entries[place], score, term) for place, (score, term) in ranked[:limit]]

    def _note(
        self,
        term: int,
        score_whole: float,
        score_word: float,
        best: dict[int, tuple[float, str]],
        kinds: frozenset[str] | None,
    ) -> None:
        for place, is_whole in self._of_term[term]:
            if kinds is not None and self.entries[place].kind not in kinds:
                continue
            score = score_whole if is_whole else score_word
            if score > best.get(place, (0.0, ""))[0]:
                best[place] = (score, self._terms[term])

    def _begin_with(
        self, wanted: str, best: dict[int, tuple[float, str]], kinds: frozenset[str] | None
    ) -> None:
        first = bisect.bisect_left(self._terms, wanted)
        for term in range(first, min(len(self._terms), first + 5000)):
            if not self._terms[term].startswith(wanted):
                break
            if self._terms[term] == wanted:
                self._note(term, EXACT, WORD, best, kinds)
            else:
                self._note(term, BEGINNING, WORD_BEGINNING, best, kinds)

    def _like(self, wanted: str, best: dict[int, tuple[float, str]], kinds: frozenset[str] | None) -> None:
        """Terms that are like the text, and terms whose beginning is."""
        if len(wanted) < LEAST_FUZZY_LENGTH or wanted.isdigit():
            return
        for term in self._candidates(wanted):
            text = self._terms[term]
            whole = fuzz.ratio(wanted, text, score_cutoff=LEAST_LIKENESS) * 0.88
            beginning = fuzz.ratio(wanted, text[: len(wanted)], score_cutoff=LEAST_LIKENESS) * 0.76
            if score := max(whole, beginning):
                self._note(term, score, score - 2.0, best, kinds)

    def _candidates(self, wanted: str) -> list[int]:
        """The terms that share most pairs of letters with the text, shorter ones first among equals."""
        lists = [self._pairs[pair] for pair in _pairs(wanted) if pair in self._pairs]
        if not lists:
            return []
        shared = np.bincount(np.concatenate(lists), minlength=len(self._terms)).astype(np.float32)
        # What a beginning lacks of a long term counts little: it may be what is being typed.
        likeness = shared / (len(wanted) + 0.1 * np.maximum(self._lengths - len(wanted), 0.0))
        near = np.flatnonzero(likeness > LEAST_SHARED)
        if len(near) > COMPARED:
            near = near[np.argpartition(likeness[near], -COMPARED)[-COMPARED:]]
        return near.tolist()

    def _all_words(
        self, words: list[str], best: dict[int, tuple[float, str]], kinds: frozenset[str] | None
    ) -> None:
        """Entries that have every word, in whatever order."""
        found: list[dict[int, tuple[float, str]]] = []
        for word in words:
            of_word: dict[int, tuple[float, str]] = {}
            self._begin_with(word, of_word, kinds)
            if not of_word:
                self._like(word, of_word, kinds)
            found.append(of_word)
        for place in set.intersection(*(set(of_word) for of_word in found)):
            score = min(of_word[place][0] for of_word in found) - 3.0
            if score > best.get(place, (0.0, ""))[0]:
                best[place] = (score, self.entries[place].title)


def _pairs(term: str) -> set[str]:
    """Pairs of letters that follow each other; the first letter is a pair with the beginning."""
    marked = "^" + term
    return {marked[place : place + 2] for place in range(len(term))}


def _pairs_of(terms: list[str]) -> dict[str, npt.NDArray[np.int32]]:
    """The terms with a pair of letters, by pair. Numbers are left out: a mistyped one is another number."""
    places: dict[str, list[int]] = {}
    for place, term in enumerate(terms):
        if not term.isdigit():
            for pair in _pairs(term):
                places.setdefault(pair, []).append(place)
    return {pair: np.array(found, dtype=np.int32) for pair, found in places.items()}


_OTHER = re.compile(r"[^a-z0-9]+")


def normal(text: str) -> str:
    """A text as it is compared: without accents, punctuation and case, with single blanks."""
    if text.isascii():
        return _OTHER.sub(" ", text.lower()).strip()
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(
        letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter)
    )
    return " ".join(kept.split())
