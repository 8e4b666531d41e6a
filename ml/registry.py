"""The model registry on MLflow: versions, aliases, and an audit trail of decisions.

``champion`` serves; ``challenger`` is the best other candidate. Only ``Registry.promote`` changes a champion.
"""

import json
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

import mlflow
from mlflow.exceptions import MlflowException
from mlflow.models import ModelSignature
from mlflow.types import ColSpec, Schema, TensorSpec
from mlflow.utils.logging_utils import disable_logging
from pyspark.ml import PipelineModel

from ml.dataset import Dataset
from ml.errors import FeatureTableError, MlError, PromotionRefusedError, RegistryError, first_line
from ml.problem import Problem
from stack.settings import settings
from stack.user import user_name

CHAMPION, CHALLENGER = "champion", "challenger"


@dataclass(frozen=True)
class Version:
    """A registered model version, with the metadata that scoring needs."""

    name: str
    number: int
    run_id: str
    family: str
    threshold: float | None
    numeric: tuple[str, ...]
    categorical: tuple[str, ...]
    data: tuple[str, ...] = ()
    """The versions of its training data."""

    def __str__(self) -> str:
        return f"{self.name} v{self.number} ({self.family})"

    def require(self, columns: Iterable[str]) -> None:
        """Check that a table has every column the model was trained on.

        Raises:
            FeatureTableError: a column is missing.
        """
        present = list(columns)
        missing = [name for name in (*self.numeric, *self.categorical) if name not in present]
        if missing:
            raise FeatureTableError(
                f"{self} needs the column {', '.join(missing)}; the table has {', '.join(present)}"
            )


class Registry:
    """MLflow's registry at the settings' address (default: a SQLite file and a folder in the home)."""

    def __init__(self) -> None:
        config = settings()
        config.home.mkdir(parents=True, exist_ok=True)
        logging.getLogger("alembic").setLevel(logging.ERROR)
        disable_logging()  # type: ignore[no-untyped-call]  # errors arrive as exceptions
        mlflow.set_tracking_uri(config.mlflow_uri)
        self.artifacts = None if config.mlflow_tracking_uri else (config.home / "mlflow").as_uri()
        try:
            self.client = mlflow.MlflowClient()
            self.client.search_registered_models(max_results=1)
        except MlflowException as error:
            raise RegistryError(f"no model registry at {config.mlflow_uri}: {error}") from error

    @contextmanager
    def run(self, experiment: str, name: str) -> Iterator[None]:
        """A tracked run, marked as failed if the body raises."""
        existing = self.client.get_experiment_by_name(experiment)
        identity = (
            existing.experiment_id if existing else self.client.create_experiment(experiment, self.artifacts)
        )
        with mlflow.start_run(experiment_id=identity, run_name=name):
            yield

    def register(
        self, problem: Problem, dataset: Dataset, model: PipelineModel, family: str, threshold: float | None
    ) -> Version:
        """Save the model under the active run, as a new version."""
        inputs: list[ColSpec | TensorSpec] = [ColSpec("double", name) for name in dataset.numeric]
        inputs += [ColSpec("string", name) for name in dataset.categorical]
        info = mlflow.spark.log_model(
            model,
            artifact_path="model",
            signature=ModelSignature(Schema(inputs), Schema([ColSpec("double", "score")])),
            pip_requirements=["pyspark", "mlflow"],
            registered_model_name=problem.name,
        )
        disable_logging()  # type: ignore[no-untyped-call]  # logging a model has turned it on again
        version = Version(
            problem.name,
            int(info.registered_model_version),
            info.run_id,
            family,
            threshold,
            dataset.numeric,
            dataset.categorical,
            tuple(version.version for version in dataset.versions),
        )
        self.client.set_model_version_tag(
            problem.name, str(version.number), "tideline", json.dumps(asdict(version))
        )
        return version

    def version(self, name: str, which: str) -> Version:
        """A version by alias or number.

        Raises:
            RegistryError: there is none; the message lists the existing versions.
        """
        try:
            registered = (
                self.client.get_model_version(name, which)
                if which.isdecimal()
                else self.client.get_model_version_by_alias(name, which)
            )
        except MlflowException as error:
            known = [f"{v.version}" for v in self.client.search_model_versions(f"name='{name}'")]
            hint = f"versions {', '.join(sorted(known, key=int))}" if known else "train it first"
            raise RegistryError(f"model {name!r} has no {which!r}: {hint}") from error
        fields: dict[str, Any] = json.loads(registered.tags["tideline"])
        for field in ("numeric", "categorical", "data"):
            fields[field] = tuple(fields.get(field, ()))
        return Version(**fields)

    def has(self, name: str, alias: str) -> bool:
        """Whether the alias points at a version."""
        models = self.client.search_registered_models(f"name='{name}'")
        return bool(models) and alias in models[0].aliases

    def load(self, version: Version) -> PipelineModel:
        """The model itself.

        Raises:
            RegistryError: its files are missing or damaged.
        """
        try:
            model: PipelineModel = mlflow.spark.load_model(f"models:/{version.name}/{version.number}")
            return model
        except Exception as error:  # Spark, MLflow and the file system each raise their own
            raise RegistryError(
                f"model {version}: its files are missing or damaged: {first_line(error)}"
            ) from error

    def alias(self, version: Version, alias: str, why: str) -> None:
        """Point an alias at a version and record who, when and why."""
        self.client.set_registered_model_alias(version.name, alias, str(version.number))
        at = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"
        entry = {"alias": alias, "who": user_name(), "at": at, "why": why}
        self.client.set_model_version_tag(
            version.name, str(version.number), f"decision.{at}", json.dumps(entry)
        )

    def decisions(self, name: str) -> list[dict[str, str]]:
        """Every change of an alias, oldest first: version, alias, who, at, why."""
        entries = []
        for version in self.client.search_model_versions(f"name='{name}'"):
            for key, value in version.tags.items():
                if key.startswith("decision."):
                    entries.append({"version": str(version.version), **json.loads(value)})
        return sorted(entries, key=lambda entry: entry["at"])

    def promote(
        self, champion: Version, challenger: Version, gain: float, margin: float, force: str | None
    ) -> None:
        """Make the challenger the champion if it is better by the margin, or if forced with a reason.

        Raises:
            MlError: they are the same version, or the reason to force is empty.
            PromotionRefusedError: the gain is below the margin; nothing was changed.
        """
        if champion.number == challenger.number:
            raise MlError(f"{challenger} is already the champion")
        if force is not None and not force.strip():
            raise MlError("--force needs a reason")
        better = gain >= margin  # also false where the gain is NaN
        if not better and force is None:
            raise PromotionRefusedError(
                f"{challenger} is not better than {champion} by {margin:+.4f}: it gains {gain:+.4f}; "
                "nothing was changed (--force REASON promotes it anyway)"
            )
        why = f"gains {gain:+.4f} (margin {margin:+.4f})" if better else f"forced: {force}"
        self.alias(challenger, CHAMPION, why)
        self.alias(champion, CHALLENGER, f"succeeded by v{challenger.number}")
