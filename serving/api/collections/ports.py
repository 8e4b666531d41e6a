"""Ports: where they are, who called, how busy they were."""

from serving.api.web.collection import Collection, Order

PORTS = Collection(
    name="ports",
    table="reference.ports",
    key=("port_id",),
    title="port",
    tag="ports",
    order=(Order("port_id"),),
    filters=("port_id", "name", "country", "source"),
    position=("latitude", "longitude"),
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
