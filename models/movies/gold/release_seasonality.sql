-- grain: one row per month of the year
with films as (

    select * from {{ ref('film_performance') }}

),

grouped as (

    select
        release_month,
        count(*) as film_count,
        {{ roi_evidence() }},
        median(budget_real_usd) as median_budget_real_usd,
        median(worldwide_gross_real_usd) as median_gross_real_usd
    from films
    where release_month is not null
    group by release_month

),

final as (

    select
        release_month,
        film_count,
        films_with_roi,
        median_budget_real_usd,
        median_gross_real_usd,
        median_roi,
        median_roi_low,
        median_roi_high,
        share_profitable,
        share_losing,
        share_success
    from grouped

)

select * from final
