-- grain: one row per track model whose key of several columns is not unique
select
    'port_congestion_hourly' as model,
    cast(count(*) as bigint) as repeated_keys
from (
    select
        port_id,
        hour_utc
    from {{ ref('port_congestion_hourly') }}
    group by port_id, hour_utc
    having count(*) > 1
) as repeated
having count(*) > 0
union all
select
    'port_congestion' as model,
    cast(count(*) as bigint) as repeated_keys
from (
    select
        port_id,
        event_date
    from {{ ref('port_congestion') }}
    group by port_id, event_date
    having count(*) > 1
) as repeated
having count(*) > 0
union all
select
    'route_performance' as model,
    cast(count(*) as bigint) as repeated_keys
from (
    select
        origin_port_id,
        destination_port_id,
        arrival_date
    from {{ ref('route_performance') }}
    group by origin_port_id, destination_port_id, arrival_date
    having count(*) > 1
) as repeated
having count(*) > 0
union all
select
    'segmented_positions' as model,
    cast(count(*) as bigint) as repeated_keys
from (
    select
        kafka_partition,
        kafka_offset
    from {{ ref('segmented_positions') }}
    group by kafka_partition, kafka_offset
    having count(*) > 1
) as repeated
having count(*) > 0
union all
select
    'segment_hours' as model,
    cast(count(*) as bigint) as repeated_keys
from (
    select
        segment_id,
        hour_utc
    from {{ ref('segment_hours') }}
    group by segment_id, hour_utc
    having count(*) > 1
) as repeated
having count(*) > 0
union all
select
    'identity_days' as model,
    cast(count(*) as bigint) as repeated_keys
from (
    select
        mmsi,
        coalesce(imo, 0) as imo_number,
        coalesce(name, '') as sent_name,
        event_date
    from {{ ref('identity_days') }}
    group by mmsi, coalesce(imo, 0), coalesce(name, ''), event_date
    having count(*) > 1
) as repeated
having count(*) > 0
union all
select
    'identities' as model,
    cast(count(*) as bigint) as repeated_keys
from (
    select
        mmsi,
        identity
    from {{ ref('identities') }}
    group by mmsi, identity
    having count(*) > 1
) as repeated
having count(*) > 0
union all
select
    'port_contacts' as model,
    cast(count(*) as bigint) as repeated_keys
from (
    select
        segment_id,
        position_number
    from {{ ref('port_contacts') }}
    group by segment_id, position_number
    having count(*) > 1
) as repeated
having count(*) > 0
union all
select
    'track_samples' as model,
    cast(count(*) as bigint) as repeated_keys
from (
    select
        segment_id,
        sample_at_utc
    from {{ ref('track_samples') }}
    group by segment_id, sample_at_utc
    having count(*) > 1
) as repeated
having count(*) > 0
union all
select
    'pair_samples' as model,
    cast(count(*) as bigint) as repeated_keys
from (
    select
        segment_id_1,
        segment_id_2,
        sample_at_utc
    from {{ ref('pair_samples') }}
    group by segment_id_1, segment_id_2, sample_at_utc
    having count(*) > 1
) as repeated
having count(*) > 0
