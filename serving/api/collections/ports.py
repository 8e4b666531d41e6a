"""Ports: where they are, who called, how busy they were."""

from serving.api.read.contract import Column
from serving.api.web.collection import Collection, Order
from serving.api.web.joined import joined, taken

_PORTS = "reference.ports"
_CONGESTION = "maritime_gold.port_congestion"

PORTS = Collection(
    name="ports",
    table=_PORTS,
    key=("port_id",),
    title="port",
    tag="ports",
    order=(Order("port_id"),),
    filters=("port_id", "name", "country", "source"),
    ranges=("vessels_at_berth", "vessels_waiting"),
    position=("latitude", "longitude"),
    sql="""
select
    ports.*,
    latest.event_date as congestion_date,
    latest.vessels_at_berth,
    latest.vessels_waiting,
    latest.mean_wait_hours
from {reference.ports} as ports
left join (
    select * from {maritime_gold.port_congestion}
    qualify row_number() over (partition by port_id order by event_date desc) = 1
) as latest using (port_id)
""",
    optional=(_CONGESTION,),
    declared=joined(
        _PORTS,
        "Ports, with how busy each was on the last day on which a vessel lay there, waited, came or left.",
        *taken(_PORTS, "port_id", "name", "country", "latitude", "longitude", "source"),
        Column("congestion_date", "date", "The day of the figures that follow, UTC.", is_required=False),
        *taken(_CONGESTION, "vessels_at_berth", "vessels_waiting", "mean_wait_hours", optional=True),
    ),
)
PORT_CALLS = Collection(
    name="port-calls",
    table="maritime_gold.port_visits",
    key=("port_visit_id",),
    title="port call",
    tag="ports",
    order=(Order("arrived_at_utc", descending=True),),
    filters=("vessel_id", "mmsi", "port_id", "port_country", "is_open", "confidence"),
    ranges=("arrived_at_utc", "departed_at_utc", "confidence", "duration_hours"),
    position=("latitude", "longitude"),
    time="arrived_at_utc",
)
PORT_CONGESTION = Collection(
    name="port-congestion",
    table="maritime_gold.port_congestion",
    key=("port_id", "event_date"),
    title="port day",
    tag="ports",
    order=(Order("event_date", descending=True), Order("port_id")),
    filters=("port_id", "event_date"),
    ranges=("event_date", "vessels_at_berth", "vessels_waiting"),
)
