-- grain: one row per vessel (mmsi), UTC hour, method (metered or estimated) and fuel

with

activity as (

    select * from {{ ref('activity_hourly') }}

),

draughts as (

    select * from {{ ref('draught_hourly') }}

),

metered as (

    select * from {{ ref('metered_fuel_hourly') }}

),

particulars as (

    select * from {{ ref('ship_particulars') }}

),

carbon_factors as (

    select * from {{ ref('fuel_carbon_factors') }}

),

metered_hours as (

    select
        mmsi,
        hour_utc,
        max(metered_hours) as metered_hours
    from metered
    group by mmsi, hour_utc

),

-- The last draught that was reported holds until the next one.
loading as (

    select
        mmsi,
        hour_utc,
        last_value(draught_m, true) over (
            partition by mmsi order by hour_utc, is_activity rows between unbounded preceding and current row
        ) as draught_m,
        is_activity
    from (
        select
            mmsi,
            hour_utc,
            draught_m,
            false as is_activity
        from draughts
        union all
        select
            mmsi,
            hour_utc,
            cast(null as double) as draught_m,
            true as is_activity
        from activity
    ) as draughts_and_hours

),

-- What no meter covers of an hour under observation is estimated; the meter's part is not estimated again.
open_hours as (

    select
        activity.*,
        loading.draught_m,
        greatest(0e0, activity.observed_hours - coalesce(metered_hours.metered_hours, 0e0)) as estimated_hours
    from activity
    inner join loading on loading.mmsi = activity.mmsi and loading.hour_utc = activity.hour_utc and loading.is_activity
    left join metered_hours on metered_hours.mmsi = activity.mmsi and metered_hours.hour_utc = activity.hour_utc

),

ships as (

    select
        open_hours.*,
        particulars.valid_from_utc as particulars_valid_from_utc,
        particulars.mcr_kw,
        particulars.design_speed_knots,
        particulars.design_draught_m,
        particulars.engine_type,
        particulars.main_fuel,
        particulars.auxiliary_fuel,
        particulars.assumptions,
        particulars.weather_factor,
        particulars.speed_power_factor,
        particulars.main_sfc_g_per_kwh as base_sfc_g_per_kwh,
        particulars.is_main_sfc_load_dependent,
        particulars.auxiliary_sfc_g_per_kwh,
        particulars.boiler_sfc_g_per_kwh,
        {{ operating_phase(
            'open_hours.speed_knots', 'particulars.design_speed_knots',
            'open_hours.anchored_hours > open_hours.observed_hours / 2',
            'open_hours.moored_hours > open_hours.observed_hours / 2',
            var('emissions_stopped_speed_knots'), var('emissions_berth_speed_knots'),
            var('emissions_manoeuvre_share_of_design_speed')) }} as phase,
        particulars.auxiliary_berth_kw,
        particulars.auxiliary_anchor_kw,
        particulars.auxiliary_manoeuvre_kw,
        particulars.auxiliary_sea_kw,
        particulars.boiler_berth_kw,
        particulars.boiler_anchor_kw,
        particulars.boiler_manoeuvre_kw,
        particulars.boiler_sea_kw
    from open_hours
    inner join particulars
        on particulars.mmsi = open_hours.mmsi
            and open_hours.hour_utc >= particulars.valid_from_utc
            and (open_hours.hour_utc < particulars.valid_to_utc or particulars.valid_to_utc is null)
            and particulars.not_estimated_reason is null
    -- Less than a second is the rounding of two sums, not time that the meter missed.
    where open_hours.estimated_hours > 1e0 / 3600

),

loaded as (

    select
        *,
        {{ main_engine_load(
            'speed_knots', 'design_speed_knots', 'coalesce(draught_m, design_draught_m, 1e0)',
            'coalesce(design_draught_m, draught_m, 1e0)', 'weather_factor', 'speed_power_factor',
            var('emissions_fouling_factor')) }} as engine_load,
        {{ by_phase('phase', 'auxiliary_berth_kw', 'auxiliary_anchor_kw', 'auxiliary_manoeuvre_kw', 'auxiliary_sea_kw') }}
            as auxiliary_kw,
        {{ by_phase('phase', 'boiler_berth_kw', 'boiler_anchor_kw', 'boiler_manoeuvre_kw', 'boiler_sea_kw') }} as boiler_kw
    from ships

),

consumed as (

    select
        *,
        {{ specific_fuel_consumption('base_sfc_g_per_kwh', 'engine_load', 'is_main_sfc_load_dependent') }} as sfc_g_per_kwh
    from loaded

),

rates as (

    select
        *,
        {{ main_engine_fuel_kg_per_hour('mcr_kw', 'engine_load', 'sfc_g_per_kwh', var('emissions_min_engine_load')) }}
            as main_engine_kg_per_hour,
        {{ consumer_fuel_kg_per_hour('auxiliary_kw', 'auxiliary_sfc_g_per_kwh') }} as auxiliary_kg_per_hour,
        {{ consumer_fuel_kg_per_hour('boiler_kw', 'boiler_sfc_g_per_kwh') }} as boiler_kg_per_hour
    from consumed

),

estimated as (

    select
        *,
        case when fuel = main_fuel then main_engine_kg_per_hour * estimated_hours else 0e0 end as main_engine_kg,
        case when fuel = auxiliary_fuel then auxiliary_kg_per_hour * estimated_hours else 0e0 end as auxiliary_kg,
        case when fuel = auxiliary_fuel then boiler_kg_per_hour * estimated_hours else 0e0 end as boiler_kg
    from rates
        lateral view explode(array_distinct(array(main_fuel, auxiliary_fuel))) as fuel

),

by_method as (

    select
        mmsi,
        hour_utc,
        event_date,
        'metered' as method,
        fuel,
        metered_hours as method_hours,
        fuel_kg,
        cast(null as double) as main_engine_kg,
        cast(null as double) as auxiliary_kg,
        cast(null as double) as boiler_kg,
        cast(null as string) as phase,
        cast(null as double) as speed_knots,
        cast(null as double) as draught_m,
        cast(null as double) as engine_load,
        cast(null as double) as sfc_g_per_kwh,
        cast(null as double) as auxiliary_kw,
        cast(null as double) as boiler_kw,
        cast(null as timestamp) as particulars_valid_from_utc,
        cast(null as array<string>) as assumptions,
        'maritime.environmental.sensors' as kafka_topic,
        kafka_partition,
        first_kafka_offset,
        last_kafka_offset,
        interval_count
    from metered
    union all
    select
        mmsi,
        hour_utc,
        event_date,
        'estimated' as method,
        fuel,
        estimated_hours as method_hours,
        main_engine_kg + auxiliary_kg + boiler_kg as fuel_kg,
        main_engine_kg,
        auxiliary_kg,
        boiler_kg,
        phase,
        speed_knots,
        draught_m,
        engine_load,
        sfc_g_per_kwh,
        auxiliary_kw,
        boiler_kw,
        particulars_valid_from_utc,
        assumptions,
        'maritime.ais.data' as kafka_topic,
        kafka_partition,
        first_kafka_offset,
        last_kafka_offset,
        interval_count
    from estimated

),

final as (

    select
        by_method.mmsi,
        by_method.hour_utc,
        by_method.event_date,
        by_method.method,
        by_method.fuel,
        by_method.method_hours,
        by_method.fuel_kg,
        by_method.main_engine_kg,
        by_method.auxiliary_kg,
        by_method.boiler_kg,
        carbon_factors.cf_t_co2_per_t as carbon_factor,
        {{ co2_tonnes('by_method.fuel_kg', 'carbon_factors.cf_t_co2_per_t') }} as co2_tonnes,
        by_method.phase,
        by_method.speed_knots,
        by_method.draught_m,
        by_method.engine_load,
        by_method.sfc_g_per_kwh,
        by_method.auxiliary_kw,
        by_method.boiler_kw,
        by_method.particulars_valid_from_utc,
        by_method.assumptions,
        by_method.kafka_topic,
        by_method.kafka_partition,
        by_method.first_kafka_offset,
        by_method.last_kafka_offset,
        by_method.interval_count
    from by_method
    left join carbon_factors on carbon_factors.fuel = by_method.fuel

)

select * from final
