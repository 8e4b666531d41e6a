-- grain: one row per MMSI, UTC day and limit that a reading of the day was beyond

with

readings as (

    select
        mmsi,
        event_date,
        reported_at_utc,
        oil_in_water_ppm,
        water_ph,
        exhaust_temp_c,
        vibration_mm_s,
        1000 * sox_kg_h / nullif(
            aggregate(map_values(fuel_flow_kg_h), 0d, (total, flow) -> total + coalesce(flow, 0)), 0
        ) as sox_g_per_kg_fuel
    from {{ ref('sensor_readings') }}

),

limits as (

    select * from {{ ref('environmental_limits') }}

),

measures as (

    select
        mmsi,
        event_date,
        reported_at_utc,
        measure,
        value
    from readings unpivot (
        value for measure in (oil_in_water_ppm, water_ph, exhaust_temp_c, vibration_mm_s, sox_g_per_kg_fuel)
    )

),

breaches as (

    select
        measures.mmsi,
        measures.event_date,
        measures.reported_at_utc,
        measures.value,
        limits.limit_id,
        limits.measure,
        limits.bound,
        limits.limit_value,
        limits.unit,
        if(limits.bound = 'max', measures.value - limits.limit_value, limits.limit_value - measures.value) as excess
    from measures
    inner join limits on measures.measure = limits.measure
    where
        (limits.bound = 'max' and measures.value > limits.limit_value)
        or (limits.bound = 'min' and measures.value < limits.limit_value)

),

final as (

    select
        mmsi,
        {{ mmsi_vessel_id('mmsi') }} as vessel_id,
        event_date,
        limit_id,
        max(measure) as measure,
        max(bound) as bound,
        max(limit_value) as limit_value,
        max(unit) as unit,
        count(*) as breach_count,
        max_by(value, excess) as worst_value,
        max(excess) as worst_excess,
        min(reported_at_utc) as first_breach_at_utc,
        max(reported_at_utc) as last_breach_at_utc
    from breaches
    group by mmsi, event_date, limit_id

)

select * from final
