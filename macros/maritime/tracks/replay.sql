{#- Incremental models of tracks are worked out again from a day on: the earliest day that has news since the last
    run. The rows of that day and later are then replaced in one Delta commit (INSERT ... REPLACE WHERE), so that
    late reports, a second run and a run that died half-way all end in what a full refresh gives. -#}


{#- First day (a string) to work out again; none on a full build; a day beyond all when there is nothing new. -#}
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
