{% macro restore_table(table, version) -%}
    {#- Restores a silver or gold table to a version that its history still has, as a new version on top of it. -#}
    {%- set refused = 'cannot restore ' ~ table ~ ': ' -%}
    {%- set parts = (table | string).split('.') -%}
    {%- if parts | length != 2 -%}
        {{ exceptions.raise_compiler_error(refused ~ 'name it with its schema, as in maritime_gold.fleet_kpis') }}
    {%- elif parts[0].endswith('_bronze') -%}
        {{ exceptions.raise_compiler_error(
            refused ~ 'bronze holds the offsets that were read; rows restored away would never be read again'
        ) }}
    {%- endif -%}
    {%- set relation = load_relation(api.Relation.create(schema=parts[0], identifier=parts[1])) -%}
    {%- if relation is none -%}
        {{ exceptions.raise_compiler_error(refused ~ 'there is no such table') }}
    {%- elif relation.type == 'view' -%}
        {{ exceptions.raise_compiler_error(refused ~ 'it is a view; restore the tables that it reads') }}
    {%- endif -%}
    {%- set versions = run_query('describe history ' ~ relation).columns['version'].values() | map('int') | sort -%}
    {%- if version | string not in versions | map('string') -%}
        {{ exceptions.raise_compiler_error(
            refused ~ 'its history has no version ' ~ version ~ ', only ' ~ versions | join(', ')
        ) }}
    {%- endif -%}
    {%- do run_query('restore table ' ~ relation ~ ' to version as of ' ~ version) -%}
    {%- do log(relation ~ ' is as it was at version ' ~ version, info=true) -%}
{%- endmacro %}
