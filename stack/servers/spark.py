"""The embedded Spark: the Thrift server and a Connect endpoint in one JVM, with Delta on its class path.

Owns ``<home>/spark`` (the Derby metastore) and ``<home>/tmp/spark``. SQL can use ``${spark.tideline.lake}``
for the lake's root.
"""

import shutil
import subprocess
import uuid
from pathlib import Path

from stack.jars import PROGRESS_NAME, class_path, java_with_jars, spark_home, spark_jars
from stack.logs import log4j_options
from stack.servers.metastore import make_tables
from stack.servers.part import Command, Part, ProbeError, Report, no_report
from stack.settings import Settings
from stack.spark_conf import Role, is_local, secret_arguments, secret_variables, spark_conf

# Spark's own list (JavaModuleOptions), for a JVM that its scripts do not start.
OPENED_PACKAGES = (
    "java.base/java.lang",
    "java.base/java.lang.invoke",
    "java.base/java.lang.reflect",
    "java.base/java.io",
    "java.base/java.net",
    "java.base/java.nio",
    "java.base/java.util",
    "java.base/java.util.concurrent",
    "java.base/java.util.concurrent.atomic",
    "java.base/jdk.internal.ref",
    "java.base/sun.nio.ch",
    "java.base/sun.nio.cs",
    "java.base/sun.security.action",
    "java.base/sun.util.calendar",
    "java.security.jgss/sun.security.krb5",
)


def part(settings: Settings, report: Report = no_report) -> Part:
    """Thrift and Connect as a part of the stack; ``report`` is called when its jars must be fetched first."""

    def start() -> Command:
        java = java_with_jars(settings, spark_jars(settings), lambda text: report(PROGRESS_NAME, text))
        if settings.metastore_url:
            make_tables(settings, java)
        return command(settings, java)

    return Part(
        name="spark",
        command=start,
        probe=lambda timeout_s: probe(settings, timeout_s),
        folder=settings.home / "spark",
        ports={"thrift": settings.thrift_port, "connect": settings.connect_port},
    )


def command(settings: Settings, java: Path) -> Command:
    """The server's command; clears what an earlier one left in its folder of temporary files."""
    temporary = settings.home / "tmp" / "spark"
    shutil.rmtree(temporary, ignore_errors=True)
    (temporary / "scratch-local").mkdir(parents=True)
    if "://" not in settings.lake:
        Path(settings.lake).mkdir(parents=True, exist_ok=True)
    env = {
        "SPARK_HOME": str(spark_home()),
        "SPARK_CONF_DIR": str(settings.home / "spark"),
        **secret_variables(settings),
    }
    if host := "127.0.0.1" if is_local(settings) else settings.spark_host:
        env["SPARK_LOCAL_IP"] = host
    configuration = [f"--conf={name}={value}" for name, value in spark_conf(settings, Role.SERVER).items()]
    return Command(
        [
            str(java),
            f"-Xmx{settings.spark_driver_memory}",
            "-XX:+UseParallelGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ReservedCodeCacheSize=512m",
            "-Djava.awt.headless=true",
            "-Duser.timezone=UTC",
            f"-Djava.io.tmpdir={temporary}",
            f"-Dderby.system.home={settings.home / 'spark'}",
            *java_options(java),
            *settings.spark_java_options.split(),
            *log4j_options(settings, "spark"),
            "-cp",
            ":".join([f"{spark_home() / 'jars'}/*", *map(str, class_path(settings, *spark_jars(settings)))]),
            "org.apache.spark.deploy.SparkSubmit",
            "--class=org.apache.spark.sql.hive.thriftserver.HiveThriftServer2",
            "--name=tideline",
            f"--master={settings.spark_master}",
            f"--driver-memory={settings.spark_driver_memory}",
            *configuration,
            *secret_arguments(settings, Role.SERVER, settings.home / "spark" / "secret.properties"),
            "spark-internal",
            "--hiveconf",
            f"hive.server2.thrift.port={settings.thrift_port}",
            "--hiveconf",
            f"hive.server2.thrift.bind.host={settings.bind_host}",
        ],
        env,
    )


def java_options(java: Path) -> list[str]:
    """Arguments that any JVM with Spark in it needs; ``java`` is asked whether it has the vector module.

    Spark ML is faster with that module; a runtime that lacks it would not start when it is asked for.
    """
    modules = subprocess.run([java, "--list-modules"], capture_output=True, text=True, check=False).stdout
    return [
        *(["--add-modules=jdk.incubator.vector"] if "jdk.incubator.vector@" in modules else []),
        *(f"--add-opens={package}=ALL-UNNAMED" for package in OPENED_PACKAGES),
        "-Djdk.reflect.useDirectMethodHandle=false",
        "-Dio.netty.tryReflectionSetAccessible=true",
        "-Dio.netty.allocator.type=pooled",
    ]


def probe(settings: Settings, timeout_s: float) -> None:
    """Ask Thrift for ``select 1``, then Connect for an answer of its service.

    Raises:
        ProbeError: one of them does not answer in time.
    """
    probe_thrift(settings, timeout_s)
    probe_connect(settings, timeout_s)


def probe_thrift(settings: Settings, timeout_s: float) -> None:
    """Run ``select 1`` over Thrift."""
    # PyHive takes 0.15 s of processor time: a `status` of what does not run is spared it.
    from stack.thrift import bounded_thrift_cursor

    try:
        with bounded_thrift_cursor(settings, timeout_s) as cursor:
            cursor.execute("select 1")
            answer = cursor.fetchall()
    except Exception as error:  # a half-read answer raises whatever its bytes happen to mean
        raise ProbeError(f"Thrift at {settings.thrift_host}:{settings.thrift_port}: {error}") from error
    if answer != [(1,)]:
        raise ProbeError(f"Thrift at {settings.thrift_host}:{settings.thrift_port}: {answer} to select 1")


def probe_connect(settings: Settings, timeout_s: float) -> None:
    """Ask the Connect service to release a session that never was, which costs it nothing."""
    import grpc

    where = f"{settings.connect_host}:{settings.connect_port}"
    # spark.connect.ReleaseSessionRequest: 1 session_id, 2 user_context (1 user_id). Written by hand because
    # Spark's generated classes load all of pyspark, which takes longer than the question.
    session = b"\x0a\x24" + str(uuid.uuid4()).encode()
    request = session + b"\x12\x0a\x0a\x08tideline"
    with grpc.insecure_channel(where) as channel:
        ask = channel.unary_unary("/spark.connect.SparkConnectService/ReleaseSession")
        try:
            ask(request, timeout=timeout_s)
        except grpc.RpcError as error:
            raise ProbeError(f"Connect at {where}: {error.details()}") from error
