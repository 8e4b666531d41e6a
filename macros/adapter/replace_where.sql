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
