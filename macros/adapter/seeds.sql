{#- Overrides dbt-spark's seeds.

    Reason: a seed is one statement, one Delta commit: dbt-spark's own way (drop, create, insert a cast for each value) leaves
    no table for a moment and took 26 s for 3,000 rows. -#}

{% macro spark__create_csv_table(model, agate_table) -%}
    {#- The table comes with its rows, in spark__load_csv_rows. -#}
    {{ return('') }}
{%- endmacro %}


{% macro spark__reset_csv_table(model, full_refresh, old_relation, agate_table) -%}
    {{ return('') }}
{%- endmacro %}


{% macro spark__load_csv_rows(model, agate_table) -%}
    {%- set types = model['config'].get('column_types', {}) -%}
    {%- set rows = [] -%}
    {%- for row in agate_table.rows -%}
        {%- set texts = [] -%}
        {%- for value in row -%}
            {%- do texts.append(none if value is none else value | string) -%}
        {%- endfor -%}
        {%- do rows.append(texts) -%}
    {%- endfor -%}
    {%- set sql %}
        create or replace table {{ this }}
        {{ file_format_clause() }}
        {{ tblproperties_clause() }}
        as
        select
            {%- for name in agate_table.column_names %}
            cast(cells[{{ loop.index0 }}] as {{ types.get(name, adapter.convert_type(agate_table, loop.index0)) }}) as {{ name }}{{ ',' if not loop.last }}
            {%- endfor %}
        from (
            select explode(from_json('{{ tojson(rows) | replace("\\", "\\\\") | replace("'", "\\'") }}', 'array<array<string>>')) as cells
        )
    {%- endset -%}
    {%- do adapter.add_query(sql, abridge_sql_log=true) -%}
    {{ return(sql[:2000]) }}
{%- endmacro %}
