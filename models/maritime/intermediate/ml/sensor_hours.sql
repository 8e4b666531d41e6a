-- grain: one row per MMSI and hour with at least one sensor reading
{{
    config(
        materialized='incremental',
        incremental_strategy='merge',
        unique_key=['mmsi', 'hour_utc'],
    )
}}

{%- set seen = read_up_to() if execute and is_incremental() else none %}

with

sensor_readings as (

    select * from {{ ref('sensor_readings') }}

),

readings as (

    select readings.*
    from sensor_readings as readings
    {%- if seen is not none %}
    where
        (readings.mmsi, readings.event_date) in (
            select
                newer.mmsi,
                newer.event_date
            from sensor_readings as newer
            where newer.bronze_version > {{ seen }}
        )
    {%- endif %}

),

-- Days are whole in an incremental run: so the reading before is looked for in the same day.
followed as (

    select
        *,
        aggregate(map_values(fuel_flow_kg_h), 0d, (total, flow) -> total + coalesce(flow, 0)) as fuel_kg_h,
        exhaust_temp_c = lag(exhaust_temp_c) over (partition by mmsi, event_date order by reported_at_utc, reading_id)
            as is_exhaust_unchanged
    from readings

),

final as (

    select
        mmsi,
        date_trunc('hour', reported_at_utc) as hour_utc,
        count(*) as reading_count,
        avg(engine_load_pct) as engine_load_pct,
        avg(exhaust_temp_c) as exhaust_temp_c,
        avg(if(is_exhaust_unchanged, 1d, 0d)) as exhaust_unchanged_share,
        avg(coolant_temp_c) as coolant_temp_c,
        avg(lube_oil_pressure_bar) as lube_oil_pressure_bar,
        avg(lube_oil_temp_c) as lube_oil_temp_c,
        avg(vibration_mm_s) as vibration_mm_s,
        avg(fuel_kg_h) as fuel_kg_h,
        avg(oil_in_water_ppm) as oil_in_water_ppm,
        max(bronze_version) as bronze_version
    from followed
    group by mmsi, date_trunc('hour', reported_at_utc)

)

select * from final
