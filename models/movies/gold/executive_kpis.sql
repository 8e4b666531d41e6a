-- grain: one row per population of rows that the figures are over
with film_rows as (

    select * from {{ ref('film_rows') }}

),

films as (

    select * from {{ ref('film_performance') }}

),

tiers as (

    select * from {{ ref('budget_tier_performance') }}

),

genres as (

    select * from {{ ref('genre_performance') }}

),

latest as (

    select *
    from film_rows
    where load_number = (select max(numbered.load_number) from film_rows as numbered)

),

populations as (

    select
        'as_reported' as population,
        'Every row of the latest load with what its file says; ROI where budget and worldwide gross are above zero.'
            as population_description,
        reported_worldwide_gross_usd as worldwide_gross_usd,
        case
            when reported_budget_usd > 0 and reported_worldwide_gross_usd > 0
                then (reported_worldwide_gross_usd - reported_budget_usd) / reported_budget_usd
        end as roi
    from latest
    union all
    select
        'screened' as population,
        'Films that silver accepted, after its repairs; ROI where budget and worldwide gross are known.'
            as population_description,
        worldwide_gross_usd,
        roi
    from films

),

measured as (

    select
        population,
        min(population_description) as population_description,
        count(*) as row_count,
        count(roi) as films_with_roi,
        sum(worldwide_gross_usd) as total_revenue_usd,
        avg(cast(roi > 0 as int)) as share_profitable,
        median(roi) as median_roi,
        avg(roi) as mean_roi
    from populations
    group by population

),

best as (

    select
        (
            select max_by(budget_tier, risk_adjusted_roi) from tiers
            where is_ranked
        ) as best_tier,
        (
            select max_by(genre, risk_adjusted_roi) from genres
            where is_ranked
        ) as best_genre

),

final as (

    select
        measured.population,
        measured.population_description,
        measured.row_count,
        measured.films_with_roi,
        measured.total_revenue_usd,
        measured.share_profitable,
        measured.median_roi,
        measured.mean_roi,
        best.best_tier,
        best.best_genre
    from measured
    cross join best

)

select * from final
