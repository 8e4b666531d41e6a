"""The rules, as they are declared in YAML: typed, with a unit in each name.

A rule has a name of its own, under which its alerts can be found again, and a ``kind`` that says what else it
takes. Reading one that is wrong names the file, the rule, the field and the value.
"""

from importlib import resources
from pathlib import Path
from typing import Annotated, Literal, Self

import shapely
import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from observability.events.errors import RulesError

Severity = Literal["info", "warning", "critical"]
Device = Literal["ais_sart", "man_overboard", "epirb"]
Crossing = Literal["entry", "exit"]
Positive = Annotated[float, Field(gt=0, le=1_000_000)]
Latitude = Annotated[float, Field(ge=-85, le=85)]
Longitude = Annotated[float, Field(ge=-180, le=360)]
DEFAULT_RULES = "default_rules.yml"


class _Declared(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class Only(_Declared):
    """Which vessels a rule is for; all ships where nothing is said."""

    mmsi: frozenset[int] = frozenset()
    ship_types: tuple[tuple[int, int], ...] = ()
    """Ranges of AIS ship types, both ends included; a ship whose type is not known yet is in none."""

    def admits(self, mmsi: int, ship_type: int | None) -> bool:
        """Whether the rule is for this vessel."""
        if self.mmsi and mmsi not in self.mmsi:
            return False
        if not self.ship_types:
            return True
        return ship_type is not None and any(low <= ship_type <= high for low, high in self.ship_types)


class _Rule(_Declared):
    name: str = Field(pattern=r"^[a-z][a-z0-9_]{0,63}$")
    severity: Severity = "critical"
    clears_after_minutes: Positive = 30.0
    """An alarm that nothing has confirmed for this long is cleared, in the time of the feed."""
    confirm: int = Field(default=1, ge=1, le=100)
    """Reports in a row that must agree before the alarm is raised."""
    only: Only = Only()


class DistressRule(_Rule):
    """Calls for help: AIS-SART, man-overboard and EPIRB devices, navigational status 14, safety texts.

    A device under test (status 15, or TEST in its text) raises nothing [ITU-R M.1371-5; IMO SN.1/Circ.322].
    """

    kind: Literal["distress"]
    devices: frozenset[Device] = frozenset({"ais_sart", "man_overboard", "epirb"})
    words: tuple[str, ...] = ("SOS", "MAYDAY", "MAN OVERBOARD", "ABANDON SHIP")
    """Any of these words in a safety-related text (type 12, 14) of a ship raises ``sos``."""


class SuddenStopRule(_Rule):
    """A ship that loses its way within a short time: aground, fouled, collided or boarded."""

    kind: Literal["sudden_stop"]
    confirm: int = Field(default=2, ge=1, le=100)
    from_knots: Positive = 8.0
    to_knots: float = Field(default=1.0, ge=0)
    within_seconds: Positive = 120.0
    resume_knots: Positive = 3.0
    """The alarm is cleared when the ship makes this speed again."""

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if not self.to_knots < self.resume_knots <= self.from_knots:
            raise ValueError(
                f"to_knots {self.to_knots:g} < resume_knots {self.resume_knots:g} <= "
                f"from_knots {self.from_knots:g} does not hold"
            )
        return self


class Circle(_Declared):
    """A round fence."""

    latitude: Latitude
    longitude: Longitude
    radius_nm: float = Field(gt=0, le=600.0)


class GeofenceRule(_Rule):
    """A ship that enters or leaves an area; where it is first heard counts as neither.

    An alarm of ``entry`` is cleared when the ship leaves, one of ``exit`` when it comes back.
    """

    kind: Literal["geofence"]
    severity: Severity = "warning"
    clears_after_minutes: Positive = 1440.0
    confirm: Literal[1] = 1
    crossing: frozenset[Crossing] = Field(default=frozenset({"entry"}), min_length=1)
    polygon: tuple[tuple[Longitude, Latitude], ...] = ()
    """Corners as longitude and latitude; an area across the antimeridian has longitudes above 180."""
    circle: Circle | None = None
    margin_nm: float = Field(default=0.05, ge=0, le=20.0)
    """A ship is out again only this far outside, so that one at the edge does not come and go."""

    @model_validator(mode="after")
    def _check_area(self) -> Self:
        if (self.circle is None) == (not self.polygon):
            raise ValueError("a geofence has either a polygon or a circle")
        if self.polygon and len(set(self.polygon)) < 3:
            raise ValueError("a polygon has at least three corners")
        if self.polygon:
            longitudes = [longitude for longitude, _ in self.polygon]
            if max(longitudes) - min(longitudes) > 180:
                raise ValueError(
                    "the polygon spans more than 180 degrees: past 180 it goes on with 181, 182, …"
                )
            if not (area := shapely.Polygon(self.polygon)).is_valid:
                raise ValueError(f"the polygon is not an area: {shapely.is_valid_reason(area)}")
        return self


class CollisionRule(_Rule):
    """Two ships under way that will pass too close too soon, if neither alters.

    Much stricter than gold's ``collision_risks`` (0.5 nm, 15 min and beyond), which is for looking over: this
    one calls somebody.
    """

    kind: Literal["collision"]
    confirm: int = Field(default=2, ge=1, le=100)
    clears_after_minutes: Positive = 5.0
    dcpa_nm: Positive = 0.1
    tcpa_minutes: Positive = 6.0
    min_knots: Positive = 3.0
    """Both make at least this speed."""
    min_relative_knots: Positive = 2.0
    """Ships that go together, as a tug and its tow, are not on collision course."""
    within_nm: float = Field(default=6.0, gt=0, le=20.0)
    """Ships farther apart are not compared."""
    max_age_seconds: Positive = 180.0
    """A position older than this against the other one is not dead-reckoned."""
    every_seconds: float = Field(default=5.0, ge=0, le=1_000_000)
    """A ship is compared with its neighbours at most this often."""


class SilenceRule(_Rule):
    """A ship under way that was heard steadily and then no more, while others around it still are.

    Time counts only while the feed itself is alive: an outage of the receiver silences no ship.
    """

    kind: Literal["silence"]
    severity: Severity = "warning"
    clears_after_minutes: Positive = 1440.0
    confirm: Literal[1] = 1
    after_minutes: Positive = 30.0
    min_knots: Positive = 3.0
    """Its last speed: a ship at rest may be switched off."""
    min_reports: int = Field(default=10, ge=1)
    """Reports before, none of them later than a third of ``after_minutes`` behind the one before it."""


Rule = Annotated[
    DistressRule | SuddenStopRule | GeofenceRule | CollisionRule | SilenceRule, Field(discriminator="kind")
]


class Rules(_Declared):
    """A file of rules."""

    version: Literal[1]
    max_vessels: int = Field(default=100_000, ge=1)
    """Vessels that are remembered; beyond it those heard longest ago are forgotten."""
    forget_after_hours: Positive = 24.0
    """A vessel is forgotten when it was not heard for this long, and its alarms are cleared."""
    max_late_minutes: Positive = 60.0
    """Reports this much older than the newest are history: they raise nothing."""
    max_ahead_minutes: Positive = 5.0
    """Reports this much ahead of their sending are by a wrong clock: likewise."""
    rules: tuple[Rule, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _check_names(self) -> Self:
        names = [rule.name for rule in self.rules]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"two rules are called {twice[0]!r}")
        return self


def read_rules(file: Path | None = None) -> Rules:
    """The rules in a YAML file; those that come with Tideline when none is named.

    Raises:
        RulesError: the file cannot be read or is not YAML, or a rule in it is not one.
    """
    name = DEFAULT_RULES if file is None else str(file)
    try:
        if file is None:
            text = resources.files(__package__).joinpath(DEFAULT_RULES).read_text(encoding="utf-8")
        else:
            text = file.read_text(encoding="utf-8")
        declared = yaml.safe_load(text)
    except (OSError, UnicodeDecodeError) as error:
        raise RulesError(f"{name}: cannot be read: {error}") from error
    except yaml.YAMLError as error:
        raise RulesError(f"{name}: not YAML: {' '.join(str(error).split())}") from error
    try:
        return TypeAdapter(Rules).validate_python(declared)
    except ValidationError as error:
        raise RulesError(f"{name}: {_first_problem(error, declared)}") from error


def _first_problem(error: ValidationError, declared: object) -> str:
    problem = error.errors()[0]
    where = [str(step) for step in problem["loc"]]
    if len(where) >= 2 and where[0] == "rules" and isinstance(declared, dict):
        rule = declared["rules"][int(where[1])]
        name = rule.get("name") if isinstance(rule, dict) else None
        field = ".".join(where[3:])
        where = [f"rule {name!r}" if name else f"rule no. {int(where[1]) + 1}", *([field] if field else [])]
    message = problem["msg"].removeprefix("Value error, ")
    value = problem["input"]
    shown = f" (it is {value!r})" if isinstance(value, str | int | float | bool | None) else ""
    return f"{', '.join(where) or 'file'}: {message}{shown}"
