-- grain: one row per one-degree area and UTC day in which a ship reported weather

with

sensor_readings as (

    select
        mmsi,
        event_date,
        date_trunc('hour', reported_at_utc) as hour_utc,
        air_temp_c,
        water_temp_c,
        wind_speed_knots,
        wave_height_m,
        air_pressure_hpa,
        visibility_nm
    from {{ ref('sensor_readings') }}

),

positions as (

    select * from {{ ref('positions') }}

),

-- Where the ship was in that hour: a reading names no place of its own.
whereabouts as (

    select
        mmsi,
        event_date,
        date_trunc('hour', reported_at_utc) as hour_utc,
        floor(min_by(latitude, reported_at_utc)) as area_latitude,
        floor(min_by(longitude, reported_at_utc)) as area_longitude
    from positions
    where mmsi_class = 'ship' and not is_conflicting
    group by mmsi, event_date, date_trunc('hour', reported_at_utc)

),

final as (

    select
        cast(whereabouts.area_latitude as int) as area_latitude_deg,
        cast(whereabouts.area_longitude as int) as area_longitude_deg,
        sensor_readings.event_date,
        count(*) as reading_count,
        count(distinct sensor_readings.mmsi) as vessel_count,
        avg(sensor_readings.air_temp_c) as air_temp_c_avg,
        avg(sensor_readings.water_temp_c) as water_temp_c_avg,
        avg(sensor_readings.wind_speed_knots) as wind_speed_knots_avg,
        max(sensor_readings.wind_speed_knots) as wind_speed_knots_max,
        avg(sensor_readings.wave_height_m) as wave_height_m_avg,
        max(sensor_readings.wave_height_m) as wave_height_m_max,
        avg(sensor_readings.air_pressure_hpa) as air_pressure_hpa_avg,
        min(sensor_readings.visibility_nm) as visibility_nm_min
    from sensor_readings
    inner join whereabouts
        on
            sensor_readings.mmsi = whereabouts.mmsi
            and sensor_readings.event_date = whereabouts.event_date
            and sensor_readings.hour_utc = whereabouts.hour_utc
    group by whereabouts.area_latitude, whereabouts.area_longitude, sensor_readings.event_date

)

select * from final
