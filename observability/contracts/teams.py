"""Who answers for a topic or a producer."""

from functools import cache
from importlib import resources

import yaml
from pydantic import BaseModel, ConfigDict


class Team(BaseModel):
    """A team, and where it is written to."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    email: str

    def __str__(self) -> str:
        return f"{self.name} <{self.email}>"


class Teams(BaseModel):
    """The teams, and what each answers for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    teams: dict[str, Team]
    topics: dict[str, str]
    producers: dict[str, str]

    def of_topic(self, topic: str) -> Team:
        """The team that keeps a topic's contract."""
        return self.teams[self.topics[topic]]

    def of_producer(self, source: str, topic: str) -> Team:
        """The team of a producer, by the header ``source``; the topic's where nobody knows the producer."""
        return self.teams[self.producers.get(source, self.topics[topic])]


@cache
def teams() -> Teams:
    """The teams of ``teams.yml``."""
    text = resources.files(__package__).joinpath("teams.yml").read_text(encoding="utf-8")
    return Teams.model_validate(yaml.safe_load(text))
