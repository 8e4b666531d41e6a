"""Search: what people type finds what they mean, typing errors included."""

import pytest

from serving.api.search.index import Entry, Index, normal

SHIPS = ("Ever Given", "Evergreen", "Emma Mærsk", "Maersk Emden", "Stella Eagle", "Sea Angel", "Norderhever")
PORTS = {"NLRTM": "Rotterdam", "DKCPH": "København", "SGSIN": "Singapore"}


@pytest.fixture(scope="module")
def index() -> Index:
    ships = [
        (Entry("vessel", str(210_000_000 + n), name, "", n / 10), [str(210_000_000 + n), f"C{n}LL"], [name])
        for n, name in enumerate(SHIPS)
    ]
    ports = [(Entry("port", code, name, "", 0.5), [code], [name]) for code, name in PORTS.items()]
    films = [(Entry("film", "f1", "The Terminator", "", 0.3), ["f1"], ["The Terminator", "James Cameron"])]
    return Index([*ships, *ports, *films])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ever Given", "Ever Given"),
        ("ever giv", "Ever Given"),
        ("EVERGREEN", "Evergreen"),
        ("evergren", "Evergreen"),
        ("rotterdam", "Rotterdam"),
        ("roterdam", "Rotterdam"),
        ("rottrdam", "Rotterdam"),
        ("nlrtm", "Rotterdam"),
        ("kobenhavn", "København"),
        ("københavn", "København"),
        ("singapoer", "Singapore"),
        ("eagle stella", "Stella Eagle"),
        ("stela eagel", "Stella Eagle"),
        ("termintor", "The Terminator"),
        ("cameron", "The Terminator"),
        ("210000004", "Stella Eagle"),
        ("c4ll", "Stella Eagle"),
        ("norderhe", "Norderhever"),
    ],
)
def test_text_finds_what_it_means_first(index: Index, text: str, title: str) -> None:
    hits = index.search(text, 5)
    assert hits, text
    assert hits[0].entry.title == title


def test_exact_name_is_before_a_similar_one(index: Index) -> None:
    scores = [hit.score for hit in index.search("evergreen", 10)]
    assert scores[0] == 100.0
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("text", ["", "  ", "!?", "zzzzqqqq", "999999999"])
def test_text_that_is_like_nothing_finds_nothing(index: Index, text: str) -> None:
    assert index.search(text, 5) == []


def test_mistyped_number_is_another_number(index: Index) -> None:
    assert index.search("210000044", 5) == []


def test_only_the_kinds_that_are_wanted_are_found(index: Index) -> None:
    kinds = {hit.entry.kind for hit in index.search("e", 20, frozenset({"vessel"}))}
    assert kinds == {"vessel"}


def test_names_are_compared_without_case_accents_and_punctuation() -> None:
    assert normal("  M/V  São-Paulo ") == "m v sao paulo"
