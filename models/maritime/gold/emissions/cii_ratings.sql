-- grain: one row per vessel (mmsi) and calendar year with activity

with

days as (

    select
        *,
        year(event_date) as cii_year
    from {{ ref('emissions_daily') }}

),

particulars as (

    select * from {{ ref('ship_particulars') }}

),

reductions as (

    select * from {{ ref('cii_reduction_factors') }}

),

target as (

    select max(reduction_pct) as reduction_pct from reductions
    where year = {{ var('cii_target_year') }}

),

sums as (

    select
        mmsi,
        cii_year,
        make_date(cii_year, 12, 31) as year_end,
        min(event_date) as first_date,
        max(event_date) as last_date,
        count(co2_tonnes) as days_with_figures,
        sum(observed_hours) as observed_hours,
        sum(distance_nm) as distance_nm,
        sum(co2_tonnes) as co2_tonnes,
        coalesce(sum(co2_metered_tonnes), 0e0) as co2_metered_tonnes,
        sum(fuel_tonnes) as fuel_tonnes,
        coalesce(sum(fuel_unknown_tonnes), 0e0) as fuel_unknown_tonnes,
        sum(transport_work_tonne_nm) as transport_work_tonne_nm,
        count(distinct capacity) > 1 as is_capacity_changed
    from days
    group by mmsi, cii_year

),

-- How far the data of any vessel reach, never the clock: a year is over when they reach its end.
years as (

    select
        *,
        least(max(last_date) over (), year_end) as as_of_date
    from sums

),

-- The last days with figures, also of the year before: what the rest of the year is taken to look like.
recent as (

    select
        years.mmsi,
        years.cii_year,
        count(days.co2_tonnes) as recent_days,
        sum(days.co2_tonnes) as recent_co2_tonnes,
        sum(case when days.co2_tonnes is not null then days.transport_work_tonne_nm end) as recent_transport_work_tonne_nm
    from years
    inner join days
        on days.mmsi = years.mmsi
            and days.event_date <= years.last_date
            and days.event_date > date_sub(years.last_date, {{ var('cii_forecast_window_days') }})
    where years.as_of_date < years.year_end
    group by years.mmsi, years.cii_year

),

-- The particulars that held at the end of the year, or hold now.
ships as (

    select
        years.*,
        datediff(years.year_end, years.as_of_date) as days_left,
        recent.recent_days,
        recent.recent_co2_tonnes,
        recent.recent_transport_work_tonne_nm,
        particulars.imo,
        particulars.name,
        particulars.vessel_type,
        particulars.cii_ship_type,
        particulars.gross_tonnage,
        particulars.capacity,
        particulars.capacity_unit,
        particulars.reference_cii,
        particulars.exp_d1,
        particulars.exp_d2,
        particulars.exp_d3,
        particulars.exp_d4,
        reductions.reduction_pct,
        case
            when particulars.mmsi is null then 'no_particulars'
            when particulars.not_rated_reason is not null then particulars.not_rated_reason
            when reductions.reduction_pct is null then 'year_without_reduction_factor'
            when years.fuel_unknown_tonnes > {{ var('cii_max_unknown_fuel_share') }} * years.fuel_tonnes then 'unknown_fuel'
            when years.co2_tonnes is null then 'no_fuel'
            when coalesce(years.transport_work_tonne_nm, 0) <= 0 then 'no_distance'
        end as not_rated_reason
    from years
    left join recent on recent.mmsi = years.mmsi and recent.cii_year = years.cii_year
    left join reductions on reductions.year = years.cii_year
    left join particulars
        on particulars.mmsi = years.mmsi
            and particulars.valid_from_utc < cast(date_add(years.as_of_date, 1) as timestamp)
            and (
                particulars.valid_to_utc >= cast(date_add(years.as_of_date, 1) as timestamp)
                or particulars.valid_to_utc is null
            )

),

required as (

    select
        ships.*,
        {{ cii_required('ships.reference_cii', 'ships.reduction_pct') }} as required_cii,
        {{ cii_required('ships.reference_cii', 'target.reduction_pct') }} as required_2030_cii,
        {{ year_forecast('ships.co2_tonnes', 'ships.recent_co2_tonnes', 'ships.recent_days', 'ships.days_left') }}
            as co2_forecast_tonnes,
        {{ year_forecast(
            'ships.transport_work_tonne_nm', 'ships.recent_transport_work_tonne_nm', 'ships.recent_days', 'ships.days_left'
        ) }} as transport_work_forecast_tonne_nm
    from ships
    cross join target

),

attained as (

    select
        *,
        case when not_rated_reason is null
                then {{ cii_attained('co2_tonnes', 'transport_work_tonne_nm') }}
        end as attained_cii,
        case when not_rated_reason is null
                then {{ cii_attained('co2_forecast_tonnes', 'transport_work_forecast_tonne_nm') }}
        end as attained_forecast_cii
    from required

),

rated as (

    select
        *,
        {{ cii_rating('attained_cii', 'required_cii', 'exp_d1', 'exp_d2', 'exp_d3', 'exp_d4') }} as rating,
        {{ cii_rating('attained_forecast_cii', 'required_cii', 'exp_d1', 'exp_d2', 'exp_d3', 'exp_d4') }}
            as rating_forecast,
        {{ cii_rating('attained_cii', 'required_2030_cii', 'exp_d1', 'exp_d2', 'exp_d3', 'exp_d4') }} as rating_2030
    from attained

),

-- Years, not rows: a year without a rating is between.
remembered as (

    select
        *,
        max(rating) over (
            partition by mmsi order by cii_year range between 1 preceding and 1 preceding
        ) as rating_1_year_before,
        max(rating) over (
            partition by mmsi order by cii_year range between 2 preceding and 2 preceding
        ) as rating_2_years_before
    from rated

),

final as (

    select
        mmsi,
        {{ mmsi_vessel_id('mmsi') }} as vessel_id,
        cii_year,
        imo,
        name,
        vessel_type,
        cii_ship_type,
        gross_tonnage,
        capacity,
        capacity_unit,
        is_capacity_changed,
        as_of_date,
        days_left = 0 as is_year_complete,
        first_date,
        last_date,
        days_with_figures,
        observed_hours,
        distance_nm,
        transport_work_tonne_nm,
        fuel_tonnes,
        co2_tonnes,
        co2_metered_tonnes / nullif(co2_tonnes, 0e0) as metered_share,
        reduction_pct,
        reference_cii,
        required_cii,
        required_2030_cii,
        attained_cii,
        rating,
        rating_2030,
        {{ excess_pct('attained_cii', 'required_cii') }} as excess_over_required_pct,
        {{ excess_pct('attained_cii', 'required_2030_cii') }} as excess_over_2030_pct,
        co2_forecast_tonnes,
        transport_work_forecast_tonne_nm,
        attained_forecast_cii,
        rating_forecast,
        {{ needs_corrective_plan('rating', 'rating_1_year_before', 'rating_2_years_before') }} as needs_corrective_plan,
        {{ needs_corrective_plan('rating_forecast', 'rating_1_year_before', 'rating_2_years_before') }}
            as needs_corrective_plan_forecast,
        not_rated_reason
    from remembered

)

select * from final
