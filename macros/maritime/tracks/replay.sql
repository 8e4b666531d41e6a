{#- Incremental models of tracks are recomputed from a day on: the earliest day with rows that came since the last run.
    The rows of that day and later are then replaced in one Delta commit (`replace_where`), so that late reports, a
    second run and a run that was killed all end in what a full refresh gives. -#}


{#- First day (text) to recompute; none on a full build; a day after all others when there is nothing new. -#}
{% macro replay_from(source, where='true') -%}
    {%- if not (execute and is_incremental()) -%}
        {{ return(none) }}
    {%- endif -%}
    {%- set seen = run_query('select max(bronze_version) as seen from ' ~ this).rows[0]['seen'] -%}
    {%- if seen is none -%}
        {{ return('1000-01-01') }}
    {%- endif -%}
    {%- set day = run_query(
        'select min(event_date) as day from ' ~ source ~ ' where bronze_version > ' ~ seen ~ ' and ' ~ where
    ).rows[0]['day'] -%}
    {{ return('9999-12-31' if day is none else day | string) }}
{%- endmacro %}
