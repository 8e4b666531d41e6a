-- grain: one row per load, dimension and bucket
-- noqa: disable=LT02
{% set dimensions = {
    'genre': 'genre',
    'budget_tier': budget_tier('budget_usd'),
    'imdb_rating': "coalesce(concat(lpad(cast(floor(imdb_rating) as string), 2, '0'), '–', cast(floor(imdb_rating) + 1 as string)), 'unknown')",
    'release_decade': "concat(cast(floor(release_year / 10) * 10 as int), 's')",
} %}

with film_rows as (

    select * from {{ ref('film_rows') }}

),

films as (

    select * from film_rows
    where disposition = 'accepted'

),

buckets as (

    {% for dimension, bucket in dimensions.items() -%}
    select
        load_number,
        '{{ dimension }}' as dimension,
        {{ bucket }} as bucket
    from films
    {{ 'union all' if not loop.last }}
    {% endfor %}

),

counted as (

    select
        load_number,
        dimension,
        bucket,
        count(*) as film_count
    from buckets
    group by load_number, dimension, bucket

),

loads as (

    select
        load_number,
        lag(load_number) over (order by load_number) as previous_load_number
    from (select distinct films.load_number from films) as load_numbers

),

-- A bucket that one of the two loads lacks is kept, with no films.
compared as (

    select distinct
        loads.load_number,
        loads.previous_load_number,
        load_buckets.dimension,
        load_buckets.bucket,
        coalesce(this_load.film_count, 0) as film_count,
        case when loads.previous_load_number is not null then coalesce(previous.film_count, 0) end
            as previous_film_count
    from loads
    inner join (
        select distinct
            counted.load_number,
            counted.dimension,
            counted.bucket
        from counted
    ) as load_buckets
        on load_buckets.load_number in (loads.load_number, loads.previous_load_number)
    left join counted as this_load
        on
            loads.load_number = this_load.load_number
            and load_buckets.dimension = this_load.dimension
            and load_buckets.bucket = this_load.bucket
    left join counted as previous
        on
            loads.previous_load_number = previous.load_number
            and load_buckets.dimension = previous.dimension
            and load_buckets.bucket = previous.bucket

),

shares as (

    select
        *,
        film_count / sum(film_count) over (partition by load_number, dimension) as share,
        previous_film_count / sum(previous_film_count) over (partition by load_number, dimension) as previous_share
    from compared

),

-- Population stability index: sum of (p - q) ln(p / q); an empty bucket counts as one film in ten thousand.
indexed as (

    select
        *,
        -- greatest() skips a null: without the case a first load would be compared with nothing
        case
            when previous_share is not null
                then (greatest(share, 0.0001D) - greatest(previous_share, 0.0001D))
                    * ln(greatest(share, 0.0001D) / greatest(previous_share, 0.0001D))
        end as stability_part
    from shares

),

summed as (

    select
        *,
        sum(stability_part) over (partition by load_number, dimension) as stability_index
    from indexed

),

final as (

    select
        load_number,
        previous_load_number,
        dimension,
        bucket,
        film_count,
        previous_film_count,
        share,
        previous_share,
        stability_part,
        stability_index,
        case
            when stability_index is null then 'first_load'
            when stability_index < {{ var('movies_drift_warn') }} then 'stable'
            when stability_index < {{ var('movies_drift_alert') }} then 'moved'
            else 'drifted'
        end as verdict
    from summed

)

select * from final
