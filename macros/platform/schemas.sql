{% macro generate_schema_name(custom_schema_name, node) -%}
    {%- set name = custom_schema_name or target.schema -%}
    {%- if custom_schema_name and target.name not in ['embedded', 'prod'] -%}
        {%- set name = target.schema ~ '_' ~ custom_schema_name -%}
    {%- endif -%}
    {{ return(name | trim) }}
{%- endmacro %}


{% macro lake_path(schema, table=none) -%}
    {{ return('${spark.tideline.lake}/' ~ schema ~ ('/' ~ table if table else '')) }}
{%- endmacro %}


{% macro spark__create_schema(relation) -%}
    {%- call statement('create_schema') -%}
        create schema if not exists {{ relation.schema }} location '{{ lake_path(relation.schema) }}'
    {%- endcall -%}
{%- endmacro %}
