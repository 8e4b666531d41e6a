"""The items of the queue: one per alert of gold, and one per pair of vessels at risk of collision.

What people did holds for what they saw. An alert that is raised or cleared again afterwards has the status
that gold gives it; one that is acknowledged on board keeps the further of both. A risk of the same pair that
is computed more than two hours later is another encounter, and open.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson

from serving.api.read.reader import View
from serving.api.state.alerts import States
from serving.api.web.cursors import Cursor
from serving.api.web.filters import Where

ALERTS = "maritime_gold.alerts"
RISKS = "maritime_gold.collision_risks"
VESSELS = "maritime_gold.vessels"
RISK_PREFIX = "risk-"
"""Before the pair's identifier, so that it cannot be an alert's."""
MOST_GROUPED_IDS = 50

_ALERT_ITEMS = """
select
    alert_id as id, 'alert' as kind, alert_type as cause, severity, status as reported_status, is_active,
    mmsi, vessel_id, null::bigint as other_mmsi, null::varchar as other_vessel_id,
    raised_at_utc, changed_at_utc, changed_at_utc as news_after_utc,
    message, value, threshold, latitude, longitude, source,
    null::double as dcpa_nm, null::double as tcpa_minutes
from {alerts}
"""
_RISK_ITEMS = """
select
    'risk-' || pair_id, 'collision_risk', 'collision_risk',
    case risk_level when 'high' then 'critical' when 'medium' then 'warning' else 'info' end, 'raised', true,
    mmsi_1, vessel_id_1, mmsi_2, vessel_id_2,
    evaluated_at_utc, evaluated_at_utc, evaluated_at_utc - interval 2 hour,
    encounter_type_1, null, null, latitude_1, longitude_1, 'platform',
    dcpa_nm, tcpa_minutes
from {risks}
"""
_NAMES = "select vessel_id, name from {vessels}"
_NO_NAMES = "select null::varchar as vessel_id, null::varchar as name where false"
_STATES = """
select unnest(from_json($states, '[{
    "id": "VARCHAR", "status": "VARCHAR", "assignee": "VARCHAR", "version": "INTEGER",
    "covers": "TIMESTAMPTZ", "changed_by": "VARCHAR", "changed_at": "TIMESTAMPTZ"
}]'), recursive := true)
"""
_ITEMS = """
with

gold as ({gold}),

states as ({states}),

names as ({names}),

joined as (

    select
        gold.*,
        case severity when 'critical' then 'P1' when 'warning' then 'P2' else 'P3' end as priority,
        case reported_status
            when 'cleared' then 'closed' when 'acknowledged' then 'acknowledged' else 'open'
        end as gold_status,
        states.status as state_status,
        coalesce(states.covers >= gold.news_after_utc, false) as is_covered,
        states.assignee,
        coalesce(states.version, 0) as version,
        states.changed_by as state_changed_by,
        states.changed_at as state_changed_at_utc
    from gold
    left join states on gold.id = states.id

),

items as (

    select
        id,
        kind,
        priority,
        cause,
        severity,
        case
            when is_covered then state_status
            when gold_status = 'acknowledged' and state_status = 'closed' then 'closed'
            else gold_status
        end as status,
        reported_status,
        is_active,
        joined.mmsi,
        joined.vessel_id,
        one.name,
        other_mmsi,
        other_vessel_id,
        other.name as other_name,
        raised_at_utc,
        changed_at_utc,
        (epoch_us($now) - epoch_us(raised_at_utc)) / 6e7 as age_minutes,
        message,
        value,
        threshold,
        latitude,
        longitude,
        source,
        dcpa_nm,
        tcpa_minutes,
        assignee,
        version,
        state_changed_by,
        state_changed_at_utc
    from joined
    left join names as one on joined.vessel_id = one.vessel_id
    left join names as other on joined.other_vessel_id = other.vessel_id

)
"""


@dataclass(frozen=True)
class ItemPage:
    """Some items, and where the next page begins."""

    rows: list[dict[str, Any]]
    next_cursor: str | None


@dataclass(frozen=True)
class Queue:
    """The items of a snapshot with the state of one moment."""

    view: View
    states: States

    @property
    def etag(self) -> str:
        """Names the snapshot and the state that an answer was made of."""
        return f'W/"{self.view.id}.{self.states.revision}"'

    def page(self, where: Where, *, asked: str, limit: int, after: Cursor | None) -> ItemPage:
        """Up to ``limit`` items: the most urgent first, of these the newest.

        The order is of columns of gold alone, so that work on alerts moves none to another page.

        Args:
            asked: what the next page's cursor is bound to.

        Raises:
            NotBuiltError: there are no alerts in the snapshot.
        """
        if after is not None:
            where.add(
                "priority > $after_priority or (priority = $after_priority and"
                " (raised_at_utc < $after_raised::timestamptz"
                " or (raised_at_utc = $after_raised::timestamptz and id > $after_id)))",
                after_priority=after.values[0],
                after_raised=after.values[1],
                after_id=after.values[2],
            )
        rows = self._rows(
            f"select * from items {where.sql} order by priority, raised_at_utc desc, id limit {limit + 1}",
            where.values,
        )
        cursor = None
        if len(rows) > limit:
            rows.pop()
            last = rows[-1]
            values = (last["priority"], last["raised_at_utc"], last["id"])
            cursor = Cursor(self.view.id, asked, values).encoded()
        return ItemPage(rows, cursor)

    def one(self, item_id: str) -> dict[str, Any] | None:
        """The item of an identifier, or None."""
        known = self.states.by_id.get(item_id)
        states = States(self.states.revision, {} if known is None else {item_id: known})
        given = {"id": item_id, **self._given(states)}
        rows = self.view.rows(f"{self._sql()} select * from items where id = $id", given)
        return rows[0] if rows else None

    def groups(self, where: Where, *, limit: int) -> list[dict[str, Any]]:
        """The items by vessel and cause: the most urgent first, of these the oldest.

        Raises:
            NotBuiltError: there are no alerts in the snapshot.
        """
        return self._rows(
            f"""
            select
                min(priority) as priority,
                cause,
                any_value(kind) as kind,
                min(mmsi) as mmsi,
                vessel_id,
                any_value(name) as name,
                count(*) as item_count,
                count(*) filter (where status = 'open') as open_count,
                count(*) filter (where status = 'acknowledged') as acknowledged_count,
                count(*) filter (where status = 'closed') as closed_count,
                min(raised_at_utc) as oldest_raised_at_utc,
                max(changed_at_utc) as newest_changed_at_utc,
                max(age_minutes) as age_minutes,
                coalesce(list_sort(list(distinct assignee) filter (assignee is not null)), []) as owners,
                list(id order by priority, raised_at_utc desc, id)[1:{MOST_GROUPED_IDS}] as ids
            from items
            {where.sql}
            group by cause, vessel_id, case when vessel_id is null then mmsi end
            order by priority, oldest_raised_at_utc, cause, mmsi
            limit {limit}
            """,
            where.values,
        )

    def _rows(self, select: str, values: dict[str, Any]) -> list[dict[str, Any]]:
        if not self.view.is_in_memory(ALERTS):
            return self.view.rows(f"{self._sql()} {select}", {**values, **self._given(self.states)})

        def make(cursor: Any, name: str) -> None:
            cursor.execute(f"create table {name} as {self._sql()} from items", self._given(self.states))

        # The join with the work costs many times what a page costs: it is done once per change.
        with self.view.derived("alert_items", str(self.states.revision), make) as items:
            return self.view.rows(f"with items as (from {items}) {select}", values)

    def _sql(self) -> str:
        """Computes ``items``."""
        view = self.view
        gold = _ALERT_ITEMS.format(alerts=view.table(ALERTS))
        if view.has(RISKS):
            gold += f"union all {_RISK_ITEMS.format(risks=view.table(RISKS))}"
        names = _NAMES.format(vessels=view.table(VESSELS)) if view.has(VESSELS) else _NO_NAMES
        return _ITEMS.replace("{gold}", gold).replace("{states}", _STATES).replace("{names}", names)

    def _given(self, states: States) -> dict[str, Any]:
        return {"states": _packed(states), "now": self.view.snapshot.published_at}


def _packed(states: States) -> str:
    """The states as JSON, which DuckDB unpacks faster than it takes a list of values from Python."""
    return orjson.dumps(
        [
            {
                "id": alert_id,
                "status": state["status"],
                "assignee": state["assignee"],
                "version": state["version"],
                "covers": _text(state["covers_until_utc"]),
                "changed_by": state["changed_by"],
                "changed_at": _text(state["changed_at_utc"]),
            }
            for alert_id, state in states.by_id.items()
        ]
    ).decode()


def _text(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat()


def conditions(where: Where, **values: Sequence[Any] | None) -> None:
    """Add the condition that each of these columns has one of its values, where there are any."""
    for name, wanted in values.items():
        if wanted is not None:
            where.among([name], name, wanted)
