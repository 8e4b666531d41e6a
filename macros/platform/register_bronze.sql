{% macro register_bronze() -%}
    {%- if execute -%}
        {%- set schemas = {} -%}
        {%- for node in graph.sources.values()
            if node.package_name == 'tideline' and node.schema.endswith('_bronze') -%}
            {%- do schemas.setdefault(node.schema, {}).update({node.identifier: declared_columns(node)}) -%}
        {%- endfor -%}
        {%- for schema, tables in schemas.items() -%}
            {%- do register_lake_tables(schema, tables) -%}
        {%- endfor -%}
    {%- endif -%}
{%- endmacro %}


{% macro declared_columns(node) -%}
    {%- set columns = [] -%}
    {%- for column in node.columns.values() -%}
        {%- do columns.append(['`' ~ column.name ~ '`' if column.quote else column.name, column.data_type]) -%}
    {%- endfor -%}
    {{ return(columns) }}
{%- endmacro %}
