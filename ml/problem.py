"""What is to be learned: one frozen record a problem, and the list of those that ship.

Owns names of tables, labels, keys and what must not be used as a feature. Knows nothing of Spark.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from ml.errors import MlError


class Kind(StrEnum):
    CLASSIFICATION = "classification"
    REGRESSION = "regression"


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
    """

    name: str
    kind: Kind
    label: str
    features_table: Table | None = None
    labels_table: Table | None = None
    keys: tuple[str, ...] = ()
    entity: str | None = None
    time: str | None = None
    horizon_days: int = 0
    leaks: tuple[str, ...] = ()
    features: tuple[str, ...] | None = None
    baseline: str | None = None
    """Column or expression that a regression must beat (default: the training mean)."""

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
        )


MAINTENANCE = Problem(
    name="maintenance",
    kind=Kind.CLASSIFICATION,
    label="case when is_horizon_past then needs_maintenance end",
    features_table=Table("maritime_gold", "vessel_features"),
    labels_table=Table("maritime_gold", "vessel_labels"),
    keys=("mmsi", "feature_date"),
    entity="mmsi",
    time="feature_date",
    horizon_days=30,
    # days_observed is how long there has been data, not how long there has been a vessel.
    leaks=("bronze_version", "days_observed", "days_to_maintenance", "is_label_known"),
)

PROBLEMS: dict[str, Problem] = {problem.name: problem for problem in (MAINTENANCE,)}


def problem(name: str) -> Problem:
    """The problem of that name.

    Raises:
        MlError: there is none.
    """
    try:
        return PROBLEMS[name]
    except KeyError:
        raise MlError(f"no problem is named {name!r}: there are {', '.join(PROBLEMS)}") from None
