-- grain: one row per film of the latest load
with films as (

    select * from {{ ref('films') }}

),

prices as (

    select * from {{ ref('us_consumer_prices') }}

),

price_year as (

    select cpi_u from prices
    where year = {{ var('movies_price_year') }}

),

measured as (

    select
        films.*,
        {{ budget_tier('films.budget_usd') }} as budget_tier,
        price_year.cpi_u / prices.cpi_u as price_factor,
        films.worldwide_gross_usd - films.budget_usd as profit_usd,
        (films.worldwide_gross_usd - films.budget_usd) / films.budget_usd as roi,
        -- A rating by few votes is shrunk to the mean of all films.
        (films.imdb_rating * films.imdb_votes + avg(films.imdb_rating) over () * {{ var('movies_score_prior_votes') }})
        / (films.imdb_votes + {{ var('movies_score_prior_votes') }}) as shrunk_rating
    from films
    cross join price_year
    left join prices on films.release_year = prices.year

),

-- Ranks, not amounts: an outlier counts as the best film, not as a thousand films.
ranked as (

    select
        *,
        worldwide_gross_usd * price_factor as worldwide_gross_real_usd,
        case
            when shrunk_rating is not null
                then percent_rank() over (partition by shrunk_rating is null order by shrunk_rating)
        end as rating_points,
        case
            when roi is not null then percent_rank() over (partition by roi is null order by roi)
        end as roi_points,
        case
            when worldwide_gross_usd * price_factor is not null
                then percent_rank() over (
                        partition by worldwide_gross_usd * price_factor is null
                        order by worldwide_gross_usd * price_factor
                    )
        end as box_office_points
    from measured

),

scored as (

    select
        *,
        {{ performance_score('rating_points', 'roi_points', 'box_office_points') }} as performance_score
    from ranked

),

final as (

    select
        film_id,
        title,
        release_date,
        release_year,
        case when is_release_day_known then month(release_date) end as release_month,
        cast(floor(release_year / 10) * 10 as int) as release_decade,
        genre,
        budget_tier,
        mpaa_rating,
        creative_type,
        source_material,
        distributor,
        director,
        running_time_min,
        imdb_rating,
        imdb_votes,
        rotten_tomatoes_rating,
        budget_usd,
        worldwide_gross_usd,
        us_gross_usd,
        us_dvd_sales_usd,
        price_factor,
        budget_usd * price_factor as budget_real_usd,
        worldwide_gross_real_usd,
        profit_usd,
        profit_usd * price_factor as profit_real_usd,
        roi,
        roi > 0 as is_profitable,
        roi >= {{ var('movies_success_roi') }} as is_success,
        rating_points,
        roi_points,
        box_office_points,
        performance_score,
        case
            when performance_score is not null
                then cast(rank() over (order by performance_score desc nulls last) as int)
        end as performance_rank,
        repair_rules,
        load_number,
        file_name,
        row_number
    from scored

)

select * from final
