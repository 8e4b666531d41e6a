-- grain: one row per vessel (mmsi) and UTC hour in which it was under observation
{{ config(
    materialized='incremental',
    incremental_strategy='merge',
    unique_key=['mmsi', 'hour_utc'],
    on_schema_change='append_new_columns',
) }}
{%- set seen = read_up_to() if execute and is_incremental() else none %}

with

positions as (

    select * from {{ ref('positions') }}
    where mmsi_class = 'ship' and not coalesce(is_conflicting, false)

),

{% if seen is not none -%}
{{ affected_days('positions', seen) }}

reports as (

    select positions.*
    from positions
    left semi join needed on needed.mmsi = positions.mmsi and needed.event_date = positions.event_date

),
{%- else -%}
reports as (select * from positions),
{%- endif %}

intervals as (

    select
        mmsi,
        nav_status,
        kafka_partition,
        kafka_offset,
        bronze_version,
        latitude,
        longitude,
        speed_knots,
        reported_at_utc as from_utc,
        lead(reported_at_utc) over vessel as to_utc,
        lead(latitude) over vessel as to_latitude,
        lead(longitude) over vessel as to_longitude,
        lead(speed_knots) over vessel as to_speed_knots,
        lead(bronze_version) over vessel as to_bronze_version,
        lead(kafka_offset) over vessel as to_kafka_offset
    from reports
    window vessel as (partition by mmsi order by reported_at_utc, kafka_partition, kafka_offset)

),

measured as (

    select
        *,
        {{ hours_between('from_utc', 'to_utc') }} as interval_hours,
        {{ haversine_nm('latitude', 'longitude', 'to_latitude', 'to_longitude') }} as great_circle_nm
    from intervals
    where to_utc > from_utc

),

-- A longer gap leaves the path unknown; a faster one was not sailed by one ship.
trusted as (

    select
        *,
        interval_hours > {{ var('emissions_reported_speed_max_gap_hours') }} as is_interpolated,
        case
            when
                interval_hours <= {{ var('emissions_reported_speed_max_gap_hours') }}
                and speed_knots is not null and to_speed_knots is not null
                then (speed_knots + to_speed_knots) / 2
            else great_circle_nm / interval_hours
        end as interval_speed_knots
    from measured
    where
        interval_hours < {{ var('emissions_max_gap_hours') }}
        and great_circle_nm / interval_hours <= {{ var('emissions_max_speed_knots') }}

),

pieces as (

    select
        *,
        {{ hours_within('hour_utc', 'from_utc', 'to_utc') }} as piece_hours
    from trusted
        lateral view explode({{ touched_hours('from_utc', 'to_utc') }}) as hour_utc

),

hours as (

    select
        mmsi,
        hour_utc,
        cast(hour_utc as date) as event_date,
        sum(piece_hours) as observed_hours,
        sum(case when is_interpolated then piece_hours else 0 end) as interpolated_hours,
        sum(piece_hours * interval_speed_knots) / sum(piece_hours) as speed_knots,
        sum(
            case when interval_speed_knots >= {{ var('emissions_way_speed_knots') }}
                    then great_circle_nm * piece_hours / interval_hours
                else 0
            end
        ) as distance_nm,
        sum(
            case when interval_speed_knots >= {{ var('emissions_way_speed_knots') }} then piece_hours else 0 end
        ) as under_way_hours,
        sum(case when nav_status = 1 then piece_hours else 0 end) as anchored_hours,
        sum(case when nav_status = 5 then piece_hours else 0 end) as moored_hours,
        count(*) as interval_count,
        cast(min(kafka_partition) as int) as kafka_partition,
        min(least(kafka_offset, to_kafka_offset)) as first_kafka_offset,
        max(greatest(kafka_offset, to_kafka_offset)) as last_kafka_offset,
        max(greatest(bronze_version, to_bronze_version)) as bronze_version
    from pieces
    group by mmsi, hour_utc

),

final as (

    select
        hours.mmsi,
        hours.hour_utc,
        hours.event_date,
        hours.observed_hours,
        hours.interpolated_hours,
        hours.speed_knots,
        hours.distance_nm,
        hours.under_way_hours,
        hours.anchored_hours,
        hours.moored_hours,
        hours.interval_count,
        hours.kafka_partition,
        hours.first_kafka_offset,
        hours.last_kafka_offset,
        hours.bronze_version
    from hours
    {%- if seen is not none %}
    left semi join affected on affected.mmsi = hours.mmsi and affected.event_date = hours.event_date
    {%- endif %}

)

select * from final
