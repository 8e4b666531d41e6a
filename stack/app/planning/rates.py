"""Rates and prices: values with where they come from, read from YAML, refused where they say too little.

The files that come with Tideline are ``rates.yml`` and ``prices.yml`` beside this module. A file of a user
has the same form and may hold only some: what it lacks is taken from ours.
"""

from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from stack.errors import TidelineError

OURS = Path(__file__).parent
SHARES = ("utilisation", "disk_fill", "zone_share")
"""At most 1."""
WHOLES = ("replication", "partitions_per_sink")
"""At least 1."""


class RatesError(TidelineError):
    """A file of rates or prices cannot be used."""

    exit_code = 2


class Kind(StrEnum):
    """How a value is known."""

    MEASURED = "measured"
    """By a command of this project: the source names it, or the decision with its figures."""
    COUNTED = "counted"
    """Read off the project or its settings."""
    ASSUMED = "assumed"
    """Nobody measured it here."""
    LISTED = "listed"
    """A list price."""


_Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]


class Figure(BaseModel):
    """A value, its unit, and how it is known."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    value: _Positive
    kind: Kind
    unit: str = ""
    source: Annotated[str, Field(min_length=1)]
    date: date
    """When it was measured, counted, assumed or looked up."""
    machine: str = ""
    """On what it was measured."""
    verified: bool = True
    """Of a price: whether it was read at the seller's own page."""
    note: str = ""

    @model_validator(mode="after")
    def _says_on_what(self) -> "Figure":
        if self.kind is Kind.MEASURED and not self.machine:
            raise ValueError("a measured value needs its machine")
        return self


class Figures:
    """Figures by name; ``figures[name]`` is the value alone."""

    def __init__(self, figures: Mapping[str, Figure]) -> None:
        self.figures = dict(figures)

    def __getitem__(self, name: str) -> float:
        return self.figures[name].value


class Rates(Figures):
    """What parts do, and what messages weigh."""


class Prices(Figures):
    """What things cost, in US dollars without tax."""


def read_rates(file: Path | None = None) -> Rates:
    """The project's rates, with those of ``file`` in their place.

    Raises:
        RatesError: the file cannot be read, or a rate in it is unknown or says too little.
    """
    return Rates(_read("rates", file))


def read_prices(file: Path | None = None) -> Prices:
    """The prices that come with Tideline, with those of ``file`` in their place.

    Raises:
        RatesError: as for :func:`read_rates`.
    """
    return Prices(_read("prices", file))


def _read(section: str, file: Path | None) -> dict[str, Figure]:
    figures = _parse(OURS / f"{section}.yml", section)
    if file is None:
        return figures
    theirs = _parse(file, section)
    for name in theirs:
        if name not in figures:
            near = get_close_matches(name, figures, 1)
            hint = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(figures)}"
            raise RatesError(f"{file}: {section} has no {name!r}{hint}")
    for name, figure in theirs.items():
        if name in SHARES and figure.value > 1:
            raise RatesError(f"{file}: {section}.{name}: {figure.value:g} is above 1: it is a share")
        if name in WHOLES and figure.value < 1:
            raise RatesError(f"{file}: {section}.{name}: {figure.value:g} is below 1")
    units = {name: figures[name].unit for name in theirs}
    return figures | {name: each.model_copy(update={"unit": units[name]}) for name, each in theirs.items()}


def _parse(file: Path, section: str) -> dict[str, Figure]:
    try:
        content: Any = yaml.safe_load(file.read_text())
    except OSError as error:
        raise RatesError(f"{file}: {error.strerror or error}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise RatesError(f"{file} is not YAML: {str(error).splitlines()[0]}") from error
    if not isinstance(content, dict) or not isinstance(content.get(section), dict):
        raise RatesError(f"{file}: there is no mapping {section!r} at the top")
    try:
        return TypeAdapter(dict[str, Figure]).validate_python(content[section])
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise RatesError(f"{file}: {section}.{where}: {first['msg']}") from error
