-- grain: one row per year and one per decade of release
with films as (

    select * from {{ ref('film_performance') }}

),

periods as (

    select
        'year' as period_type,
        release_year as period_start,
        films.*
    from films
    union all
    select
        'decade' as period_type,
        release_decade as period_start,
        films.*
    from films

),

grouped as (

    select
        period_type,
        period_start,
        count(*) as film_count,
        {{ roi_evidence() }},
        sum(worldwide_gross_real_usd) as total_revenue_real_usd,
        median(budget_usd) as median_budget_usd,
        median(budget_real_usd) as median_budget_real_usd,
        median(worldwide_gross_real_usd) as median_gross_real_usd,
        median(imdb_rating) as median_imdb_rating,
        avg(price_factor) as price_factor
    from periods
    group by period_type, period_start

),

final as (

    select
        period_type,
        period_start,
        film_count,
        films_with_roi,
        total_revenue_usd,
        total_revenue_real_usd,
        median_budget_usd,
        median_budget_real_usd,
        median_gross_real_usd,
        price_factor,
        median_roi,
        median_roi_low,
        median_roi_high,
        roi_p25,
        roi_p75,
        share_profitable,
        share_losing,
        median_imdb_rating,
        films_with_roi < {{ var('movies_min_films_period') }} as is_sparse
    from grouped

)

select * from final
