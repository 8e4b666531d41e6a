-- grain: one row per role (distributor, director) and name
with films as (

    select * from {{ ref('film_performance') }}

),

credits as (

    select
        'distributor' as role,
        distributor as name,
        films.*
    from films
    where distributor is not null
    union all
    select
        'director' as role,
        director as name,
        films.*
    from films
    where director is not null

),

grouped as (

    select
        role,
        name,
        count(*) as film_count,
        {{ roi_evidence() }},
        min(release_year) as first_year,
        max(release_year) as last_year,
        avg(performance_score) as mean_score,
        count(performance_score) as films_with_score,
        max_by(title, performance_score) as best_film
    from credits
    group by role, name

),

overall as (

    select avg(performance_score) as mean_score from films

),

-- A mean of few films is shrunk to the mean of all: one hit is no track record.
shrunk as (

    select
        grouped.*,
        (
            coalesce(grouped.mean_score, 0) * grouped.films_with_score
            + overall.mean_score * {{ var('movies_track_record_prior_films') }}
        ) / (grouped.films_with_score + {{ var('movies_track_record_prior_films') }}) as track_record_score,
        grouped.films_with_roi >= {{ var('movies_min_films_track_record') }} as is_ranked
    from grouped
    cross join overall

),

final as (

    select
        role,
        name,
        film_count,
        films_with_roi,
        first_year,
        last_year,
        total_revenue_usd,
        total_profit_usd,
        median_roi,
        roi_p25,
        roi_p75,
        share_profitable,
        share_losing,
        mean_score,
        track_record_score,
        best_film,
        is_ranked,
        case
            when is_ranked
                then cast(rank() over (partition by role, is_ranked order by track_record_score desc) as int)
        end as track_record_rank
    from shrunk

)

select * from final
