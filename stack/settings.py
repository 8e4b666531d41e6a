"""Settings of the platform: one frozen object, read once, from ``TIDELINE_*`` variables and ``.env``.

Owns every name, path and port that two parts must agree on. Never holds state.
"""

from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from stack.errors import SettingsError

ROOT = Path(__file__).resolve().parent.parent
"""The project's folder: where ``dbt_project.yml`` is."""

Port = Annotated[int, Field(ge=1, le=65535)]
AbsolutePath = Annotated[Path, AfterValidator(lambda path: ROOT / path.expanduser())]


class Settings(BaseSettings):
    """What can be set, with the embedded default. A relative path counts from the project's folder."""

    model_config = SettingsConfigDict(
        env_prefix="TIDELINE_", env_file=ROOT / ".env", extra="ignore", frozen=True
    )

    home: AbsolutePath = ROOT / ".tideline"
    """Processes, jars, logs, databases."""
    lake_dir: str = Field(default="", validation_alias="TIDELINE_LAKE")
    """Where the tables are: a folder or an object-store address (default: ``lake`` in the home)."""
    real_data: AbsolutePath | None = None
    """A folder of real files to try things on; what needs it is skipped without it."""

    storage_endpoint: str = ""
    """Address of the S3 API (default: the provider's own); only for a lake in an object store."""
    storage_region: str = "us-east-1"
    storage_access_key: SecretStr = SecretStr("")
    storage_secret_key: SecretStr = SecretStr("")

    kafka_port: Port = 19092
    kafka_controller_port: Port = 19093
    kafka_bootstrap: str = ""
    """``host:port`` list of the brokers (default: the embedded one)."""
    kafka_replication: int = Field(default=1, ge=1)
    topic_partitions: int = Field(default=12, ge=1)
    topic_retention_days: int = Field(default=7, ge=1)

    thrift_port: Port = 10000
    connect_port: Port = 15002
    api_port: Port = 8000
    metrics_port: Port = 9108

    spark_master: str = "local[*]"
    spark_driver_memory: str = "4g"
    java_home: AbsolutePath | None = None

    mlflow_tracking_uri: str = ""
    """MLflow's server (default: a SQLite file in the home)."""

    @property
    def lake(self) -> str:
        """The lake's root; a table is at ``<lake>/<schema>/<table>``."""
        if not self.lake_dir:
            return str(self.home / "lake")
        return self.lake_dir if "://" in self.lake_dir else str(ROOT / Path(self.lake_dir).expanduser())

    def table_path(self, schema: str, table: str) -> str:
        """Path or address of a Delta table, for readers that have no metastore."""
        return f"{self.lake.rstrip('/')}/{schema}/{table}"

    @property
    def storage_options(self) -> dict[str, str]:
        """What a Delta reader or writer without Spark needs to reach the lake; empty for a local folder."""
        if not self.lake.startswith(("s3://", "s3a://")):
            return {}
        options = {
            "AWS_ENDPOINT_URL": self.storage_endpoint,
            "AWS_REGION": self.storage_region,
            "AWS_ACCESS_KEY_ID": self.storage_access_key.get_secret_value(),
            "AWS_SECRET_ACCESS_KEY": self.storage_secret_key.get_secret_value(),
            "AWS_ALLOW_HTTP": "true" if self.storage_endpoint.startswith("http://") else "",
            # two writers cannot both make the same version: the store refuses to overwrite the log entry
            "aws_conditional_put": "etag",
        }
        return {name: value for name, value in options.items() if value}

    @property
    def bootstrap_servers(self) -> str:
        return self.kafka_bootstrap or f"127.0.0.1:{self.kafka_port}"

    @property
    def connect_url(self) -> str:
        return f"sc://127.0.0.1:{self.connect_port}"

    @property
    def mlflow_uri(self) -> str:
        return self.mlflow_tracking_uri or f"sqlite:///{self.home / 'mlflow.db'}"


@cache
def settings() -> Settings:
    """The process's settings, read at the first call.

    Raises:
        SettingsError: a variable has a value that cannot be; names the variable and the value.
    """
    try:
        return Settings()
    except ValidationError as error:
        problem = error.errors()[0]
        name = str(problem["loc"][0])
        variable = name if name.startswith("TIDELINE_") else f"TIDELINE_{name.upper()}"
        raise SettingsError(f"{variable}={problem['input']!r}: {problem['msg']}") from error
