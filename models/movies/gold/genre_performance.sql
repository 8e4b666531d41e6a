-- grain: one row per genre
with films as (

    select * from {{ ref('film_performance') }}

),

grouped as (

    select
        genre,
        count(*) as film_count,
        {{ roi_evidence() }},
        median(budget_real_usd) as median_budget_real_usd,
        median(imdb_rating) as median_imdb_rating,
        median(performance_score) as median_score
    from films
    group by genre

),

ranked as (

    select
        *,
        films_with_roi >= {{ var('movies_min_films_group') }} and genre != 'Unknown' as is_ranked
    from grouped

),

final as (

    select
        genre,
        film_count,
        films_with_roi,
        total_revenue_usd,
        total_profit_usd,
        median_roi,
        median_roi_low,
        median_roi_high,
        mean_roi,
        roi_p10,
        roi_p25,
        roi_p75,
        roi_p90,
        risk_adjusted_roi,
        share_profitable,
        share_losing,
        share_success,
        median_budget_real_usd,
        median_imdb_rating,
        median_score,
        is_ranked,
        case
            when is_ranked then cast(rank() over (partition by is_ranked order by risk_adjusted_roi desc nulls last) as int)
        end as risk_adjusted_rank
    from ranked

)

select * from final
