-- grain: one row per MMSI and UTC day with at least one sensor reading; nothing in it is from after that day

with

environmental_daily as (

    select * from {{ ref('environmental_daily') }}

),

daily_vessel_metrics as (

    select * from {{ ref('daily_vessel_metrics') }}

),

maintenance as (

    select
        mmsi,
        event_date,
        maintenance_type
    from {{ ref('voyage_events') }}
    where event_type = 'maintenance_done'

),

alert_events as (

    select * from {{ ref('alert_events') }}

),

alerts as (

    select
        mmsi,
        event_date,
        count(*) as alerts_raised
    from alert_events
    where status = 'raised'
    group by mmsi, event_date

),

-- Work of the day itself counts as done: the day's features are taken at its end.
maintenance_days as (

    select
        mmsi,
        event_date,
        max(if(maintenance_type = 'engine', event_date, null)) as engine_date,
        max(if(maintenance_type = 'hull', event_date, null)) as hull_date
    from maintenance
    group by mmsi, event_date

),

days as (

    select
        coalesce(environmental_daily.mmsi, maintenance_days.mmsi) as mmsi,
        coalesce(environmental_daily.event_date, maintenance_days.event_date) as event_date,
        environmental_daily.* except (mmsi, event_date),
        maintenance_days.engine_date,
        maintenance_days.hull_date,
        daily_vessel_metrics.distance_nm,
        daily_vessel_metrics.hours_under_way,
        daily_vessel_metrics.avg_speed_knots,
        alerts.alerts_raised
    from environmental_daily
    full outer join maintenance_days
        on environmental_daily.mmsi = maintenance_days.mmsi and environmental_daily.event_date = maintenance_days.event_date
    left join daily_vessel_metrics
        on environmental_daily.mmsi = daily_vessel_metrics.mmsi
            and environmental_daily.event_date = daily_vessel_metrics.event_date
    left join alerts
        on environmental_daily.mmsi = alerts.mmsi and environmental_daily.event_date = alerts.event_date

),

windows as (

    select
        *,
        max(engine_date) over so_far as last_engine_date,
        max(hull_date) over so_far as last_hull_date,
        min(event_date) over so_far as first_date,
        sum(engine_hours) over so_far as engine_hours_total,
        avg(vibration_mm_s_avg) over last_7_days as vibration_mm_s_avg_7d,
        avg(vibration_mm_s_avg) over last_30_days as vibration_mm_s_avg_30d,
        avg(exhaust_temp_c_avg) over last_7_days as exhaust_temp_c_avg_7d,
        avg(exhaust_temp_c_avg) over last_30_days as exhaust_temp_c_avg_30d,
        avg(lube_oil_pressure_bar_avg) over last_7_days as lube_oil_pressure_bar_avg_7d,
        avg(engine_load_pct_avg) over last_7_days as engine_load_pct_avg_7d,
        sum(fuel_tonnes) over last_7_days as fuel_tonnes_7d,
        sum(distance_nm) over last_7_days as distance_nm_7d,
        sum(engine_hours) over last_30_days as engine_hours_30d,
        sum(alerts_raised) over last_7_days as alerts_raised_7d,
        sum(alerts_raised) over last_30_days as alerts_raised_30d
    from days
    window
        so_far as (partition by mmsi order by cast(event_date as timestamp)),
        last_7_days as (
            partition by mmsi order by cast(event_date as timestamp)
            range between interval 6 days preceding and current row
        ),
        last_30_days as (
            partition by mmsi order by cast(event_date as timestamp)
            range between interval 29 days preceding and current row
        )

),

final as (

    select
        mmsi,
        {{ mmsi_vessel_id('mmsi') }} as vessel_id,
        event_date as feature_date,
        reading_count,
        engine_hours,
        engine_hours_30d,
        engine_hours_total,
        datediff(event_date, last_engine_date) as days_since_engine_maintenance,
        datediff(event_date, last_hull_date) as days_since_hull_maintenance,
        datediff(event_date, first_date) as days_observed,
        engine_rpm_avg,
        engine_load_pct_avg,
        engine_load_pct_max,
        engine_load_pct_avg_7d,
        exhaust_temp_c_avg,
        exhaust_temp_c_max,
        exhaust_temp_c_avg_7d,
        exhaust_temp_c_avg_30d,
        coolant_temp_c_avg,
        coolant_temp_c_max,
        lube_oil_pressure_bar_avg,
        lube_oil_pressure_bar_min,
        lube_oil_pressure_bar_avg_7d,
        lube_oil_temp_c_avg,
        vibration_mm_s_avg,
        vibration_mm_s_max,
        vibration_mm_s_stddev,
        vibration_mm_s_avg_7d,
        vibration_mm_s_avg_30d,
        vibration_mm_s_avg_7d / nullif(vibration_mm_s_avg_30d, 0) as vibration_trend_ratio,
        fuel_tonnes,
        fuel_tonnes_7d,
        1000 * fuel_tonnes_7d / nullif(distance_nm_7d, 0) as fuel_kg_per_nm_7d,
        distance_nm,
        hours_under_way,
        avg_speed_knots,
        wave_height_m_avg,
        wind_speed_knots_avg,
        coalesce(alerts_raised_7d, 0) as alerts_raised_7d,
        coalesce(alerts_raised_30d, 0) as alerts_raised_30d,
        bronze_version
    from windows
    where reading_count is not null

)

select * from final
