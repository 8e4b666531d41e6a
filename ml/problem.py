"""What is to be learned: one frozen record a problem, and the list of those that ship.

Owns names of tables, labels, keys and what must not be used as a feature. Knows nothing of Spark.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from ml.errors import MlError
from stack.schemas import MARITIME_GOLD, MOVIES_GOLD


class Kind(StrEnum):
    CLASSIFICATION = "classification"
    REGRESSION = "regression"
    ANOMALY = "anomaly"
    """No label is learned from: what is unlike the rest. A label, where there is one, only judges."""


@dataclass(frozen=True)
class Table:
    """A table of the lake."""

    schema: str
    name: str

    def __str__(self) -> str:
        return f"{self.schema}.{self.name}"


@dataclass(frozen=True)
class Problem:
    """One thing to learn.

    ``label`` is an SQL expression over the features' and the labels' columns. Columns it reads, the keys, and
    ``leaks`` (known only after the moment of prediction) are never features. ``horizon_days`` is how far the
    label looks ahead: without an entity, rows nearer than that to the cut of a split by time are left out of
    training (with one, no entity is on both sides, and a label that reaches over the cut gives nothing away).
    The time of a row counts by its ``time_grain``: days, or whole years.
    """

    name: str
    kind: Kind
    label: str
    features_table: Table | None = None
    labels_table: Table | None = None
    keys: tuple[str, ...] = ()
    entity: str | None = None
    time: str | None = None
    time_grain: str = "day"
    is_split_by_entity: bool = True
    """Whether the test has other entities too, where there is an entity."""
    labels_on: tuple[str, ...] = ()
    """What the labels are joined on (default: the keys). A row without a label is then one to be scored."""
    horizon_days: int = 0
    leaks: tuple[str, ...] = ()
    features: tuple[str, ...] | None = None
    baseline: str | None = None
    """Column or expression that a regression must beat (default: the training mean)."""
    baseline_name: str = "the mean of the training rows"
    starts_from: str | None = None
    """Expression over the features from which a regression learns the difference (default: from nothing)."""
    starts_name: str = ""
    derived: Mapping[str, str] = field(default_factory=dict)
    """Further features, as expressions over the others: differences and ratios that trees do not find."""
    unit: str = ""
    """Of a regression's label."""
    parameters: Mapping[str, Any] = field(default_factory=dict)
    """Of the tree learners, instead of their family's own: few or noisy rows want coarser trees."""

    def of_file(self, label: str | None) -> "Problem":
        """The same problem on a table that has no keys: every other column is a feature.

        It has a name of its own, so that what serves gold is never replaced by what a file taught.
        """
        return replace(
            self,
            name=f"{self.name}_from_file",
            label=label or self.label,
            features_table=None,
            labels_table=None,
            keys=(),
            entity=None,
            time=None,
            features=None,
            horizon_days=0,
            baseline=None,
            baseline_name="the mean of the training rows",
            starts_from=None,
            derived={},
            unit="",
            parameters={},
        )


MAINTENANCE = Problem(
    name="maintenance",
    kind=Kind.CLASSIFICATION,
    label="case when is_horizon_past then needs_maintenance end",
    features_table=Table(MARITIME_GOLD, "vessel_features"),
    labels_table=Table(MARITIME_GOLD, "vessel_labels"),
    keys=("mmsi", "feature_date"),
    entity="mmsi",
    time="feature_date",
    horizon_days=30,
    # days_observed is how long there has been data, not a vessel; vessel_id is the key in another form.
    leaks=("bronze_version", "days_observed", "days_to_maintenance", "is_label_known", "vessel_id"),
    # Days of one vessel are much alike: deeper trees learn vessels by heart, and take twice as long.
    parameters={"maxDepth": 8, "minInstancesPerNode": 10},
)

KNOWN_BEFORE_RELEASE = (
    "release_month",
    "genre",
    "mpaa_rating",
    "creative_type",
    "source_material",
    "distributor",
    "running_time_min",
    "budget_real_usd",
)
KNOWN_AFTER_RELEASE = (
    "imdb_rating",
    "imdb_votes",
    "rotten_tomatoes_rating",
    "us_gross_usd",
    "us_dvd_sales_usd",
    "worldwide_gross_usd",
    "worldwide_gross_real_usd",
    "profit_usd",
    "profit_real_usd",
    "roi",
    "is_profitable",
    "is_success",
    "rating_points",
    "roi_points",
    "box_office_points",
    "performance_score",
    "performance_rank",
)

FILM_SUCCESS = Problem(
    name="film_success",
    kind=Kind.CLASSIFICATION,
    label="is_success",
    features_table=Table(MOVIES_GOLD, "film_performance"),
    keys=("film_id", "release_date"),
    time="release_date",
    time_grain="year",
    leaks=KNOWN_AFTER_RELEASE,
    features=KNOWN_BEFORE_RELEASE,
    # Two thousand films, of which what was known before release tells little: deep trees learn them by heart.
    parameters={"maxDepth": 6, "minInstancesPerNode": 20},
)
FILM_REVENUE = replace(
    FILM_SUCCESS,
    name="film_revenue",
    kind=Kind.REGRESSION,
    # Grosses lie over six orders of magnitude: what counts is the factor by which a forecast is off.
    # A film whose budget is not known is not foretold.
    label="case when budget_real_usd > 0 then log10(worldwide_gross_real_usd) end",
    baseline="log10(2 * budget_real_usd)",
    baseline_name="twice the budget",
    starts_from="log10(2 * budget_real_usd)",
    unit="powers of ten of US dollars",
)

ETA = Problem(
    name="eta",
    kind=Kind.REGRESSION,
    # Only of voyages that ended where the ship had said it would go.
    label="case when destination_port_id = announced_port_id "
    "then (unix_seconds(arrived_at_utc) - unix_seconds(as_of_utc)) / 3600.0 end",
    features_table=Table(MARITIME_GOLD, "voyage_progress"),
    labels_table=Table(MARITIME_GOLD, "voyages"),
    keys=("voyage_id", "mmsi", "as_of_utc"),
    labels_on=("voyage_id",),
    entity="mmsi",
    time="as_of_utc",
    features=(
        "distance_left_nm",
        "distance_sailed_nm",
        "hours_under_way",
        "mean_speed_knots",
        "mean_speed_knots_6h",
        "hours_left_at_mean_speed",
        "hours_left_as_announced",
        "reported_delay_hours",
        "route_hours_left",
        "route_distance_left_nm",
        "route_voyage_count",
        "vessels_waiting_at_destination",
    ),
    baseline="hours_left_at_mean_speed",
    baseline_name="distance left over mean speed",
    # The crew knows more of its plan than its track tells.
    starts_from="hours_left_as_announced",
    starts_name="the ship's own announcement",
    # What the announcement asks for, beside what the ship does and what the way took others.
    derived={
        "announced_speed_knots": "distance_left_nm / greatest(hours_left_as_announced, 0.5)",
        "announced_speed_share": "distance_left_nm / greatest(hours_left_as_announced, 0.5) "
        "/ greatest(mean_speed_knots, 0.5)",
        "announced_speed_by_route_knots": "route_distance_left_nm / greatest(hours_left_as_announced, 0.5)",
        "hours_late_at_mean_speed": "hours_left_at_mean_speed - hours_left_as_announced",
        "hours_late_by_route": "route_hours_left - hours_left_as_announced",
    },
    unit="hours",
    # Samples of one voyage are much alike.
    parameters={"maxDepth": 8, "minInstancesPerNode": 20},
)

ANOMALIES = Problem(
    name="anomalies",
    kind=Kind.ANOMALY,
    label="is_injected",
    features_table=Table(MARITIME_GOLD, "sensor_deviations"),
    keys=("mmsi", "hour_utc"),
    entity="mmsi",
    is_split_by_entity=False,
    time="hour_utc",
    # A deviation looks back: what lies this near to the cut shares its past with the test.
    horizon_days=1,
    features=(
        "exhaust_temp_z",
        "coolant_temp_z",
        "lube_oil_pressure_z",
        "lube_oil_temp_z",
        "vibration_z",
        "fuel_per_load_z",
        "oil_in_water_z",
        "exhaust_unchanged_share",
    ),
)

PROBLEMS: dict[str, Problem] = {
    problem.name: problem for problem in (MAINTENANCE, FILM_SUCCESS, FILM_REVENUE, ETA, ANOMALIES)
}
GROUPS = {"films": ("film_success", "film_revenue")}
"""Names that stand for several problems."""


def problems(name: str) -> tuple[Problem, ...]:
    """The problems that a name stands for: itself, or those of its group.

    Raises:
        MlError: there is none.
    """
    return tuple(problem(member) for member in GROUPS.get(name, (name,)))


def problem(name: str) -> Problem:
    """The problem of that name.

    Raises:
        MlError: there is none.
    """
    try:
        return PROBLEMS[name]
    except KeyError:
        if name in GROUPS:
            raise MlError(f"{name!r} is several problems: name one of {', '.join(GROUPS[name])}") from None
        raise MlError(f"no problem is named {name!r}: there are {', '.join(PROBLEMS)}") from None
