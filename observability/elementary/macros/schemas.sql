{#- Overrides dbt's names of schemas, and where dbt-spark makes them; reasons in schemas.yml. -#}


{% macro generate_schema_name(custom_schema_name, node) -%}
    {%- set prefix = '' if target.name in ['embedded', 'prod'] else env_var('TIDELINE_DBT_SCHEMA', 'dev') ~ '_' -%}
    {{ return((prefix ~ custom_schema_name if custom_schema_name else target.schema) | trim) }}
{%- endmacro %}


{% macro spark__create_schema(relation) -%}
    {%- call statement('create_schema') -%}
        create schema if not exists {{ relation.schema }} location '${spark.tideline.lake}/{{ relation.schema }}'
    {%- endcall -%}
{%- endmacro %}
