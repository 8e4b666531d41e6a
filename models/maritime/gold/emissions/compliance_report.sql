-- grain: one row per vessel (mmsi), calendar year and limit that it exceeds or is forecast to exceed

with

ratings as (

    select * from {{ ref('cii_ratings') }}
    where not_rated_reason is null

),

days as (

    select
        *,
        year(event_date) as cii_year
    from {{ ref('emissions_daily') }}

),

limits as (

    select
        *,
        'required' as limit_name,
        required_cii as limit_cii
    from ratings
    union all
    select
        *,
        'required_2030' as limit_name,
        required_2030_cii as limit_cii
    from ratings

),

over_limit as (

    select
        *,
        attained_cii > limit_cii as is_exceeded,
        coalesce(attained_forecast_cii > limit_cii, false) as is_exceeded_forecast
    from limits
    where attained_cii > limit_cii or attained_forecast_cii > limit_cii

),

dated as (

    select
        over_limit.mmsi,
        over_limit.cii_year,
        over_limit.limit_name,
        days.event_date,
        days.attained_cii_year_to_date,
        days.co2_7d_tonnes,
        days.co2_30d_tonnes,
        max(case when days.attained_cii_year_to_date <= over_limit.limit_cii then days.event_date end) over (
            partition by over_limit.mmsi, over_limit.cii_year, over_limit.limit_name
        ) as last_within_date
    from over_limit
    inner join days on days.mmsi = over_limit.mmsi and days.cii_year = over_limit.cii_year

),

-- Over the line without a break since the day after the last day on which the year to date was within it.
history as (

    select
        mmsi,
        cii_year,
        limit_name,
        min(
            case
                when attained_cii_year_to_date is null then null
                when last_within_date is null or event_date > last_within_date then event_date
            end
        ) as exceeded_since_date,
        max_by(co2_7d_tonnes, event_date) as co2_7d_tonnes,
        max_by(co2_30d_tonnes, event_date) as co2_30d_tonnes
    from dated
    group by mmsi, cii_year, limit_name

),

final as (

    select
        over_limit.mmsi,
        over_limit.vessel_id,
        over_limit.cii_year,
        over_limit.limit_name,
        over_limit.imo,
        over_limit.name,
        over_limit.vessel_type,
        over_limit.as_of_date,
        over_limit.limit_cii,
        over_limit.attained_cii,
        over_limit.is_exceeded,
        {{ excess_pct('over_limit.attained_cii', 'over_limit.limit_cii') }} as excess_pct,
        greatest(0e0, over_limit.attained_cii - over_limit.limit_cii) * over_limit.transport_work_tonne_nm / 1e6
            as excess_co2_tonnes,
        case when over_limit.is_exceeded then history.exceeded_since_date end as exceeded_since_date,
        over_limit.attained_forecast_cii,
        over_limit.is_exceeded_forecast,
        {{ excess_pct('over_limit.attained_forecast_cii', 'over_limit.limit_cii') }} as excess_forecast_pct,
        over_limit.rating,
        over_limit.rating_forecast,
        over_limit.needs_corrective_plan,
        history.co2_7d_tonnes,
        history.co2_30d_tonnes
    from over_limit
    inner join history
        on history.mmsi = over_limit.mmsi
            and history.cii_year = over_limit.cii_year
            and history.limit_name = over_limit.limit_name

)

select * from final
