"""Query parameters of a collection: generated from its declaration, checked by a schema, turned into SQL."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, create_model

from serving.api.read.files import Range, quote
from serving.api.web.collection import Collection, Order
from serving.api.web.cursors import question
from serving.api.web.problems import InvalidParameterError
from serving.api.web.types import parameter_type

MOST_VALUES = 200
"""Values of one filter."""
NM_PER_DEGREE = 60.0


def split(value: Any) -> Any:
    """``a,b`` as two values; a parameter that is given several times as well."""
    if isinstance(value, str):
        value = [value]
    if isinstance(value, list):
        return [part for text in value for part in (text.split(",") if isinstance(text, str) else [text])]
    return value


AS_OF = Annotated[
    str | None,
    Field(
        max_length=40,
        description="A snapshot's number, or a time (RFC 3339): the data that was published then.",
        examples=["1"],
    ),
]
FIELDS = Annotated[
    str | None,
    Field(
        max_length=2000,
        description="Columns that are wanted, with commas between (default: all); the key is always there.",
    ),
]

SORT = Annotated[
    str | None,
    Field(max_length=200, description="Columns with commas between; `-` before one sorts it downwards."),
]


class Listing(BaseModel):
    """What every list understands."""

    model_config = ConfigDict(extra="forbid")

    limit: int = Field(default=100, ge=1, le=1000, description="Rows per page.")
    cursor: str | None = Field(default=None, max_length=2000, description="`next_cursor` of the page before.")
    as_of: AS_OF = None
    sort: SORT = None
    fields: FIELDS = None


def parameters_of(
    collection: Collection, base: type[BaseModel] = Listing, suffix: str = "Query"
) -> type[Any]:
    """The model of a collection's query parameters: those of a base, and its filters."""
    fields: dict[str, Any] = {}
    for name in collection.filters:
        column = collection.contract.columns[name]
        kind: Any = parameter_type(column.data_type)
        fields[name] = (
            Annotated[list[kind], BeforeValidator(split)] | None,
            Field(
                default=None,
                max_length=MOST_VALUES,
                description=f"{column.description} Several: with commas.",
            ),
        )
    for name in collection.ranges:
        column = collection.contract.columns[name]
        kind = parameter_type(column.data_type)
        fields[f"{name}_from"] = (
            kind | None,
            Field(default=None, description=f"From (included): {column.description}"),
        )
        fields[f"{name}_to"] = (
            kind | None,
            Field(default=None, description=f"To (excluded): {column.description}"),
        )
    if collection.position:
        fields["bbox"] = (
            str | None,
            Field(
                default=None,
                max_length=120,
                description="West, south, east, north, degrees; west > east crosses the 180th meridian.",
                examples=["-20,40,30,70"],
            ),
        )
        fields["near"] = (
            str | None,
            Field(
                default=None,
                max_length=120,
                description="Latitude, longitude (degrees) and distance (nautical miles).",
                examples=["55.7,12.6,20"],
            ),
        )
    name = collection.name.title().replace("-", "")
    return create_model(f"{name}{suffix}", __base__=base, **fields)


@dataclass
class Where:
    """Conditions of a query and the values of its parameters."""

    conditions: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    ranges: dict[str, Range] = field(default_factory=dict)
    """What the conditions say of columns as least and greatest, to leave out files."""

    def add(self, condition: str, **values: Any) -> None:
        self.conditions.append(condition)
        self.values.update(values)

    def among(self, columns: Sequence[str], name: str, values: Sequence[Any]) -> None:
        """Add the condition that one of these columns (as SQL) has one of the values.

        Each value is a parameter: to DuckDB a list as one parameter is a join, slower than a look-up of a few
        values.

        Args:
            name: what the parameters' names begin with.
        """
        named = {f"{name}_{place}": value for place, value in enumerate(values)}
        listed = ", ".join(f"${parameter}" for parameter in named)
        self.add(" or ".join(f"{column} in ({listed})" for column in columns) if named else "false", **named)

    def question(self, collection: str, sort: str | None) -> str:
        """What a cursor of these conditions is bound to."""
        return question(collection, sort, self.conditions, self.values)

    @property
    def sql(self) -> str:
        return (
            f"where {' and '.join(f'({condition})' for condition in self.conditions)}"
            if self.conditions
            else ""
        )


def where(collection: Collection, query: BaseModel) -> Where:
    """The conditions that a request's parameters stand for.

    Raises:
        InvalidParameterError: a box or a circle is not one.
    """
    found = Where()
    for name in collection.filters:
        if (values := getattr(query, name)) is not None:
            found.among([quote(name)], name, values)
    for name in collection.ranges:
        least, end = getattr(query, f"{name}_from"), getattr(query, f"{name}_to")
        for value, sign, suffix in ((least, ">=", "from"), (end, "<", "to")):
            if value is not None:
                found.add(f"{quote(name)} {sign} ${name}_{suffix}", **{f"{name}_{suffix}": aware(value)})
        if least is not None or end is not None:
            found.ranges[name] = (aware(least), aware(end))
    if collection.position:
        latitude, longitude = collection.position
        if (box := getattr(query, "bbox", None)) is not None:
            add_box(found, box, latitude, longitude)
        if (circle := getattr(query, "near", None)) is not None:
            add_circle(found, circle, latitude, longitude)
    return found


def add_box(found: Where, text: str, latitude: str, longitude: str) -> None:
    """Condition that a position is within ``west,south,east,north`` (degrees).

    Raises:
        InvalidParameterError: the text is not such a box.
    """
    expected = "west,south,east,north in degrees, south ≤ north"
    west, south, east, north = _numbers("bbox", text, 4, expected)
    if not (-90 <= south <= north <= 90 and -180 <= west <= 180 and -180 <= east <= 180):
        raise InvalidParameterError("bbox", text, expected)
    found.add(f"{quote(latitude)} between $south and $north", south=south, north=north)
    joint = "and" if west <= east else "or"
    found.add(f"{quote(longitude)} >= $west {joint} {quote(longitude)} <= $east", west=west, east=east)


def add_circle(found: Where, text: str, latitude: str, longitude: str) -> None:
    """Condition that a position is within ``latitude,longitude,distance`` (degrees, nautical miles).

    Great-circle distance on a sphere of 60 nautical miles per degree (haversine).

    Raises:
        InvalidParameterError: the text is not such a circle.
    """
    expected = "latitude,longitude,distance in degrees and nautical miles, distance in (0, 5400]"
    centre_latitude, centre_longitude, distance = _numbers("near", text, 3, expected)
    if not (abs(centre_latitude) <= 90 and abs(centre_longitude) <= 180 and 0 < distance <= 5400):
        raise InvalidParameterError("near", text, expected)
    reach = distance / NM_PER_DEGREE
    lat, lon = quote(latitude), quote(longitude)
    found.add(f"{lat} between $near_south and $near_north")
    found.add(
        f"pow(sin(radians({lat} - $near_lat) / 2), 2) + cos(radians({lat})) * cos(radians($near_lat))"
        f" * pow(sin(radians({lon} - $near_lon) / 2), 2) <= $near_haversine",
        near_south=centre_latitude - reach,
        near_north=centre_latitude + reach,
        near_lat=centre_latitude,
        near_lon=centre_longitude,
        near_haversine=math.sin(math.radians(reach) / 2) ** 2,
    )


def order_of(collection: Collection, sort: str | None) -> tuple[Order, ...]:
    """The total order that a request wants.

    Raises:
        InvalidParameterError: a column is not the collection's, or named twice.
    """
    if sort is None:
        return collection.total_order
    order: list[Order] = []
    for term in sort.split(","):
        name = term.removeprefix("-")
        column = collection.columns.get(name)
        if column is None or "<" in column.data_type or name in (known.column for known in order):
            raise InvalidParameterError(
                "sort", sort, f"columns of {', '.join(collection.columns)}, each once"
            )
        order.append(Order(name, term.startswith("-")))
    return collection.sorted_by(tuple(order))


def chosen_fields(collection: Collection, fields: str | None) -> Sequence[str]:
    """The columns that a request wants and those of the key, in the collection's order.

    Raises:
        InvalidParameterError: one is not the collection's.
    """
    if fields is None:
        return list(collection.columns)
    wanted = {name.strip() for name in fields.split(",")}
    if unknown := sorted(wanted - collection.columns.keys()):
        raise InvalidParameterError(
            "fields", ",".join(unknown), f"columns of {', '.join(collection.columns)}"
        )
    return [name for name in collection.columns if name in wanted or name in collection.key]


def _numbers(name: str, text: str, count: int, expected: str) -> list[float]:
    try:
        numbers = [float(part) for part in text.split(",")]
    except ValueError as error:
        raise InvalidParameterError(name, text, expected) from error
    if len(numbers) != count or not all(math.isfinite(number) for number in numbers):
        raise InvalidParameterError(name, text, expected)
    return numbers


def aware(value: Any) -> Any:
    """A time without a zone is UTC."""
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    assert value is None or isinstance(value, date | int | float | str)
    return value
