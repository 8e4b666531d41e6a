"""The tables of Spark's catalog in a database: Hive's, made by the tool that is in Spark's wheel.

Hive would make them by itself as it needs them, each in the middle of a transaction; in PostgreSQL that
transaction and the making of the next table wait for each other for ever.
"""

import subprocess
from pathlib import Path
from zipfile import ZipFile

from stack.errors import PartDiedError
from stack.jars import class_path, spark_home, spark_jars
from stack.logs import significant_line
from stack.secret_file import write_secrets
from stack.settings import Settings

MAPPING = "package.jdo"
"""Which classes of Hive are which tables: a file of its jar."""


def make_tables(settings: Settings, java: Path) -> None:
    """Make those tables that are missing; a database that has all is left as it is.

    Raises:
        PartDiedError: the database does not answer, or its user may not make tables.
    """
    folder = settings.home / "spark"
    folder.mkdir(parents=True, exist_ok=True)
    with ZipFile(next((spark_home() / "jars").glob("hive-metastore-*.jar"))) as jar:
        mapping = jar.extract(MAPPING, folder)
    properties = folder / "metastore.properties"
    write_secrets(properties, _properties(settings))
    jars = [f"{spark_home() / 'jars'}/*", *map(str, class_path(settings, *spark_jars(settings)))]
    tool = [
        str(java),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        ":".join(jars),
        "org.datanucleus.store.schema.SchemaTool",
    ]
    try:
        done = subprocess.run(
            [*tool, "-create", "-api", "JDO", "-props", str(properties), mapping],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=settings.start_timeout_s,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise PartDiedError(
            f"{settings.metastore_url} did not answer within {settings.start_timeout_s:.0f} s"
        ) from None
    finally:
        properties.unlink()
    if done.returncode:
        why = significant_line(done.stdout + done.stderr)
        raise PartDiedError(f"the catalog's tables were not made in {settings.metastore_url}: {why}")


def _properties(settings: Settings) -> dict[str, str]:
    """For a file, since arguments could be read by every user of the machine."""
    named = {
        "datanucleus.ConnectionURL": settings.metastore_url,
        "datanucleus.ConnectionDriverName": settings.metastore_driver,
        "datanucleus.ConnectionUserName": settings.metastore_user,
        "datanucleus.ConnectionPassword": settings.metastore_password.get_secret_value(),
        "datanucleus.schema.autoCreateAll": "true",
        # Names of tables and columns as Hive reads them.
        "datanucleus.identifierFactory": "datanucleus1",
    }
    return {name: value for name, value in named.items() if value}
