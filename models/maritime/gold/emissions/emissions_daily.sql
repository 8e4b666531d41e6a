-- grain: one row per vessel (mmsi) and UTC day on which it was observed or its fuel metered

with

activity as (

    select * from {{ ref('activity_hourly') }}

),

fuel as (

    select * from {{ ref('fuel_hourly') }}

),

particulars as (

    select * from {{ ref('ship_particulars') }}

),

fuel_hours as (

    select
        mmsi,
        hour_utc,
        event_date,
        max(case when method = 'metered' then method_hours end) as metered_hours,
        max(case when method = 'estimated' then method_hours end) as estimated_hours,
        sum(fuel_kg) as fuel_kg,
        sum(case when method = 'metered' then fuel_kg else 0e0 end) as metered_fuel_kg,
        sum(case when carbon_factor is null then fuel_kg else 0e0 end) as unknown_fuel_kg,
        sum(co2_tonnes) as co2_tonnes,
        sum(case when method = 'metered' then co2_tonnes end) as co2_metered_tonnes,
        sum(case when method = 'estimated' then co2_tonnes end) as co2_estimated_tonnes,
        sum(case when fuel = 'HFO' then co2_tonnes end) as co2_hfo_tonnes,
        sum(case when fuel = 'LFO' then co2_tonnes end) as co2_lfo_tonnes,
        sum(case when fuel = 'MDO_MGO' then co2_tonnes end) as co2_mdo_mgo_tonnes,
        sum(case when fuel = 'LNG' then co2_tonnes end) as co2_lng_tonnes,
        sum(case when fuel = 'METHANOL' then co2_tonnes end) as co2_methanol_tonnes,
        sum(
            case when fuel not in ('HFO', 'LFO', 'MDO_MGO', 'LNG', 'METHANOL') then co2_tonnes end
        ) as co2_other_tonnes
    from fuel
    group by mmsi, hour_utc, event_date

),

hours as (

    select
        coalesce(activity.mmsi, fuel_hours.mmsi) as mmsi,
        coalesce(activity.event_date, fuel_hours.event_date) as event_date,
        activity.observed_hours,
        activity.interpolated_hours,
        activity.under_way_hours,
        activity.distance_nm,
        activity.bronze_version,
        case when fuel_hours.co2_tonnes is not null then activity.distance_nm end as accounted_distance_nm,
        case when fuel_hours.mmsi is null then activity.observed_hours end as unaccounted_hours,
        fuel_hours.metered_hours,
        fuel_hours.estimated_hours,
        fuel_hours.fuel_kg,
        fuel_hours.metered_fuel_kg,
        fuel_hours.unknown_fuel_kg,
        fuel_hours.co2_tonnes,
        fuel_hours.co2_metered_tonnes,
        fuel_hours.co2_estimated_tonnes,
        fuel_hours.co2_hfo_tonnes,
        fuel_hours.co2_lfo_tonnes,
        fuel_hours.co2_mdo_mgo_tonnes,
        fuel_hours.co2_lng_tonnes,
        fuel_hours.co2_methanol_tonnes,
        fuel_hours.co2_other_tonnes
    from activity
    full outer join fuel_hours on fuel_hours.mmsi = activity.mmsi and fuel_hours.hour_utc = activity.hour_utc

),

days as (

    select
        mmsi,
        event_date,
        coalesce(sum(observed_hours), 0e0) as observed_hours,
        coalesce(sum(interpolated_hours), 0e0) as interpolated_hours,
        coalesce(sum(under_way_hours), 0e0) as under_way_hours,
        coalesce(sum(metered_hours), 0e0) as metered_hours,
        coalesce(sum(estimated_hours), 0e0) as estimated_hours,
        coalesce(sum(unaccounted_hours), 0e0) as unaccounted_hours,
        coalesce(sum(distance_nm), 0e0) as distance_nm,
        coalesce(sum(accounted_distance_nm), 0e0) as accounted_distance_nm,
        sum(fuel_kg) / 1e3 as fuel_tonnes,
        sum(metered_fuel_kg) / 1e3 as fuel_metered_tonnes,
        sum(unknown_fuel_kg) / 1e3 as fuel_unknown_tonnes,
        sum(co2_tonnes) as co2_tonnes,
        sum(co2_metered_tonnes) as co2_metered_tonnes,
        sum(co2_estimated_tonnes) as co2_estimated_tonnes,
        sum(co2_hfo_tonnes) as co2_hfo_tonnes,
        sum(co2_lfo_tonnes) as co2_lfo_tonnes,
        sum(co2_mdo_mgo_tonnes) as co2_mdo_mgo_tonnes,
        sum(co2_lng_tonnes) as co2_lng_tonnes,
        sum(co2_methanol_tonnes) as co2_methanol_tonnes,
        sum(co2_other_tonnes) as co2_other_tonnes
    from hours
    group by mmsi, event_date

),

-- The particulars that held at the end of the day.
ships as (

    select
        days.*,
        particulars.imo,
        particulars.name,
        particulars.vessel_type,
        particulars.deadweight_tonnes,
        particulars.gross_tonnage,
        particulars.capacity,
        particulars.capacity_unit,
        particulars.mmsi is not null as has_particulars,
        particulars.not_estimated_reason,
        {{ transport_work('particulars.capacity', 'days.accounted_distance_nm') }} as transport_work_tonne_nm,
        datediff(days.event_date, date '1970-01-01') as day_number,
        year(days.event_date) as emission_year
    from days
    left join particulars
        on particulars.mmsi = days.mmsi
            and particulars.valid_from_utc < cast(date_add(days.event_date, 1) as timestamp)
            and (
                particulars.valid_to_utc >= cast(date_add(days.event_date, 1) as timestamp)
                or particulars.valid_to_utc is null
            )

),

-- Windows are calendar days: a day without a row is a day without a figure, not a longer way back.
rolled as (

    select
        *,
        sum(co2_tonnes) over {{ last_days('mmsi', 'day_number', 7) }} as co2_7d_tonnes,
        avg(co2_tonnes) over {{ last_days('mmsi', 'day_number', 7) }} as co2_7d_mean_tonnes,
        sum(co2_tonnes) over {{ last_days('mmsi', 'day_number', 30) }} as co2_30d_tonnes,
        avg(co2_tonnes) over {{ last_days('mmsi', 'day_number', 30) }} as co2_30d_mean_tonnes,
        sum(co2_tonnes) over year_to_date as co2_year_to_date_tonnes,
        sum(transport_work_tonne_nm) over year_to_date as transport_work_year_to_date_tonne_nm
    from ships
    window year_to_date as (
        partition by mmsi, emission_year order by day_number rows between unbounded preceding and current row
    )

),

final as (

    select
        mmsi,
        {{ mmsi_vessel_id('mmsi') }} as vessel_id,
        event_date,
        imo,
        name,
        vessel_type,
        deadweight_tonnes,
        gross_tonnage,
        capacity,
        capacity_unit,
        case
            when metered_hours > 0 and estimated_hours > 0 then 'mixed'
            when metered_hours > 0 then 'metered'
            when estimated_hours > 0 then 'estimated'
            else 'none'
        end as method,
        case
            when fuel_tonnes is not null then null
            when not has_particulars then 'no_particulars'
            else not_estimated_reason
        end as missing_reason,
        observed_hours,
        interpolated_hours,
        under_way_hours,
        metered_hours,
        estimated_hours,
        unaccounted_hours,
        distance_nm,
        accounted_distance_nm,
        transport_work_tonne_nm,
        fuel_tonnes,
        fuel_metered_tonnes,
        fuel_unknown_tonnes,
        co2_tonnes,
        co2_metered_tonnes,
        co2_estimated_tonnes,
        co2_hfo_tonnes,
        co2_lfo_tonnes,
        co2_mdo_mgo_tonnes,
        co2_lng_tonnes,
        co2_methanol_tonnes,
        co2_other_tonnes,
        co2_7d_tonnes,
        co2_7d_mean_tonnes,
        co2_30d_tonnes,
        co2_30d_mean_tonnes,
        co2_year_to_date_tonnes,
        transport_work_year_to_date_tonne_nm,
        {{ cii_attained('co2_year_to_date_tonnes', 'transport_work_year_to_date_tonne_nm') }} as attained_cii_year_to_date
    from rolled

)

select * from final
