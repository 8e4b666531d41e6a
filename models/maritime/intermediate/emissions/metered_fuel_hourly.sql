-- grain: one row per vessel (mmsi), UTC hour and fuel whose flow was metered
{{ config(
    materialized='incremental',
    incremental_strategy='merge',
    unique_key=['mmsi', 'hour_utc', 'fuel'],
    on_schema_change='append_new_columns',
) }}
{%- set seen = read_up_to() if execute and is_incremental() else none %}

-- A reading without a flow, or with a negative one, meters nothing.
with

readings as (

    select *
    from {{ ref('sensor_readings') }}
    where
        fuel_flow_kg_h is not null
        and exists(map_values(fuel_flow_kg_h), flow -> flow is not null)
        and not exists(map_values(fuel_flow_kg_h), flow -> coalesce(flow, 0) < 0)

),

{% if seen is not none -%}
{{ affected_days('readings', seen) }}

needed_readings as (

    select readings.*
    from readings
    left semi join needed on needed.mmsi = readings.mmsi and needed.event_date = readings.event_date

),
{%- else -%}
needed_readings as (select * from readings),
{%- endif %}

-- Two readings of one moment are one: the last that arrived.
distinct_readings as (

    select * from needed_readings
    qualify row_number() over (partition by mmsi, reported_at_utc order by kafka_timestamp_utc desc, kafka_offset desc) = 1

),

intervals as (

    select
        mmsi,
        kafka_partition,
        kafka_offset,
        bronze_version,
        fuel_flow_kg_h as flow_kg_h,
        reported_at_utc as from_utc,
        lead(fuel_flow_kg_h) over vessel as to_flow_kg_h,
        lead(reported_at_utc) over vessel as to_utc,
        lead(kafka_offset) over vessel as to_kafka_offset,
        lead(bronze_version) over vessel as to_bronze_version
    from distinct_readings
    window vessel as (partition by mmsi order by reported_at_utc)

),

-- Beyond the longest gap nothing is metered: neither reading speaks for the time between.
pieces as (

    select
        *,
        {{ hours_within('hour_utc', 'from_utc', 'to_utc') }} as piece_hours
    from intervals
        lateral view explode({{ touched_hours('from_utc', 'to_utc') }}) as hour_utc
    where {{ hours_between('from_utc', 'to_utc') }} <= {{ var('emissions_metered_max_gap_hours') }}

),

metered_hours as (

    select
        mmsi,
        hour_utc,
        sum(piece_hours) as metered_hours,
        count(*) as interval_count,
        cast(min(kafka_partition) as int) as kafka_partition,
        min(least(kafka_offset, to_kafka_offset)) as first_kafka_offset,
        max(greatest(kafka_offset, to_kafka_offset)) as last_kafka_offset,
        max(greatest(bronze_version, to_bronze_version)) as bronze_version
    from pieces
    group by mmsi, hour_utc

),

-- Trapezoid: the mean of both ends; a fuel that an end does not name flows at nought there.
fuels as (

    select
        mmsi,
        hour_utc,
        fuel,
        sum((coalesce(flow_kg_h[fuel], 0) + coalesce(to_flow_kg_h[fuel], 0)) / 2 * piece_hours) as fuel_kg
    from pieces
        lateral view explode(array_union(map_keys(flow_kg_h), map_keys(to_flow_kg_h))) as fuel
    group by mmsi, hour_utc, fuel

),

final as (

    select
        fuels.mmsi,
        fuels.hour_utc,
        fuels.fuel,
        cast(fuels.hour_utc as date) as event_date,
        fuels.fuel_kg,
        metered_hours.metered_hours,
        metered_hours.interval_count,
        metered_hours.kafka_partition,
        metered_hours.first_kafka_offset,
        metered_hours.last_kafka_offset,
        metered_hours.bronze_version
    from fuels
    inner join metered_hours on metered_hours.mmsi = fuels.mmsi and metered_hours.hour_utc = fuels.hour_utc
    {%- if seen is not none %}
    left semi join affected on affected.mmsi = fuels.mmsi and affected.event_date = cast(fuels.hour_utc as date)
    {%- endif %}

)

select * from final
