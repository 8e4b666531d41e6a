-- grain: one row per accepted change of an alert's status
{{ config(materialized='view', tags=['live']) }}

with alert_messages as (
    select * from {{ ref('alert_messages') }}
    where disposition = 'accepted'
),

final as (
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
    from alert_messages
)

select * from final
