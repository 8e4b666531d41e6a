-- grain: one row per film of the latest load
{{ config(materialized='table') }}

with film_rows as (

    select * from {{ ref('film_rows') }}

),

final as (

    select
        film_id,
        title,
        release_date,
        release_year,
        is_release_day_known,
        budget_usd,
        worldwide_gross_usd,
        us_gross_usd,
        us_dvd_sales_usd,
        genre,
        mpaa_rating,
        creative_type,
        source_material,
        distributor,
        director,
        running_time_min,
        imdb_rating,
        imdb_votes,
        rotten_tomatoes_rating,
        repair_rules,
        load_id,
        load_number,
        file_name,
        row_number
    from film_rows
    where
        disposition = 'accepted'
        and load_number = (select max(latest.load_number) from film_rows as latest)

)

select * from final
