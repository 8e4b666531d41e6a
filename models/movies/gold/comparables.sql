-- grain: one row per film and comparable earlier film
with films as (

    select * from {{ ref('film_performance') }}

),

subjects as (

    select * from films
    where genre != 'Unknown' and budget_real_usd is not null

),

-- Similarity is by what is known before a release only; the outcome is what is to be estimated.
pairs as (

    select
        subjects.film_id,
        subjects.title,
        others.film_id as comparable_film_id,
        others.title as comparable_title,
        others.release_year as comparable_release_year,
        others.budget_real_usd as comparable_budget_real_usd,
        others.worldwide_gross_real_usd as comparable_gross_real_usd,
        others.roi as comparable_roi,
        abs(ln(subjects.budget_real_usd / others.budget_real_usd)) / ln({{ var('movies_comparable_budget_factor') }}D)
        + (subjects.release_year - others.release_year) / {{ var('movies_comparable_years') }}D
        + 0.25D * if(subjects.mpaa_rating <=> others.mpaa_rating, 0, 1)
        + 0.25D * if(subjects.creative_type <=> others.creative_type, 0, 1)
        + 0.25D * if(subjects.source_material <=> others.source_material, 0, 1) as distance
    from subjects
    inner join subjects as others
        on subjects.genre = others.genre
    where
        others.roi is not null
        and others.release_date < subjects.release_date
        and others.release_year >= subjects.release_year - {{ var('movies_comparable_years') }}
        and others.budget_real_usd between
        subjects.budget_real_usd / {{ var('movies_comparable_budget_factor') }}D
        and subjects.budget_real_usd * {{ var('movies_comparable_budget_factor') }}D

),

nearest as (

    select
        *,
        row_number() over (partition by film_id order by distance, comparable_film_id) as comparable_rank
    from pairs
    qualify comparable_rank <= {{ var('movies_comparables') }}

),

final as (

    select
        film_id,
        title,
        comparable_rank,
        comparable_film_id,
        comparable_title,
        comparable_release_year,
        distance,
        comparable_budget_real_usd,
        comparable_gross_real_usd,
        comparable_roi,
        median(comparable_roi) over (partition by film_id) as expected_roi
    from nearest

)

select * from final
