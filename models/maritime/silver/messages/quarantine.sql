-- grain: one row per rejected message of any topic
{{ config(materialized='view', tags=['live']) }}

with ais_messages as (
    select * from {{ ref('ais_messages') }}
    where disposition = 'quarantined'
),

sensor_messages as (
    select * from {{ ref('sensor_messages') }}
    where disposition = 'quarantined'
),

voyage_messages as (
    select * from {{ ref('voyage_messages') }}
    where disposition = 'quarantined'
),

alert_messages as (
    select * from {{ ref('alert_messages') }}
    where disposition = 'quarantined'
),

rejected as (
    select
        {{ kafka_coordinates() }},
        reason_code,
        mmsi,
        payload
    from ais_messages
    union all
    select
        {{ kafka_coordinates() }},
        reason_code,
        mmsi,
        payload
    from sensor_messages
    union all
    select
        {{ kafka_coordinates() }},
        reason_code,
        mmsi,
        payload
    from voyage_messages
    union all
    select
        {{ kafka_coordinates() }},
        reason_code,
        mmsi,
        payload
    from alert_messages
),

final as (
    select
        {{ kafka_coordinates() }},
        reason_code,
        mmsi,
        cast(payload as string) as payload,
        payload as payload_bytes
    from rejected
)

select * from final
