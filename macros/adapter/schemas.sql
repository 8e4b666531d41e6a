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
    {%- set listed = run_query("show table extended in " ~ relation.schema ~ " like '*'") -%}
    {%- if flags.WHICH != 'generate' -%}
        {{ return(listed) }}
    {%- endif -%}
    {{ return(with_statistics(relation.schema, listed.rows)) }}
{%- endmacro %}


{% macro with_statistics(schema, listed) -%}
    {%- set tables = [] -%}
    {%- for row in listed if 'Provider: delta' in row[3] -%}
        {%- do tables.append(row[1]) -%}
    {%- endfor -%}
    {%- set counted = {} -%}
    {%- if tables -%}
        {%- set counts = [] -%}
        {%- for table in tables -%}
            {%- do counts.append("select '" ~ table ~ "' as name, count(*) as n from " ~ schema ~ ".`" ~ table ~ "`") -%}
        {%- endfor -%}
        {%- for row in run_query(counts | join(' union all ')).rows -%}
            {%- do counted.update({row[0]: row[1] | int}) -%}
        {%- endfor -%}
    {%- endif -%}
    {%- set described = [] -%}
    {%- for row in listed -%}
        {%- set lines = [] -%}
        {%- for line in row[3].split('\n') if not line.startswith(('Statistics: ', ' |-- ')) -%}
            {%- do lines.append(line) -%}
        {%- endfor -%}
        {%- if row[1] in counted -%}
            {%- set size = run_query("describe detail " ~ schema ~ ".`" ~ row[1] ~ "`").rows[0]['sizeInBytes'] -%}
            {%- do lines.insert(0, 'Statistics: ' ~ (size | int) ~ ' bytes, ' ~ counted[row[1]] ~ ' rows') -%}
            {#- dbt-spark takes this line only of a relation whose text names its columns, as that of a Delta table does not. -#}
            {%- for column in adapter.get_columns_in_relation(api.Relation.create(schema=schema, identifier=row[1])) -%}
                {%- do lines.append(' |-- ' ~ column.name ~ ': ' ~ column.dtype ~ ' (nullable = true)') -%}
            {%- endfor -%}
        {%- endif -%}
        {%- do described.append([row[0], row[1], row[2], lines | join('\n')]) -%}
    {%- endfor -%}
    {{ return(described) }}
{%- endmacro %}
