"""A slate's outcomes: from comparable films, the same for the same seed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from serving.api.app import create_app
from serving.api.films.slate import parsed_slate
from serving.api.web.problems import InvalidParameterError
from tests.support.api_lake import ApiLake, rows_of

PATH = "/api/v1/films/what-if"
FILMS = "movies_gold.film_performance"
RECOMMENDED = "movies_gold.investment_recommendations"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    lake = ApiLake(Path(tmp_path_factory.mktemp("films")))
    roi: list[object] = [*[-1.0] * 5, *[1.0] * 5]
    budget: list[object] = [10_000_000] * 10
    films: dict[str, list[object]] = {
        "roi": roi,
        "budget_usd": budget,
        "genre": ["Horror"] * 10,
        "budget_tier": ["low"] * 10,
    }
    lake.write(FILMS, rows_of(FILMS, 10, films))
    recommended: dict[str, list[object]] = {
        "genre": ["Horror"],
        "budget_tier": ["low"],
        "recommendation": ["invest"],
        "median_budget_usd": [10e6],
        "films_for_slate": [4],
    }
    lake.write(RECOMMENDED, rows_of(RECOMMENDED, 1, recommended))
    lake.publish()
    with TestClient(create_app(lake.settings)) as found:
        yield found


def test_spread_of_a_fair_coin_is_around_nothing(client: TestClient) -> None:
    data = client.get(PATH, params={"slate": "Horror:low:4", "draws": 20_000}).json()["data"]
    assert data["total_budget_usd"] == 40e6
    assert abs(data["profit_usd"]["mean"]) < 1e6  # 4 films, ±10 M each: standard error 0.14 M
    assert data["roi"]["p5"] == -1.0
    # Binomial (4, ½): fewer than two of four succeed in 5 of 16.
    assert abs(data["probability_of_loss"] - 5 / 16) < 0.02
    assert sum(bar["draw_count"] for bar in data["histogram"]) == 20_000


def test_same_seed_gives_the_same_answer(client: TestClient) -> None:
    first, second, other = (
        client.get(PATH, params={"slate": "Horror:low:3", "seed": seed}).json()["data"]["profit_usd"]
        for seed in (5, 5, 6)
    )
    assert first == second != other


def test_budget_of_a_film_and_of_the_slate_are_what_is_asked(client: TestClient) -> None:
    data = client.get(PATH, params={"slate": "Horror:low:2:1e6", "budget_usd": 1.5e6}).json()["data"]
    assert data["slate"][0]["budget_each_usd"] == 1e6
    assert data["is_within_budget"] is False


def test_without_a_slate_it_is_what_is_recommended(client: TestClient) -> None:
    data = client.get(PATH, params={"budget_usd": 25e6}).json()["data"]
    assert data["slate"][0]["film_count"] == 2
    assert data["is_within_budget"] is True
    assert client.get(PATH, params={"budget_usd": 1.0}).status_code == 422


@pytest.mark.parametrize(
    "text", ["", "Horror", "Horror:low", "Horror:low:x", "Horror:low:0", "Horror:low:1:-1", "a:b:101", ":b:1"]
)
def test_slate_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(InvalidParameterError, match="GENRE:TIER:COUNT"):
        parsed_slate(text)
