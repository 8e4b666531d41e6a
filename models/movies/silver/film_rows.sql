-- grain: one row per record of a landed file, accepted or quarantined
-- noqa: disable=LT01,LT02
{{ config(materialized='incremental', incremental_strategy='append') }}

{% set amounts = ['us_gross', 'worldwide_gross', 'us_dvd_sales', 'production_budget'] %}
{% set numbers = amounts + ['running_time_min', 'rotten_tomatoes_rating', 'imdb_rating', 'imdb_votes'] %}
{% set texts = ['title', 'release_date', 'mpaa_rating', 'distributor', 'source', 'major_genre', 'creative_type', 'director'] %}

with bronze as (

    select * from {{ source('movies_bronze', 'films') }}
    {% if is_incremental() %}
    -- Loads are numbered in the order of their commits, so a greater number is a load not read yet.
    where load_number > (select coalesce(max(landed.load_number), 0) from {{ this }} as landed)
    {% endif %}

),

split as (

    select
        *,
        {{ film_fields('value') }} as fields
    from bronze

),

named as (

    select
        load_id,
        load_number,
        file_name,
        row_number,
        ingested_at,
        value,
        fields is not null as is_readable,
        get_json_object({{ film_field('tideline') }}, '$.fault') as noted_fault,
        -- What was set aside when the file was read, as repairs.
        from_json(
            get_json_object({{ film_field('tideline') }}, '$.set_aside'),
            'array<struct<rule: string, field: string, reported: string, repaired: string>>'
        ) as noted_repairs,
        value rlike '"[Tt]itle" *: *-?[0-9]' as has_numeric_title,
        {%- for column in texts + numbers %}
        {{ film_field(column) }} as {{ column }}_text{{ ',' if not loop.last }}
        {%- endfor %}
    from split

),

typed as (

    select
        *,
        regexp_replace(title_text, '[ \t\r\n]+', ' ') as plain_title,
        {{ film_date('release_date_text') }} as reported_date,
        {%- for column in numbers %}
        {{ film_amount(column ~ '_text') }} as {{ column }}{{ ',' if not loop.last }}
        {%- endfor %}
    from named

),

films_by_year as (

    select
        load_id,
        year(reported_date) as release_year,
        count(*) as films
    from typed
    where reported_date is not null
    group by load_id, year(reported_date)

),

-- The last year that has films in number, and a little more. A lone film years later is a two-digit year.
horizons as (

    select
        load_id,
        max(release_year) + {{ var('movies_horizon_margin_years') }} as horizon_year
    from films_by_year
    where films >= {{ var('movies_horizon_min_films') }}
    group by load_id

),

bounded as (

    select
        typed.*,
        least(
            coalesce(horizons.horizon_year, year(typed.ingested_at) + {{ var('movies_horizon_margin_years') }}),
            year(typed.ingested_at) + {{ var('movies_horizon_margin_years') }}
        ) as horizon_year,
        {{ title_is_mac_roman('typed.plain_title') }} as is_mac_roman
    from typed
    left join horizons on typed.load_id = horizons.load_id

),

mended as (

    select
        *,
        case
            when is_mac_roman then {{ title_from_mac_roman('plain_title') }}
            else plain_title
        end as lettered_title,
        case
            -- A date that is written with its year first has all four digits of it, and stays.
            when release_date_text not rlike '^[0-9]{4}' and year(reported_date) > horizon_year
                then add_months(reported_date, -1200)
            else reported_date
        end as release_date,
        case
            when production_budget >= {{ var('movies_min_budget_usd') }} or production_budget < 0 then production_budget
        end as budget_usd,
        case
            when coalesce(worldwide_gross, 0) = 0 and us_gross = 0 then null
            else us_gross
        end as known_us_gross,
        nullif(worldwide_gross, 0) as known_worldwide_gross,
        case
            when mpaa_rating_text in ('G', 'PG', 'PG-13', 'R', 'NC-17', 'Not Rated') then mpaa_rating_text
        end as mpaa_rating
    from bounded

),

repaired as (

    select
        *,
        regexp_replace(lettered_title, '^(.*), (The|A|An|Les|Le|La)$', '$2 $1') as title,
        case
            when known_worldwide_gross < known_us_gross then known_us_gross
            else known_worldwide_gross
        end as worldwide_gross_usd
    from mended

),

validated as (

    select
        *,
        substr(sha2(concat_ws('|', lower(title), cast(release_date as string)), 256), 1, 16) as film_id,
        case
            when not is_readable then 'row_unreadable'
            when noted_fault is not null then noted_fault
            when title is null then 'title_missing'
            when length(title) > {{ var('movies_max_title_length') }} then 'title_too_long'
            when release_date_text is null then 'release_date_missing'
            when release_date is null then 'release_date_unreadable'
            when year(release_date) < {{ var('movies_earliest_release_year') }} then 'release_year_impossible'
            {% for column in numbers -%}
            when {{ column }}_text is not null and {{ column }} is null then '{{ column }}_unreadable'
            {% endfor -%}
            {% for column in amounts + ['imdb_votes'] -%}
            when {{ column }} not between 0 and 1e12 then '{{ column }}_impossible'
            {% endfor -%}
            when running_time_min not between 1 and 1440 then 'running_time_impossible'
            when imdb_rating not between 0 and 10 then 'imdb_rating_impossible'
            when rotten_tomatoes_rating not between 0 and 100 then 'rotten_tomatoes_rating_impossible'
        end as fault
    from repaired

),

-- Of two rows for one film the first is kept; a row with a fault is no film's first.
numbered as (

    select
        *,
        row_number() over (partition by load_id, film_id, fault is null order by row_number) as place
    from validated

),

annotated as (

    select
        *,
        concat(array_compact(array(
            {{ film_repair('numeric_title', 'title', 'has_numeric_title', 'title_text', 'title') }},
            {{ film_repair('title_encoding', 'title', 'is_mac_roman', 'title_text', 'lettered_title') }},
            {{ film_repair('title_article', 'title', 'title != lettered_title', 'title_text', 'title') }},
            {{ film_repair('century', 'release_date', 'release_date != reported_date', 'release_date_text', 'release_date') }},
            {{ film_repair('zero_worldwide_gross', 'worldwide_gross_usd', 'worldwide_gross = 0', 'worldwide_gross_text', 'worldwide_gross_usd') }},
            {{ film_repair('zero_us_gross', 'us_gross_usd', 'us_gross = 0 and known_us_gross is null', 'us_gross_text', 'known_us_gross') }},
            {{ film_repair(
                'worldwide_below_us', 'worldwide_gross_usd', 'known_worldwide_gross < known_us_gross',
                'worldwide_gross_text', 'worldwide_gross_usd') }},
            {{ film_repair('implausible_budget', 'budget_usd', 'production_budget > 0 and budget_usd is null', 'production_budget_text', 'budget_usd') }},
            {{ film_repair('zero_budget', 'budget_usd', 'production_budget = 0', 'production_budget_text', 'budget_usd') }},
            {{ film_repair('unrated_mpaa', 'mpaa_rating', 'mpaa_rating_text is not null and mpaa_rating is null', 'mpaa_rating_text', 'mpaa_rating') }}
        )), coalesce(noted_repairs, array())) as repairs
    from numbered

),

final as (

    select
        load_id,
        load_number,
        file_name,
        row_number,
        film_id,
        case when fault is null and place = 1 then 'accepted' else 'quarantined' end as disposition,
        case when fault is null and place > 1 then 'film_twice' else fault end as reason_code,
        title,
        release_date,
        year(release_date) as release_year,
        -- The first and the last day of a year stand for a day that is not known.
        date_format(release_date, 'MM-dd') not in ('01-01', '12-31') as is_release_day_known,
        cast(budget_usd as bigint) as budget_usd,
        cast(worldwide_gross_usd as bigint) as worldwide_gross_usd,
        cast(known_us_gross as bigint) as us_gross_usd,
        cast(us_dvd_sales as bigint) as us_dvd_sales_usd,
        coalesce(major_genre_text, 'Unknown') as genre,
        mpaa_rating,
        creative_type_text as creative_type,
        source_text as source_material,
        distributor_text as distributor,
        director_text as director,
        cast(running_time_min as int) as running_time_min,
        imdb_rating,
        cast(imdb_votes as bigint) as imdb_votes,
        cast(rotten_tomatoes_rating as int) as rotten_tomatoes_rating,
        title_text as reported_title,
        release_date_text as reported_release_date,
        cast(production_budget as bigint) as reported_budget_usd,
        cast(worldwide_gross as bigint) as reported_worldwide_gross_usd,
        horizon_year,
        repairs,
        nullif(array_join(transform(repairs, repair -> repair.rule), ','), '') as repair_rules,
        value as payload,
        ingested_at as ingested_at_utc
    from annotated

)

select * from final
