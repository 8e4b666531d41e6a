-- grain: one row per MMSI and UTC day with at least one sensor reading
{{
    config(
        materialized='incremental',
        incremental_strategy='merge',
        unique_key=['mmsi', 'event_date'],
    )
}}

{%- set seen = read_up_to() if execute and is_incremental() else none %}

with

sensor_readings as (

    select * from {{ ref('sensor_readings') }}

),

{% if seen is not none -%}
changed as ( -- noqa: ST03

    select distinct
        mmsi,
        event_date
    from sensor_readings
    where bronze_version > {{ seen }}

),

{% endif -%}
readings as (

    select sensor_readings.*
    from sensor_readings
    {%- if seen is not none %}
    inner join changed
        on sensor_readings.mmsi = changed.mmsi and sensor_readings.event_date = changed.event_date
    {%- endif %}

),

-- A reading stands until the next one, for six hours at most: what flows is summed over that time.
timed as (

    select
        *,
        least(
            coalesce(
                {{ hours_between(
                    'reported_at_utc',
                    'lead(reported_at_utc) over (partition by mmsi, event_date order by reported_at_utc, reading_id)'
                ) }},
                0d
            ),
            {{ var('gap_min_hours') }}
        ) as hours,
        coalesce(aggregate(map_values(fuel_flow_kg_h), 0d, (total, flow) -> total + coalesce(flow, 0)), 0) as fuel_kg_h
    from readings

),

final as (

    select
        mmsi,
        {{ mmsi_vessel_id('mmsi') }} as vessel_id,
        event_date,
        count(*) as reading_count,
        sum(hours) as hours_observed,
        sum(if(engine_rpm > 0, hours, 0)) as engine_hours,
        avg(engine_rpm) as engine_rpm_avg,
        avg(engine_load_pct) as engine_load_pct_avg,
        max(engine_load_pct) as engine_load_pct_max,
        avg(exhaust_temp_c) as exhaust_temp_c_avg,
        max(exhaust_temp_c) as exhaust_temp_c_max,
        avg(coolant_temp_c) as coolant_temp_c_avg,
        max(coolant_temp_c) as coolant_temp_c_max,
        avg(lube_oil_pressure_bar) as lube_oil_pressure_bar_avg,
        min(lube_oil_pressure_bar) as lube_oil_pressure_bar_min,
        avg(lube_oil_temp_c) as lube_oil_temp_c_avg,
        avg(vibration_mm_s) as vibration_mm_s_avg,
        max(vibration_mm_s) as vibration_mm_s_max,
        stddev_samp(vibration_mm_s) as vibration_mm_s_stddev,
        sum(fuel_kg_h * hours) / 1000 as fuel_tonnes,
        sum(co2_kg_h * hours) / 1000 as co2_tonnes,
        sum(nox_kg_h * hours) as nox_kg,
        sum(sox_kg_h * hours) as sox_kg,
        sum(pm_kg_h * hours) as pm_kg,
        avg(ballast_level_pct) as ballast_level_pct_avg,
        avg(water_temp_c) as water_temp_c_avg,
        min(water_ph) as water_ph_min,
        max(oil_in_water_ppm) as oil_in_water_ppm_max,
        avg(air_temp_c) as air_temp_c_avg,
        avg(wind_speed_knots) as wind_speed_knots_avg,
        max(wind_speed_knots) as wind_speed_knots_max,
        avg(wave_height_m) as wave_height_m_avg,
        max(wave_height_m) as wave_height_m_max,
        avg(air_pressure_hpa) as air_pressure_hpa_avg,
        min(visibility_nm) as visibility_nm_min,
        max(bronze_version) as bronze_version
    from timed
    group by mmsi, event_date

)

select * from final
