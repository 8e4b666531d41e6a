{#- Overrides dbt's names of schemas, and dbt-spark's creating and listing of them; reasons in adapter.yml. -#}


{% macro generate_schema_name(custom_schema_name, node) -%}
    {%- set name = custom_schema_name or target.schema -%}
    {%- if custom_schema_name and target.name not in ['embedded', 'prod'] -%}
        {%- set name = target.schema ~ '_' ~ custom_schema_name -%}
    {%- endif -%}
    {{ return(name | trim) }}
{%- endmacro %}


{% macro spark__create_schema(relation) -%}
    {%- call statement('create_schema') -%}
        create schema if not exists {{ relation.schema }} location '{{ lake_path(relation.schema) }}'
    {%- endcall -%}
{%- endmacro %}


{% macro spark__list_relations_without_caching(relation) -%}
    {#- For a missing schema the server sometimes fails without a reason, and dbt-spark takes that for
        a broken query: so the schema is looked up first. -#}
    {%- set schemas = run_query("show schemas like '" ~ relation.schema ~ "'") -%}
    {%- if schemas.rows | length == 0 -%}
        {{ return(schemas) }}
    {%- endif -%}
    {{ return(run_query("show table extended in " ~ relation.schema ~ " like '*'")) }}
{%- endmacro %}
