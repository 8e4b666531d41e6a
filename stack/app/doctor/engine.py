"""Spark: its versions, its metastore, and whether it writes the lake that everybody else reads."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import version as installed
from typing import Any
from uuid import uuid4

import obstore
from deltalake.exceptions import DeltaError
from obstore.exceptions import BaseError
from pyhive.exc import Error as HiveError
from thrift.transport.TTransport import TTransportException

from stack.app.doctor.checks import Check, Checks
from stack.lake import open_table
from stack.object_store import S3_SCHEMES, open_store
from stack.settings import Settings
from stack.thrift import reason, thrift_cursor

_SPARK = Checks("spark")
_ROWS = 3


def examine_spark(settings: Settings) -> Iterator[Check]:
    """The checks of Spark; one alone where its Thrift server does not answer."""
    where = f"{settings.thrift_host}:{settings.thrift_port}"
    try:
        with thrift_cursor(settings) as cursor:
            yield _version(_value(cursor, "select version()"))
            yield _metastore(cursor)
            yield from _round_trip(settings, cursor)
    except (OSError, TTransportException) as error:
        yield _SPARK.bad("answer", f"{where}: {error}")
    except HiveError as error:
        yield _SPARK.bad("answer", f"{where}: {reason(error)}")


def _version(answer: str) -> Check:
    found, expected = answer.split()[0], installed("pyspark")
    if found != expected:
        return _SPARK.bad("version", f"{found}, but Tideline was tested with {expected}")
    return _SPARK.good("version", found)


def _metastore(cursor: Any) -> Check:
    address = ""
    with suppress(HiveError):
        address = _value(cursor, "set spark.hadoop.javax.jdo.option.ConnectionURL")
    if not address.startswith("jdbc:") or "derby" in address:
        return _SPARK.warning("metastore", "Derby, a file of this one server: a second Spark cannot share it")
    return _SPARK.good("metastore", address.partition("?")[0])


def _round_trip(settings: Settings, cursor: Any) -> Iterator[Check]:
    """Spark writes a table of its own, deltalake reads it at its address, and it is dropped."""
    name = f"tideline_doctor_{uuid4().hex[:12]}"
    address = f"{settings.lake.rstrip('/')}/{name}"
    try:
        cursor.execute(f"create database {name} location '{address}'")
        cursor.execute(
            f"create table {name}.probe using delta location '{address}/probe' "
            f"as select id from range({_ROWS})"
        )
        (commit, *_) = open_table(settings, f"{address}/probe").history(1)
        rows = open_table(settings, f"{address}/probe").to_pyarrow_table().num_rows
    except HiveError as error:
        yield _SPARK.bad("lake", f"Spark cannot write to {settings.lake}: {reason(error)}")
        return
    except (OSError, DeltaError) as error:
        yield _SPARK.bad("lake", f"what Spark wrote is not at {settings.lake} for other readers: {error}")
        return
    finally:
        with suppress(HiveError):
            cursor.execute(f"drop database if exists {name} cascade")
        _remove(settings, address)
    yield _delta(str(commit.get("engineInfo", "")))
    if rows != _ROWS:
        yield _SPARK.bad("lake", f"Spark wrote {_ROWS} rows, other readers see {rows}")
    else:
        yield _SPARK.good("lake", f"{settings.lake}: written by Spark, read by deltalake")


def _delta(engine: str) -> Check:
    found = engine.rpartition("Delta-Lake/")[2] or "unknown"
    expected = installed("delta-spark")
    if found != expected:
        return _SPARK.bad("delta", f"{found}, but Tideline was tested with {expected}")
    return _SPARK.good("delta", found)


def _remove(settings: Settings, address: str) -> None:
    """What dropping tables that have an address of their own leaves behind."""
    if not settings.lake.startswith(S3_SCHEMES):
        shutil.rmtree(address, ignore_errors=True)
        return
    with suppress(BaseError, OSError):
        store = open_store(settings, address)
        for chunk in obstore.list(store):
            obstore.delete(store, [found["path"] for found in chunk])


def _value(cursor: Any, sql: str) -> str:
    cursor.execute(sql)
    return str(cursor.fetchone()[-1])
