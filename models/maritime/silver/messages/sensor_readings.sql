-- grain: one row per accepted reading of a ship's own sensors
{{ config(materialized='view', tags=['live']) }}

with sensor_messages as (
    select * from {{ ref('sensor_messages') }}
    where disposition = 'accepted'
),

final as (
    select
        reading_id,
        mmsi,
        mmsi_class,
        reported_at_utc,
        event_date,
        engine_rpm,
        engine_load_pct,
        exhaust_temp_c,
        coolant_temp_c,
        lube_oil_pressure_bar,
        lube_oil_temp_c,
        vibration_mm_s,
        fuel_flow_kg_h,
        co2_kg_h,
        nox_kg_h,
        sox_kg_h,
        pm_kg_h,
        ballast_level_pct,
        water_temp_c,
        water_ph,
        oil_in_water_ppm,
        air_temp_c,
        wind_speed_knots,
        wind_direction_deg,
        wave_height_m,
        air_pressure_hpa,
        visibility_nm,
        {{ kafka_coordinates() }}
    from sensor_messages
)

select * from final
