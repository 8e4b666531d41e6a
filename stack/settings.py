"""Settings of the platform: one frozen object, read once, from ``TIDELINE_*`` variables and ``.env``.

Owns every name, path and port that two parts must agree on. Never holds state.
"""

from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from pydantic_settings import SettingsError as UnreadableError

from stack.errors import SettingsError

ROOT = Path(__file__).resolve().parent.parent
"""The project's folder: where ``dbt_project.yml`` is."""

Port = Annotated[int, Field(ge=1, le=65535)]
Memory = Annotated[str, Field(pattern=r"^[1-9]\d*[kmgKMG]$")]
"""As Java writes it: ``640m``, ``4g``."""


def _absolute(path: Path | None) -> Path | None:
    return path and ROOT / path.expanduser()


AbsolutePath = Annotated[Path, AfterValidator(_absolute)]
OptionalPath = Annotated[Path | None, BeforeValidator(lambda value: value or None), AfterValidator(_absolute)]
"""No path where the variable is empty."""


class Settings(BaseSettings):
    """What can be set, with the embedded default. A relative path counts from the project's folder."""

    model_config = SettingsConfigDict(
        env_prefix="TIDELINE_", env_file=ROOT / ".env", extra="ignore", frozen=True
    )

    home: AbsolutePath = ROOT / ".tideline"
    """Processes, jars, logs, databases."""
    lake_dir: str = Field(default="", validation_alias="TIDELINE_LAKE")
    """Where the tables are: a folder or an object-store address (default: ``lake`` in the home)."""
    jars_dir: OptionalPath = None
    """Where the jars are kept (default: ``jars`` in the home); several homes can share one folder."""
    ivy_settings: OptionalPath = None
    """An Ivy settings file that names another repository (default: Ivy's own, Maven Central)."""
    real_data: OptionalPath = None
    """A folder of real files to try things on; what needs it is skipped without it."""

    storage_endpoint: str = ""
    """Address of the S3 API (default: the provider's own); only for a lake in an object store."""
    storage_region: str = "us-east-1"
    storage_access_key: SecretStr = SecretStr("")
    storage_secret_key: SecretStr = SecretStr("")

    bind_host: str = "127.0.0.1"
    """The address that the servers listen on; only a container, which is its own network, sets another."""
    kafka_host: str = "127.0.0.1"
    """The name under which clients reach the broker."""
    thrift_host: str = "127.0.0.1"
    connect_host: str = "127.0.0.1"

    kafka_port: Port = 19092
    kafka_controller_port: Port = 19093
    kafka_external_port: Port | None = None
    """A second port of the broker, for clients to whom it is 127.0.0.1: the host of a container."""
    kafka_bootstrap: str = ""
    """``host:port`` list of the brokers (default: the embedded one)."""
    kafka_client_options: dict[str, str] = Field(default={}, repr=False)
    """More options for Kafka clients (librdkafka's names), as JSON: ``{"security.protocol": "SSL"}``."""
    kafka_replication: int = Field(default=1, ge=1)
    topic_partitions: int = Field(default=12, ge=1)
    topic_retention_days: int = Field(default=7, ge=1)

    thrift_port: Port = 10000
    thrift_user: str = "tideline"
    """The name under which Thrift is asked; it takes any."""
    connect_port: Port = 15002
    api_port: Port = 8000
    metrics_port: int = Field(default=9108, ge=0, le=65535)
    """Prometheus endpoint of the ingest daemon (0: none)."""

    sink_group: str = "tideline-sink"
    """Consumer group of the ingest daemons; those of one group share the partitions."""
    sink_batch_rows: int = Field(default=100_000, ge=1)
    sink_batch_bytes: int = Field(default=24 << 20, ge=1)
    """A batch is landed at this size in memory, before compression."""
    sink_flush_interval_s: float = Field(default=1.0, gt=0)
    """A batch is landed when its oldest record has waited this long."""
    sink_session_timeout_s: float = Field(default=10.0, ge=1)
    """Silence after which Kafka gives a daemon's partitions to another one."""
    sink_stop_on_lost_offsets: bool = False
    """Stop when retention took records before they were read (default: count them, say so, go on)."""

    spark_master: str = "local[*]"
    spark_driver_memory: Memory = "4g"
    spark_java_options: str = ""
    """More arguments for Spark's JVM, separated by blanks."""
    kafka_memory: Memory = "640m"
    kafka_java_options: str = ""
    java_home: OptionalPath = None
    """A Java 17 or 21 (default: the first one found, else the one that comes as a wheel)."""
    start_timeout_s: float = Field(default=120, gt=0)
    """How long a part may take to answer after its start."""
    stop_timeout_s: float = Field(default=60, gt=0)
    """How long a part may take to stop before it is killed."""
    log_to: Literal["file", "console"] = "file"
    """Where the servers write their log: a rotated file in the home, or stdout for a container's engine."""
    min_free_disk_gb: float = Field(default=1.0, ge=0)
    """Nothing is started when the home's or the lake's disk has less than this left."""

    dbt_target: Literal["embedded", "prod", "dev"] = "embedded"
    """Target of ``profiles.yml``: ``dev`` builds schemas of its own beside the others'."""
    dbt_schema: str = Field(default="dev", pattern=r"^[a-z_][a-z0-9_]*$")
    """With the target ``dev``: what stands before each schema that dbt builds (``dev_maritime_gold``)."""
    dbt_threads: int = Field(default=4, ge=1)
    """How many models dbt builds at once."""
    dbt_interval_s: float = Field(default=60.0, ge=0)
    """The pause between two builds of the dbt loop."""
    bronze_schema: str = Field(default="maritime_bronze", pattern=r"^[a-z_][a-z0-9_]*$")
    """Schema of the topics' bronze tables."""
    record_runs: bool = True
    """Whether dbt's runs are written to ``pipeline_runs``."""

    mlflow_tracking_uri: str = ""
    """MLflow's server (default: a SQLite file in the home)."""

    @model_validator(mode="after")
    def _check_ports(self) -> Self:
        """Refuse two servers on one port: the second would only say that it is taken."""
        servers = ("kafka_port", "kafka_controller_port", "thrift_port", "connect_port", "api_port")
        taken: dict[int, str] = {}
        for name in servers:
            port = getattr(self, name)
            if port in taken:
                raise ValueError(
                    f"TIDELINE_{taken[port].upper()} and TIDELINE_{name.upper()} are both {port}"
                )
            taken[port] = name
        return self

    @property
    def lake(self) -> str:
        """The lake's root; a table is at ``<lake>/<schema>/<table>``."""
        if not self.lake_dir:
            return str(self.home / "lake")
        return self.lake_dir if "://" in self.lake_dir else str(ROOT / Path(self.lake_dir).expanduser())

    @property
    def schema_prefix(self) -> str:
        """What stands before the schemas that dbt builds; empty but for the target ``dev``."""
        return f"{self.dbt_schema}_" if self.dbt_target == "dev" else ""

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
    def jars(self) -> Path:
        return self.jars_dir or self.home / "jars"

    @property
    def bootstrap_servers(self) -> str:
        return self.kafka_bootstrap or f"{self.kafka_host}:{self.kafka_port}"

    @property
    def connect_url(self) -> str:
        return f"sc://{self.connect_host}:{self.connect_port}"

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
        message = problem["msg"].removeprefix("Value error, ")
        if not problem["loc"]:
            raise SettingsError(message) from error
        name = str(problem["loc"][0])
        variable = name if name.startswith("TIDELINE_") else f"TIDELINE_{name.upper()}"
        raise SettingsError(f"{variable}={problem['input']!r}: {message}") from error
    except UnreadableError as error:
        raise SettingsError(f"a TIDELINE_* variable is not the JSON that it has to be: {error}") from error
