-- grain: one row per rejected message of any topic
{{ config(materialized='view', tags=['live']) }}

select
    {{ kafka_coordinates() }},
    reason_code,
    mmsi,
    cast(payload as string) as payload,
    payload as payload_bytes
from {{ ref('ais_messages') }}
where disposition = 'quarantined'
union all
select
    {{ kafka_coordinates() }},
    reason_code,
    mmsi,
    cast(payload as string) as payload,
    payload as payload_bytes
from {{ ref('sensor_messages') }}
where disposition = 'quarantined'
union all
select
    {{ kafka_coordinates() }},
    reason_code,
    mmsi,
    cast(payload as string) as payload,
    payload as payload_bytes
from {{ ref('voyage_messages') }}
where disposition = 'quarantined'
union all
select
    {{ kafka_coordinates() }},
    reason_code,
    mmsi,
    cast(payload as string) as payload,
    payload as payload_bytes
from {{ ref('alert_messages') }}
where disposition = 'quarantined'
