"""What maintenance must know of published snapshots: which versions of tables readers may still ask for.

An entry of ``platform.snapshots`` is in force until the next one. It can be read while it is in force and for
``published_days`` after; older entries are removed, so what the table lists can be read.
"""

import json
from typing import Any

from stack.published import TABLE
from stack.schemas import PLATFORM


def forget_entries(cursor: Any, schema: str = PLATFORM, days: int = 7) -> None:
    """Remove the entries that were not in force during the last ``days``; the newest one always stays."""
    cursor.execute(
        f"select max(entry) from {schema}.{TABLE} "
        f"where published_at_utc <= current_timestamp() - interval {days} days"
    )
    in_force_then = cursor.fetchone()[0]
    if in_force_then is not None:
        cursor.execute(f"delete from {schema}.{TABLE} where entry < {in_force_then}")


def oldest_published(cursor: Any, schema: str = PLATFORM) -> dict[str, int]:
    """The oldest version of each table that an entry names, by plain name as in ``maritime_gold.vessels``."""
    cursor.execute(
        "select to_json(map_from_entries(collect_list(struct(name, oldest)))) from ("
        f"select name, min(version) as oldest from {schema}.{TABLE} "
        "lateral view explode(tables) as name, version group by name)"
    )
    oldest: dict[str, int] = json.loads(cursor.fetchone()[0] or "{}")
    return oldest


def forget_passes(cursor: Any, schema: str = PLATFORM) -> None:
    """Keep the newest pass of each test: a build asks for no other."""
    table = f"{schema}.passed_tests"
    cursor.execute(
        f"merge into {table} as pass using ("
        f"select test, max(passed_at_utc) as newest from {table} group by test"
        ") as kept on pass.test = kept.test and pass.passed_at_utc < kept.newest when matched then delete"
    )
