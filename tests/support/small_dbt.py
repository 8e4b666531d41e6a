"""A dbt project of two models for the worker, with none of the platform's macros."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from stack.settings import ROOT
from tests.support.servers import Spark

PROJECT = """
name: small
version: "1.0.0"
profile: tideline
models:
  small:
    +schema: {schema}
    +file_format: delta
    +materialized: table
"""
SCHEMA_NAMES = """
{% macro generate_schema_name(name, node) %}{{ name or target.schema }}{% endmacro %}
{% macro spark__create_schema(relation) %}
    {% call statement('schema') %}
        create schema if not exists {{ relation.schema }}
        location '${spark.tideline.lake}/{{ relation.schema }}'
    {% endcall %}
{% endmacro %}
"""
LIVE = "{{ config(tags=['live']) }} select 1 as ships"
REST = "select ships + 1 as ships from {{ ref('live_ships') }}"
TESTS = """
version: 2
models:
  - {name: all_ships, columns: [{name: ships, data_tests: [not_null]}]}
"""


def write_checkout(root: Path, schema: str) -> Path:
    """The project in a folder; its tables are in the schema."""
    (root / "models").mkdir(parents=True)
    (root / "macros").mkdir()
    (root / "dbt_project.yml").write_text(PROJECT.format(schema=schema))
    (root / "profiles.yml").write_text((ROOT / "profiles.yml").read_text())
    (root / "macros" / "schemas.sql").write_text(SCHEMA_NAMES)
    (root / "models" / "live_ships.sql").write_text(LIVE)
    (root / "models" / "all_ships.sql").write_text(REST)
    return root


@contextmanager
def small_checkout(spark: Spark, folder: Path, name: str) -> Iterator[Path]:
    """The project, with a test of its data; its schema is dropped at the end."""
    schema = f"{name}_small"
    root = write_checkout(folder / "checkout", schema)
    (root / "models" / "models.yml").write_text(TESTS)
    yield root
    spark.query(f"drop schema if exists {schema} cascade")
