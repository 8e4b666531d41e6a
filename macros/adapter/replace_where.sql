{#- Overrides dbt-spark's statement of the `append` strategy.

    Reason: an incremental model that recomputes a range must delete and insert that range in one Delta commit. Delta's
    INSERT ... REPLACE WHERE does so; dbt-spark's strategies cannot say it (`insert_overwrite` replaces whole
    partitions only). A model names the range with `replace_where`; without it the statement is dbt-spark's own. -#}


{#- Marks, in the compiled SQL of a model, the rows of its table that the new rows replace. -#}
{% macro replace_where(predicate) -%}
/* replace where: {{ predicate }} */
{%- endmacro %}


{% macro get_insert_into_sql(source_relation, target_relation) -%}
    {%- set columns = adapter.get_columns_in_relation(target_relation) | map(attribute='quoted') | join(', ') -%}
    {%- set marker = modules.re.search('/\\* replace where: (.*?) \\*/', model['compiled_code']) -%}
    insert into table {{ target_relation }}
    {% if marker %}replace where {{ marker.group(1) }}{% endif %}
    select {{ columns }} from {{ source_relation }}
{%- endmacro %}
