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


{#- Says in the compiled SQL which rows of the model's table the statement replaces. -#}
{% macro replaces(predicate) -%}
/* replaces: {{ predicate }} */
{%- endmacro %}


{#- dbt's own statement of the `append` strategy, which replaces where the model says so with `replaces`. -#}
{% macro get_insert_into_sql(source_relation, target_relation) -%}
    {%- set columns = adapter.get_columns_in_relation(target_relation) | map(attribute='quoted') | join(', ') -%}
    {%- set replaced = modules.re.search('/\\* replaces: (.*?) \\*/', model['compiled_code']) -%}
    insert into table {{ target_relation }}
    {% if replaced %}replace where {{ replaced.group(1) }}{% endif %}
    select {{ columns }} from {{ source_relation }}
{%- endmacro %}
