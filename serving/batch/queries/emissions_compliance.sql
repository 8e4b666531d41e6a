{% import 'maritime/emissions/formulas.sql' as formulas -%}
-- grain: one row per vessel and calendar year of the input: rated, or with the reason why not
with reductions as (
    {{ figures('cii_reduction_factors') }}
),

bounds as (
    {{ figures('cii_rating_boundaries') }}
),

target as (
    select max(reduction_pct) as reduction_pct from reductions where year = {{ var('cii_target_year') }}
),

sums as (
    select
        vessel_id,
        cii_year,
        max_by(cii_ship_type, emission_date) as cii_ship_type,
        max_by(ship_type, emission_date) as ship_type,
        max_by(gt, emission_date) as gt,
        max_by(capacity, emission_date) as capacity,
        max_by(capacity_unit, emission_date) as capacity_unit,
        max_by(reference_cii, emission_date) as reference_cii,
        min(emission_date) as first_date,
        max(emission_date) as last_date,
        make_date(cii_year, 12, 31) as year_end,
        cast(sum(record_count) as bigint) as record_count,
        cast(sum(unknown_record_count) as bigint) as unknown_record_count,
        sum(distance_nm) as distance_nm,
        sum(co2_tonnes) as co2_tonnes,
        sum(transport_work) as transport_work,
        max_by(co2_7d_tonnes, emission_date) as co2_7d_tonnes,
        max_by(co2_30d_tonnes, emission_date) as co2_30d_tonnes
    from lined
    group by vessel_id, cii_year
),

-- How far the records of any vessel reach, never the clock.
years as (
    select *, datediff(year_end, least(max(last_date) over (), year_end)) as days_left from sums
),

recent as (
    select
        years.vessel_id,
        years.cii_year,
        count(lined.co2_tonnes) as recent_days,
        sum(lined.co2_tonnes) as recent_co2_tonnes,
        sum(lined.transport_work) as recent_transport_work
    from years
    inner join lined
        on lined.vessel_id = years.vessel_id
        and lined.emission_date <= years.last_date
        and lined.emission_date > date_sub(years.last_date, {{ var('cii_forecast_window_days') }})
    where years.days_left > 0
    group by years.vessel_id, years.cii_year
),

required as (
    select
        years.*,
        {{ formulas.cii_required('years.reference_cii', 'reductions.reduction_pct') }} as required_cii,
        {{ formulas.cii_required('years.reference_cii', 'target.reduction_pct') }} as required_2030_cii,
        bounds.exp_d1,
        bounds.exp_d2,
        bounds.exp_d3,
        bounds.exp_d4,
        {{ formulas.year_forecast('years.co2_tonnes', 'recent.recent_co2_tonnes', 'recent.recent_days', 'years.days_left') }}
            as co2_forecast_tonnes,
        {{ formulas.year_forecast('years.transport_work', 'recent.recent_transport_work', 'recent.recent_days', 'years.days_left') }}
            as transport_work_forecast,
        case
            when years.ship_type is null then 'no_vessel_type'
            when years.cii_ship_type is null then 'ship_type_without_cii'
            when years.gt is null then 'no_gross_tonnage'
            when years.gt < {{ var('cii_min_gt') }} then 'below_gross_tonnage'
            when years.capacity is null then 'no_capacity'
            when reductions.reduction_pct is null then 'year_without_reduction_factor'
            when years.unknown_record_count > {{ var('cii_max_unknown_fuel_share') }} * years.record_count
                then 'unknown_fuel'
            when years.co2_tonnes is null then 'no_fuel'
            when coalesce(years.transport_work, 0) <= 0 then 'no_distance'
        end as not_rated_reason
    from years
    cross join target
    left join recent on recent.vessel_id = years.vessel_id and recent.cii_year = years.cii_year
    left join reductions on reductions.year = years.cii_year
    left join bounds
        on bounds.ship_type = years.cii_ship_type
        and {{ formulas.is_in_size('years.capacity', 'bounds.size_min', 'bounds.size_max_excl') }}
),

attained as (
    select
        *,
        case when not_rated_reason is null
            then {{ formulas.cii_attained('co2_tonnes', 'transport_work') }} end as attained_cii,
        case when not_rated_reason is null
            then {{ formulas.cii_attained('co2_forecast_tonnes', 'transport_work_forecast') }} end
            as attained_forecast_cii
    from required
),

rated as (
    select
        *,
        {{ formulas.cii_rating('attained_cii', 'required_cii', 'exp_d1', 'exp_d2', 'exp_d3', 'exp_d4') }} as rating,
        {{ formulas.cii_rating('attained_cii', 'required_2030_cii', 'exp_d1', 'exp_d2', 'exp_d3', 'exp_d4') }}
            as rating_2030,
        {{ formulas.cii_rating('attained_forecast_cii', 'required_cii', 'exp_d1', 'exp_d2', 'exp_d3', 'exp_d4') }}
            as rating_forecast
    from attained
),

-- Years, not rows: a year without a rating is between.
remembered as (
    select
        *,
        max(rating) over (
            partition by vessel_id order by cii_year range between 1 preceding and 1 preceding
        ) as rating_1_year_before,
        max(rating) over (
            partition by vessel_id order by cii_year range between 2 preceding and 2 preceding
        ) as rating_2_years_before
    from rated
),

dated as (
    select
        rated.vessel_id,
        rated.cii_year,
        lined.emission_date,
        max(case when lined.attained_to_date <= rated.required_cii then lined.emission_date end) over vessel_year
            as within_date,
        max(case when lined.attained_to_date <= rated.required_2030_cii then lined.emission_date end) over vessel_year
            as within_2030_date
    from rated
    inner join lined on lined.vessel_id = rated.vessel_id and lined.cii_year = rated.cii_year
    where lined.attained_to_date is not null and rated.attained_cii is not null
    window vessel_year as (partition by rated.vessel_id, rated.cii_year)
),

-- Over a line without a break since the day after the last day on which the year to date was within it.
since as (
    select
        vessel_id,
        cii_year,
        min(case when within_date is null or emission_date > within_date then emission_date end)
            as over_required_since_date,
        min(case when within_2030_date is null or emission_date > within_2030_date then emission_date end)
            as over_2030_since_date
    from dated
    group by vessel_id, cii_year
)

select
    remembered.vessel_id,
    remembered.cii_year,
    remembered.ship_type,
    remembered.gt,
    remembered.capacity,
    remembered.capacity_unit,
    remembered.first_date,
    remembered.last_date,
    remembered.record_count,
    remembered.distance_nm,
    remembered.co2_tonnes,
    remembered.co2_7d_tonnes,
    remembered.co2_30d_tonnes,
    remembered.attained_cii,
    remembered.required_cii,
    remembered.rating,
    {{ formulas.excess_pct('remembered.attained_cii', 'remembered.required_cii') }} as excess_over_required_pct,
    remembered.attained_cii > remembered.required_cii as is_over_required,
    case when remembered.attained_cii > remembered.required_cii then since.over_required_since_date end
        as over_required_since_date,
    remembered.required_2030_cii,
    remembered.rating_2030,
    {{ formulas.excess_pct('remembered.attained_cii', 'remembered.required_2030_cii') }} as excess_over_2030_pct,
    remembered.attained_cii > remembered.required_2030_cii as is_over_2030,
    case when remembered.attained_cii > remembered.required_2030_cii then since.over_2030_since_date end
        as over_2030_since_date,
    remembered.co2_forecast_tonnes,
    remembered.attained_forecast_cii,
    remembered.rating_forecast,
    {{ formulas.needs_corrective_plan('remembered.rating', 'remembered.rating_1_year_before', 'remembered.rating_2_years_before') }}
        as needs_corrective_plan,
    remembered.not_rated_reason
from remembered
left join since on since.vessel_id = remembered.vessel_id and since.cii_year = remembered.cii_year
