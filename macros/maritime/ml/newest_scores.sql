{% macro newest_scores(scores, moment) -%}
    select *
    from {{ scores }}
    qualify row_number() over (
        partition by mmsi order by {{ moment }} desc, scored_at_utc desc, model_version desc, arm asc
    ) = 1
{%- endmacro %}
