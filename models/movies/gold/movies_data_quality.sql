-- grain: one row per layer and check, over the latest load
{{ config(alias='data_quality') }}

{% set optional = [
    'budget_usd', 'worldwide_gross_usd', 'us_gross_usd', 'us_dvd_sales_usd', 'mpaa_rating', 'creative_type', 'source_material',
    'distributor', 'director', 'running_time_min', 'imdb_rating', 'rotten_tomatoes_rating'
] %}

with landings as (

    select * from {{ ref('landings') }}

),

film_rows as (

    select * from {{ ref('film_rows') }}

),

films as (

    select * from {{ ref('films') }}

),

performance as (

    select * from {{ ref('film_performance') }}

),

landed as (

    select
        coalesce(sum(rows_landed), 0) as row_count,
        coalesce(sum(rows_unreadable), 0) as unreadable_count
    from landings
    where load_number = (select max(film_rows.load_number) from film_rows)

),

latest_rows as (

    select * from film_rows
    where load_number = (select max(numbered.load_number) from film_rows as numbered)

),

accepted as (

    select count(*) as row_count from films

),

checks as (

    select
        array(
            named_struct(
                'layer', 'bronze',
                'check_name', 'row_is_json',
                'description', 'Rows whose value is no JSON object.',
                'rows_checked', row_count,
                'rows_failed', unreadable_count
            )
        ) as layer_checks
    from landed
    union all
    select
        array(
            named_struct(
                'layer', 'silver',
                'check_name', 'row_has_arrived',
                'description', 'Rows of bronze that silver has neither accepted nor quarantined.',
                'rows_checked', any_value(landed.row_count),
                'rows_failed', any_value(landed.row_count) - count(*)
            ),
            {% for rule, description in film_repair_rules().items() -%}
            {{ quality_check('silver', 'repair_' ~ rule, description, "exists(repairs, repair -> repair.rule = '" ~ rule ~ "')") }},
            {% endfor -%}
            {{ quality_check('silver', 'row_is_accepted', 'Rows that are in quarantine.', "disposition = 'quarantined'") }}
        ) as layer_checks
    from latest_rows
    cross join landed
    union all
    select
        array(
            {% for column in optional -%}
            {{ quality_check('silver', column ~ '_is_known', 'Films whose ' ~ column ~ ' is not known.', column ~ ' is null') }},
            {% endfor -%}
            {{ quality_check('silver', 'genre_is_known', 'Films whose genre is not known.', "genre = 'Unknown'") }},
            {{ quality_check('silver', 'release_day_is_known', 'Films dated the first or last day of a year: a day not known.', 'not is_release_day_known') }}
        ) as layer_checks
    from films
    union all
    select
        array(
            named_struct(
                'layer', 'gold',
                'check_name', 'film_has_arrived',
                'description', 'Films of silver that film_performance lacks.',
                'rows_checked', any_value(accepted.row_count),
                'rows_failed', any_value(accepted.row_count) - count(*)
            ),
            {{ quality_check('gold', 'roi_is_known', 'Films without ROI: budget or worldwide gross is not known.', 'roi is null') }},
            {{ quality_check('gold', 'price_is_known', 'Films of a year without a price index: no real dollars.', 'price_factor is null') }},
            {{ quality_check('gold', 'score_is_known', 'Films without a score: fewer than two of its parts are known.', 'performance_score is null') }}
        ) as layer_checks
    from performance
    cross join accepted

),

listed as (

    select inline(layer_checks) from checks

),

final as (

    select
        layer,
        check_name,
        description,
        rows_checked,
        rows_failed,
        rows_failed / nullif(rows_checked, 0) as share_failed
    from listed

)

select * from final
