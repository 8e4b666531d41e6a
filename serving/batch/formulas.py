"""The batch tools' queries, rendered with the formulas, figures and thresholds of the dbt project.

Owns no figure: an expression comes from ``macros/maritime/emissions/formulas.sql``, a table of figures is
a seed's CSV file, a threshold is a variable of ``dbt_project.yml``. So a batch tool and a mart cannot
disagree.
Never talks to an engine.
"""

import csv
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from stack.project import DBT_PROJECT_FILE, MACROS, seed_file


def query(name: str, **context: Any) -> str:
    """The text of ``queries/<name>.sql``; in it ``var`` is a dbt variable and ``figures`` a seed.

    Raises:
        jinja2.TemplateNotFound: there is no such query.
    """
    return _templates().get_template(f"{name}.sql").render(**context)


def formula(name: str, *arguments: str | float, **named: str | float) -> str:
    """A Spark SQL expression: a macro of ``formulas.sql`` with SQL expressions or numbers as arguments.

    Raises:
        AttributeError: there is no such macro.
    """
    macros = _templates().get_template("maritime/emissions/formulas.sql").module
    return str(getattr(macros, name)(*arguments, **named)).strip()


def variable(name: str) -> Any:
    """The default of a dbt variable.

    Raises:
        KeyError: ``dbt_project.yml`` has no such variable.
    """
    return _variables()[name]


@cache
def figures(name: str) -> str:
    """A seed of ``seeds/maritime`` as an inline table; numbers become doubles, empty fields null."""
    with seed_file("maritime", name).open(newline="") as file:
        header, *rows = list(csv.reader(file))
    values = ", ".join(f"({', '.join(map(_literal, row))})" for row in rows)
    return f"select * from (values {values}) as {name}({', '.join(header)})"


def _literal(field: str) -> str:
    if not field:
        return "null"
    try:
        float(field)
    except ValueError:
        return f"'{field}'"
    return f"cast({field} as double)"


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader([Path(__file__).parent / "queries", MACROS]),
        undefined=StrictUndefined,
        autoescape=False,
    )
    environment.globals.update(var=variable, figures=figures)
    return environment


@cache
def _variables() -> dict[str, Any]:
    variables: dict[str, Any] = yaml.safe_load(DBT_PROJECT_FILE.read_text())["vars"]
    return variables
