"""What became of messages, what was rejected, what each station heard, how builds went."""

from serving.api.web.collection import Collection, Order

DATA_QUALITY = Collection(
    name="data-quality",
    table="maritime_gold.data_quality_daily",
    key=("event_date", "topic", "source"),
    title="quality of a day",
    tag="data quality",
    order=(Order("event_date", descending=True), Order("topic"), Order("source")),
    filters=("event_date", "topic", "source"),
    ranges=("event_date", "quarantined_count"),
)
QUARANTINE = Collection(
    name="quarantine",
    table="maritime_gold.quarantine_daily",
    key=("ingested_date", "topic", "reason_code"),
    title="rejections of a day",
    tag="data quality",
    order=(Order("ingested_date", descending=True), Order("message_count", descending=True)),
    filters=("ingested_date", "topic", "reason_code", "severity"),
    ranges=("ingested_date",),
)
RECEPTION = Collection(
    name="reception",
    table="maritime_gold.station_reception_daily",
    key=("station", "event_date"),
    title="station day",
    tag="data quality",
    order=(Order("event_date", descending=True), Order("station")),
    filters=("station", "event_date"),
    ranges=("event_date", "message_count"),
)
PIPELINE_RUNS = Collection(
    name="pipeline-runs",
    table="maritime_gold.pipeline_runs",
    key=("invocation_id",),
    title="pipeline run",
    tag="pipeline",
    path="/pipeline/runs",
    order=(Order("started_at_utc", descending=True),),
    filters=("invocation_id", "command", "target_name", "is_success"),
    ranges=("started_at_utc", "duration_s"),
    time="started_at_utc",
)
