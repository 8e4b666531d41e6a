"""Settings of the platform: one frozen object, read once, from ``TIDELINE_*`` variables and ``.env``.

Owns every name, path and port that two parts must agree on. Never holds state.
"""

import os
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SecretsSettingsSource,
    SettingsConfigDict,
)
from pydantic_settings import SettingsError as UnreadableError

from stack.errors import SettingsError
from stack.schemas import MARITIME_BRONZE

ROOT = Path(__file__).resolve().parent.parent
"""The project's folder: where ``dbt_project.yml`` is."""

Port = Annotated[int, Field(ge=1, le=65535)]
Memory = Annotated[str, Field(pattern=r"^[1-9]\d*[kmgKMG]$")]
"""As Java writes it: ``640m``, ``4g``."""
ClockTime = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
"""``06:30``."""
OptionalMemory = Annotated[str, Field(pattern=r"^([1-9]\d*[kmgKMG])?$")]


def _absolute(path: Path | None) -> Path | None:
    return path and ROOT / path.expanduser()


def _near(address: str) -> str:
    """A server's address for its own machine: one that stands for all addresses is reached by loopback."""
    if address in ("", "0.0.0.0", "::"):
        return "127.0.0.1"
    return f"[{address}]" if ":" in address else address


AbsolutePath = Annotated[Path, AfterValidator(_absolute)]
OptionalPath = Annotated[Path | None, BeforeValidator(lambda value: value or None), AfterValidator(_absolute)]
"""No path where the variable is empty."""


class Settings(BaseSettings):
    """What can be set, with the embedded default. A relative path counts from the project's folder."""

    model_config = SettingsConfigDict(
        env_prefix="TIDELINE_", env_file=ROOT / ".env", extra="ignore", frozen=True
    )

    home: AbsolutePath = ROOT / ".tideline"
    """Folder of pid files, logs, Kafka's data, the metastore and the model registry."""
    lake_dir: str = Field(default="", validation_alias="TIDELINE_LAKE")
    """Where the tables are: a folder or an object-store address (default: ``lake`` in the home)."""
    jars_dir: OptionalPath = None
    """Where the jars are kept (default: ``jars`` in the home); several homes can share one folder."""
    ivy_settings: OptionalPath = None
    """An Ivy settings file that names another repository (default: Ivy's own, Maven Central)."""
    real_data: OptionalPath = None
    """A folder of real files for the demo and the tests; what needs it is skipped without it."""
    min_free_disk_gb: float = Field(default=1.0, ge=0)
    """Nothing is started when the home's or the lake's disk has less than this free (10⁹ bytes)."""

    secrets_dir: OptionalPath = None
    """Folder with a file per secret, named as its variable (``TIDELINE_STORAGE_SECRET_KEY``, in any case), as
    containers mount them. Read from the environment only; a variable of its own name wins over a file."""

    storage_endpoint: str = ""
    """Address of the S3 API (default: the provider's own); only for a lake in an object store."""
    storage_region: str = "us-east-1"
    """Region of the bucket; self-hosted stores usually ignore it."""
    storage_access_key: SecretStr = SecretStr("")
    """Access key ID of the object store (default: what the environment of the AWS clients provides)."""
    storage_secret_key: SecretStr = SecretStr("")
    """Secret access key that belongs to it."""

    bind_host: str = "127.0.0.1"
    """The address that the servers listen on; only a container, which is its own network, sets another."""
    kafka_host: str = "127.0.0.1"
    """The host name under which clients reach the broker."""
    thrift_host: str = "127.0.0.1"
    """The host name under which clients reach Spark's Thrift server."""
    connect_host: str = "127.0.0.1"
    """The host name under which clients reach Spark Connect."""
    kafka_port: Port = 19092
    """Port of the embedded broker."""
    kafka_controller_port: Port = 19093
    """Port of its KRaft controller; on loopback, unless ``TIDELINE_KAFKA_VOTERS`` names a cluster."""
    kafka_external_port: Port | None = None
    """A second port of the broker, for clients to whom it is 127.0.0.1: the host of a container."""
    thrift_port: Port = 10000
    """Port of Spark's Thrift server."""
    connect_port: Port = 15002
    """Port of Spark Connect."""
    api_port: Port = 8000
    """Port of the HTTP API."""
    api_host: str = ""
    """Address that the API listens on (default: ``bind_host``)."""
    basemap: OptionalPath = None
    """PMTiles archive of the maps: Protomaps' vector tiles, or pictures (default: the built-in coast)."""
    api_query_timeout_s: float = Field(default=10.0, gt=0)
    """A query of the API is cancelled when it has taken this long."""
    api_query_threads: int = Field(default=1, ge=1)
    """Threads of DuckDB for one query of the API; queries of several requests run side by side anyway."""
    api_memory_mb: int = Field(default=400, ge=64)
    """Memory of DuckDB in the API (10⁶ bytes)."""
    api_kept_mb: int = Field(default=32, ge=0)
    """Answers that the API keeps until something new is published (2²⁰ bytes; 0: none)."""
    api_most_rows: int = Field(default=10_000, ge=1)
    """Bound of an answer of the API in rows; exports have no such bound."""
    api_cache_mb: int = Field(default=10_000, ge=0)
    """Copies that the API keeps of files of a lake in an object store, beside those in use (10⁶ bytes)."""
    api_export_timeout_s: float = Field(default=600.0, gt=0)
    """An export that takes longer is cancelled."""
    api_exports: int = Field(default=2, ge=1)
    """Exports that run at once."""
    api_poll_s: float = Field(default=1.0, gt=0)
    """How often the API looks for a newly published snapshot."""
    api_database: SecretStr = SecretStr("")
    """State of the API (users, keys, work on alerts): ``postgresql://…`` (default: SQLite in the home)."""
    api_tls_in_front: bool = False
    """A proxy speaks TLS in front of the API: without one it serves loopback only."""
    api_trusted_proxies: str = ""
    """Addresses of proxies whose ``X-Forwarded-For`` is believed, with commas between (default: none)."""
    api_origins: str = ""
    """Origins whose pages may call the API (CORS), with commas between (default: its own only)."""
    api_rate_limit: str = Field(default="12000/minute", pattern=r"^(\d+ ?/ ?(second|minute|hour|day))?$")
    """Requests of a key, or of an address without one; loopback without a key has no limit. Empty: none."""
    api_failure_limit: str = Field(default="10/minute", pattern=r"^\d+ ?/ ?(second|minute|hour|day)$")
    """Failed authentications of an address, after which it has to wait."""
    api_most_body_kb: int = Field(default=1024, ge=1)
    """Bound of a request's body (2¹⁰ bytes)."""
    api_header_timeout_s: float = Field(default=10.0, gt=0)
    """How long a client may take to send a request's headers."""
    api_body_timeout_s: float = Field(default=30.0, gt=0)
    """How long a client may take to send a request's body."""
    api_most_connections: int = Field(default=4096, ge=1)
    """Connections at once; more are answered 503."""
    api_oidc_issuer: str = ""
    """Issuer of OpenID Connect whose access tokens are accepted (default: none)."""
    api_oidc_audience: str = ""
    """The audience that its tokens must be for."""
    api_oidc_scope_claim: str = "scope"
    """Where a token has its scopes: a claim, or a path such as ``realm_access.roles``."""
    api_oidc_scope_prefix: str = "tideline:"
    """What a scope has in front: ``tideline:read``, ``tideline:operate``, ``tideline:admin``."""
    api_live_poll_s: float = Field(default=0.2, gt=0)
    """How often the API looks for new commits of bronze, for the live picture."""
    api_live_clients: int = Field(default=2_000, ge=1)
    """Clients that may follow the live events at once."""
    metrics_port: int = Field(default=9108, ge=0, le=65535)
    """Prometheus endpoint of the ingest daemon (0: none)."""
    observe_port: Port = 9107
    """Prometheus endpoint of `tideline observe metrics`: what comes from Kafka, the lake and the machine."""

    observe_tools: OptionalPath = None
    """A folder with the programs of Prometheus and Alertmanager (default: those on the path)."""
    prometheus_port: Port = 9090
    """Port of Prometheus, as `tideline observe up` starts it."""
    alertmanager_port: Port = 9093
    """Port of Alertmanager, likewise."""
    alertmanager_url: str = ""
    """Where Alertmanager is asked for what is over (default: ``alertmanager_port`` of this machine)."""
    observe_api_key: SecretStr = SecretStr("")
    """Key by which Prometheus reads the API's metrics, once the API asks for keys."""
    alert_webhook: str = ""
    """Address that gets every notification of Alertmanager (default: the inbox of this stack alone)."""
    alert_email_to: str = ""
    """Addresses that get alerts by mail, with commas between (default: none)."""
    alert_email_from: str = ""
    """The sender's address (default: the first receiver's)."""
    alert_smtp: str = Field(default="localhost:25", pattern=r"^[^\s:]+:\d+$")
    """Mail server, as ``host:port``."""
    alert_smtp_user: str = ""
    """User of the mail server (default: it asks for none)."""
    alert_smtp_password: SecretStr = SecretStr("")
    """Password of that user."""
    alert_smtp_tls: bool = True
    """Whether the mail server must offer STARTTLS."""
    alert_quiet_from: ClockTime = "20:00"
    """When quiet hours begin (UTC), in which P3 alerts wait."""
    alert_quiet_to: ClockTime = "06:00"
    """When they end (UTC)."""

    lineage_url: str = ""
    """Receiver of OpenLineage events, such as Marquez (default: a file in the home)."""
    lineage_key: SecretStr = SecretStr("")
    """Key of that receiver (default: it asks for none)."""
    traces: str = Field(default="", pattern=r"^(file|https?://\S+)?$")
    """Where OpenTelemetry's spans go: ``file``, into ``traces`` in the home, or a receiver of OTLP over HTTP,
    such as ``http://127.0.0.1:4318`` (default: there are none)."""
    trace_every: int = Field(default=1000, ge=1)
    """One message in so many starts a trace in `tideline produce`."""
    dbt_packages: OptionalPath = None
    """A folder with the dbt packages ``elementary`` and ``dbt_utils`` (default: those of dbt's hub)."""
    elementary_slack_webhook: SecretStr = SecretStr("")
    """Where `tideline observe send` reports what elementary's tests found, in Slack."""
    elementary_teams_webhook: SecretStr = SecretStr("")
    """Likewise, in Microsoft Teams."""

    kafka_bootstrap: str = ""
    """The brokers, as ``host:port`` with commas between them (default: the embedded one)."""
    kafka_security: Literal["", "PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = ""
    """How clients reach the brokers: by TLS (``SSL``), with a password (``SASL``), both, or neither."""
    kafka_sasl_mechanism: Literal["SCRAM-SHA-512", "SCRAM-SHA-256", "PLAIN", "OAUTHBEARER"] = "SCRAM-SHA-512"
    """How a password is shown, where ``TIDELINE_KAFKA_SECURITY`` asks for one."""
    kafka_user: str = ""
    """The user that clients log in as."""
    kafka_password: SecretStr = SecretStr("")
    """Password of that user; in containers a file of ``TIDELINE_SECRETS_DIR``."""
    kafka_ca_file: OptionalPath = None
    """Certificates of those who may sign the brokers' (PEM; default: the system's)."""
    kafka_node_id: int = Field(default=1, ge=1)
    """Number of the broker that runs here; each broker of a cluster has its own."""
    kafka_voters: str = Field(default="", pattern=r"^(\d+@[^,@\s:]+:\d+(,\d+@[^,@\s:]+:\d+)*)?$")
    """All brokers of the cluster, as ``1@HOST:CONTROLLER_PORT`` with commas (default: this one alone)."""
    kafka_cluster_id: str = Field(default="", pattern=r"^([\w-]{22})?$")
    """Id of the cluster, for all its brokers: 16 bytes in base64 (default: random, for one alone)."""
    kafka_broker_file: OptionalPath = None
    """The broker's private key and certificate (PEM), signed by ``TIDELINE_KAFKA_CA_FILE``. Brokers know each
    other by it; with it, clients need TLS and a password, and rights. Common name: ``tideline-broker``."""
    kafka_internal_port: Port | None = None
    """Port on which brokers of a cluster reach each other."""
    kafka_client_options: dict[str, str] = Field(default={}, repr=False)
    """More options for Kafka clients (librdkafka's names), as JSON: ``{"security.protocol": "SSL"}``."""
    kafka_replication: int = Field(default=1, ge=1)
    """Replication factor of the topics that are created; at most the number of brokers."""
    topic_partitions: int = Field(default=12, ge=1)
    """Partitions of each topic that is created."""
    topic_retention_days: int = Field(default=7, ge=1)
    """How long Kafka keeps the messages of a topic that is created."""
    aisstream_api_key: SecretStr = SecretStr("")
    """Key of aisstream.io, for ``tideline produce aisstream``."""

    live_sources: tuple[str, ...] = ("simulate --live --interval 10s",)
    """What `tideline live` sends, as JSON: a list of `tideline produce` commands (``["kystverket"]``)."""
    live_quiet_s: float = Field(default=900.0, ge=0)
    """A source of `tideline live` that has sent nothing for so long is started again (0: never)."""

    sink_group: str = "tideline-sink"
    """Consumer group of the ingest daemons; those of one group share the partitions."""
    sink_batch_rows: int = Field(default=100_000, ge=1)
    """A batch is written at this number of records."""
    sink_batch_bytes: int = Field(default=24 << 20, ge=1)
    """A batch is written at this size in memory (bytes), before compression."""
    sink_flush_interval_s: float = Field(default=1.0, gt=0)
    """A batch is written when its oldest record has waited this long."""
    sink_session_timeout_s: float = Field(default=10.0, ge=1)
    """Time without a heartbeat after which Kafka assigns a daemon's partitions to another one."""
    sink_stop_on_lost_offsets: bool = False
    """Stop when retention deleted records before they were read (default: count and log them, continue)."""

    events_rules: OptionalPath = None
    """A YAML file of rules for `tideline observe events` (default: those that come with Tideline)."""
    events_group: str = "tideline-events"
    """Consumer group of the rules' daemon; of several daemons of one group, the last started works."""
    events_commit_interval_s: float = Field(default=0.25, gt=0)
    """How often the rules' daemon commits alerts, state and offsets."""
    events_metrics_port: int = Field(default=9110, ge=0, le=65535)
    """Prometheus endpoint of the rules' daemon (0: none)."""

    spark_master: str = "local[*]"
    """Spark's master URL: ``local[N]``, or ``spark://HOST:PORT`` of a cluster."""
    spark_host: str = ""
    """Name or address of this machine for the other processes of a Spark cluster (default: what it finds)."""
    spark_secret: SecretStr = SecretStr("")
    """What the processes of a Spark cluster know each other by and encrypt with (default: neither)."""
    spark_master_port: Port = 7077
    """Port of Spark's master, where `tideline run spark-master` has it run here."""
    spark_master_ui_port: Port = 7078
    """Port of the master's pages and of its state as JSON."""
    spark_worker_port: Port = 7079
    """Port of Spark's worker, where `tideline run spark-worker` has it run here."""
    spark_worker_ui_port: Port = 7080
    """Port of the worker's pages and of its state as JSON."""
    spark_worker_cores: int = Field(default=0, ge=0)
    """Cores that a worker offers (0: all of the machine)."""
    spark_executor_memory: Memory = "2g"
    """Heap of an executor in a cluster; a worker offers as much, for one executor."""
    spark_driver_memory: Memory = "4g"
    """Heap of Spark's JVM; with a local master that is all of Spark."""
    spark_java_options: str = ""
    """More arguments for Spark's JVM, separated by spaces."""
    metastore_url: str = ""
    """JDBC address of the metastore's database (default: a Derby in the home, for one server)."""
    metastore_driver: str = "org.postgresql.Driver"
    """Its JDBC driver's class; PostgreSQL's jar is fetched where ``TIDELINE_METASTORE_URL`` is set."""
    metastore_user: str = ""
    """User of the metastore's database."""
    metastore_password: SecretStr = SecretStr("")
    """Password of the metastore's database."""
    kafka_memory: Memory = "640m"
    """Heap of the embedded broker's JVM."""
    kafka_java_options: str = ""
    """More arguments for the broker's JVM, separated by spaces."""
    java_home: OptionalPath = None
    """A Java 17 or 21 (default: the first of ``JAVA_HOME``, ``PATH``, ``/usr/lib/jvm``, the wheel's)."""
    start_timeout_s: float = Field(default=120, gt=0)
    """How long a part may take to answer after its start."""
    stop_timeout_s: float = Field(default=60, gt=0)
    """How long a part may take to stop before it is killed."""
    log_to: Literal["file", "console"] = "file"
    """Where the servers write their log: a rotated file in the home, or stdout for a container's engine."""

    thrift_user: str = "tideline"
    """The user name that is sent to the Thrift server, which accepts any."""
    dbt_target: Literal["embedded", "prod", "dev"] = "embedded"
    """Target of ``profiles.yml``: ``dev`` builds schemas of its own beside the others'."""
    dbt_schema: str = Field(default="dev", pattern=r"^[a-z_][a-z0-9_]*$")
    """With the target ``dev``: the prefix of every schema that dbt builds (``dev_maritime_gold``)."""
    dbt_threads: int = Field(default=4, ge=1)
    """How many models dbt builds at once."""
    dbt_poll_s: float = Field(default=0.5, gt=0)
    """How often the dbt worker looks whether bronze has something new."""
    dbt_interval_s: float = Field(default=900.0, ge=0)
    """While data keeps coming, models without `tag:live` are built at most this often (else at once)."""
    dbt_worker_runs: int = Field(default=500, ge=1)
    """After so many runs the worker's dbt process is replaced."""
    dbt_worker_memory_mb: int = Field(default=1500, ge=200)
    """The worker's dbt process is replaced when it has grown larger than this (10⁶ bytes)."""
    schedule_daily: str = "15 0 * * *"
    """When everything is built and tested over the whole history (cron, UTC; empty: never)."""
    schedule_train: str = "30 2 * * 0"
    """When models are trained and used to score (cron, UTC; empty: never)."""
    schedule_score: str = "45 0 * * *"
    """When gold is scored by the models in use (cron, UTC; empty: never)."""
    schedule_maintain: str = "20 * * * *"
    """When `tideline maintain` merges small files and removes old ones (cron, UTC; empty: never)."""
    schedule_restart: str = "50 3 * * *"
    """When the embedded Spark is restarted, between two builds (cron, UTC; empty: never)."""
    schedule_problems: tuple[str, ...] = ("maintenance", "eta")
    """What is trained and scored by the schedule, as JSON: a list of problems of `tideline ml`."""
    bronze_schema: str = Field(default=MARITIME_BRONZE, pattern=r"^[a-z_][a-z0-9_]*$")
    """Schema of the topics' bronze tables."""
    record_runs: bool = True
    """Whether dbt's runs are written to ``pipeline_runs``."""
    published_days: int = Field(default=7, ge=1)
    """How long a published snapshot can still be read after the next was published."""

    batch_memory: OptionalMemory = ""
    """Memory of a batch tool's local run, beyond which it spills to disk (default: 60 % of the machine's)."""

    mlflow_tracking_uri: str = ""
    """Address of MLflow's server (default: a SQLite file in the home)."""

    @model_validator(mode="after")
    def _check_ports(self) -> Self:
        """Refuse two servers on one port: the second would only report that it is taken."""
        servers: tuple[str, ...] = (
            "kafka_port",
            "kafka_controller_port",
            "thrift_port",
            "connect_port",
            "api_port",
            "observe_port",
            "prometheus_port",
            "alertmanager_port",
            "kafka_external_port",
            "kafka_internal_port",
            "metrics_port",
            "events_metrics_port",
        )
        if self.spark_master.startswith("spark://"):
            servers += (
                "spark_master_port",
                "spark_master_ui_port",
                "spark_worker_port",
                "spark_worker_ui_port",
            )
        taken: dict[int, str] = {}
        for name in servers:
            port = getattr(self, name)
            if not port:
                continue
            if port in taken:
                raise ValueError(
                    f"TIDELINE_{taken[port].upper()} and TIDELINE_{name.upper()} are both {port}"
                )
            taken[port] = name
        return self

    @model_validator(mode="after")
    def _check_cluster(self) -> Self:
        """A broker of a cluster needs what the others know it by."""
        if not self.kafka_voters:
            return self
        needed = ("kafka_cluster_id", "kafka_broker_file", "kafka_ca_file", "kafka_internal_port")
        for name in needed:
            if not getattr(self, name):
                raise ValueError(f"TIDELINE_KAFKA_VOTERS names a cluster: TIDELINE_{name.upper()} is needed")
        if self.kafka_options.get("security.protocol", "").upper() != "SASL_SSL":
            raise ValueError(
                "TIDELINE_KAFKA_VOTERS names a cluster, whose brokers take clients by TLS and password: "
                "TIDELINE_KAFKA_SECURITY=SASL_SSL is needed"
            )
        numbers = [int(voter.partition("@")[0]) for voter in self.kafka_voters.split(",")]
        if self.kafka_node_id not in numbers or len(set(numbers)) < len(numbers):
            raise ValueError(
                f"TIDELINE_KAFKA_VOTERS={self.kafka_voters}: expected each broker once, "
                f"TIDELINE_KAFKA_NODE_ID={self.kafka_node_id} among them"
            )
        return self

    @model_validator(mode="after")
    def _check_kafka_user(self) -> Self:
        """A client that logs in needs a name and a password; librdkafka would only say that it has none."""
        if self.kafka_security.startswith("SASL") and self.kafka_sasl_mechanism != "OAUTHBEARER":
            for name in ("kafka_user", "kafka_password"):
                options = {"kafka_user": "sasl.username", "kafka_password": "sasl.password"}
                if not getattr(self, name) and options[name] not in self.kafka_client_options:
                    raise ValueError(
                        f"TIDELINE_KAFKA_SECURITY is {self.kafka_security}: TIDELINE_{name.upper()} is needed"
                    )
        return self

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments, the environment, ``.env``, and last the folder of secrets where there is one."""
        sources = (init_settings, env_settings, dotenv_settings)
        folder = _absolute(Path(text) if (text := os.environ.get("TIDELINE_SECRETS_DIR")) else None)
        if folder is None:
            return sources
        if not folder.is_dir():
            raise SettingsError(f"TIDELINE_SECRETS_DIR={text!r}: there is no such folder")
        return (*sources, SecretsSettingsSource(settings_cls, secrets_dir=folder))

    @property
    def lake(self) -> str:
        """The lake's root; a table is at ``<lake>/<schema>/<table>``."""
        if not self.lake_dir:
            return str(self.home / "lake")
        return self.lake_dir if "://" in self.lake_dir else str(ROOT / Path(self.lake_dir).expanduser())

    @property
    def near_host(self) -> str:
        """The host under which this machine reaches its own servers, as an address has it."""
        return _near(self.bind_host)

    @property
    def near_api(self) -> str:
        """The address of the API for this machine."""
        return f"http://{_near(self.api_host or self.bind_host)}:{self.api_port}"

    @property
    def is_in_object_store(self) -> bool:
        """Whether the lake is in an object store, by the S3 API."""
        return self.lake.startswith(("s3://", "s3a://"))

    @property
    def schema_prefix(self) -> str:
        """Prefix of the schemas that dbt builds; empty but for the target ``dev``."""
        return f"{self.dbt_schema}_" if self.dbt_target == "dev" else ""

    @property
    def storage_options(self) -> dict[str, str]:
        """What a Delta reader or writer without Spark needs to reach the lake; empty for a local folder."""
        if not self.is_in_object_store:
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
    def state_file(self) -> Path | None:
        """The file of the API's state; None where it is in another database."""
        return None if self.api_database.get_secret_value() else self.home / "state.db"

    @property
    def jars(self) -> Path:
        return self.jars_dir or self.home / "jars"

    @property
    def bootstrap_servers(self) -> str:
        return self.kafka_bootstrap or f"{self.kafka_host}:{self.kafka_port}"

    @property
    def kafka_options(self) -> dict[str, str]:
        """What a Kafka client needs beside the brokers' addresses, in librdkafka's names."""
        options = {"security.protocol": self.kafka_security.lower()}
        if self.kafka_security.startswith("SASL"):
            options |= {
                "sasl.mechanism": self.kafka_sasl_mechanism,
                "sasl.username": self.kafka_user,
                "sasl.password": self.kafka_password.get_secret_value(),
            }
        if self.kafka_ca_file is not None:
            options["ssl.ca.location"] = str(self.kafka_ca_file)
        return {name: value for name, value in options.items() if value} | self.kafka_client_options

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
        SettingsError: a variable has an invalid value; names the variable and the value.
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
