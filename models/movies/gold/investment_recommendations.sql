-- grain: one row per genre and budget tier with a film in the window
with films as (

    select * from {{ ref('film_performance') }}

),

-- Old films are in the data because they were remembered (survivorship): the window keeps to the present market.
recent as (

    select *
    from films
    where
        release_year > (select max(latest.release_year) from films as latest)
        - {{ var('movies_recommendation_window_years') }}
        and genre != 'Unknown'
        and budget_tier != 'unknown'

),

grouped as (

    select
        genre,
        budget_tier,
        count(*) as film_count,
        {{ roi_evidence() }},
        min(release_year) as first_year,
        max(release_year) as last_year,
        median(case when roi is not null then budget_usd end) as median_budget_usd,
        median(profit_usd) as median_profit_usd
    from recent
    group by genre, budget_tier

),

weighed as (

    select
        *,
        films_with_roi >= {{ var('movies_min_films_recommendation') }} as has_evidence,
        cast(floor({{ var('movies_slate_usd') }} / median_budget_usd) as int) as films_for_slate
    from grouped

),

final as (

    select
        case
            when has_evidence
                then cast(
                        rank() over (partition by has_evidence order by median_roi_low desc nulls last, median_roi desc) as int
                    )
        end as recommendation_rank,
        genre,
        budget_tier,
        case
            when not has_evidence then 'not_enough_films'
            when median_roi_low >= {{ var('movies_success_roi') }} then 'invest'
            when median_roi >= {{ var('movies_success_roi') }} and median_roi_low > 0 then 'consider'
            when median_roi_high < {{ var('movies_success_roi') }} then 'avoid'
            else 'hold'
        end as recommendation,
        film_count,
        films_with_roi,
        first_year,
        last_year,
        median_roi,
        median_roi_low,
        median_roi_high,
        roi_p10,
        roi_p25,
        roi_p75,
        risk_adjusted_roi,
        share_losing,
        share_success,
        median_budget_usd,
        median_profit_usd,
        films_for_slate
    from weighed

)

select * from final
