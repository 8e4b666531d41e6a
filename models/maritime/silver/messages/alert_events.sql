-- grain: one row per accepted change of an alert's status
{{ config(materialized='view', tags=['live']) }}

select
    alert_id,
    mmsi,
    mmsi_class,
    reported_at_utc,
    event_date,
    alert_type,
    severity,
    status,
    message,
    value,
    threshold,
    latitude,
    longitude,
    source,
    {{ kafka_coordinates() }}
from {{ ref('alert_messages') }}
where disposition = 'accepted'
