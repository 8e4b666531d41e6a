{% macro erase_vessel(mmsi, dry_run=false) -%}
    {#- Silver and gold are rebuilt from bronze; only the snapshot keeps what bronze has no more. -#}
    {%- if not modules.re.fullmatch('[0-9]{9}', mmsi | string) -%}
        {{ exceptions.raise_compiler_error('cannot erase ' ~ mmsi ~ ': an MMSI has nine digits') }}
    {%- endif -%}
    {%- set total = namespace(rows=0) -%}
    {%- for node in graph.sources.values()
        if node.package_name == 'tideline' and node.schema.endswith('_bronze') and 'key' in node.columns -%}
        {%- set total.rows = total.rows + erase_rows(node.schema, node.identifier, names_mmsi(mmsi), dry_run) -%}
    {%- endfor -%}
    {%- for node in graph.nodes.values()
        if node.resource_type == 'snapshot' and node.package_name == 'tideline' and 'vessel_id' in node.columns -%}
        {%- set of_vessel = "vessel_id = '" ~ mmsi ~ "' or vessel_id like '" ~ mmsi ~ "-%'" -%}
        {%- set total.rows = total.rows + erase_rows(node.schema, node.alias, of_vessel, dry_run) -%}
    {%- endfor -%}
    {%- do log(
        mmsi ~ ': ' ~ total.rows ~ ' rows ' ~ ('would be erased' if dry_run else
        'erased; dbt build --full-refresh rebuilds silver and gold without them'), info=true
    ) -%}
{%- endmacro %}


{% macro names_mmsi(mmsi) -%}
    {#- The number as a whole one wherever it is in a message: of the vessel itself, or in the text of another's alert. -#}
    {{ return("cast(value as string) rlike '(?<![0-9.])" ~ mmsi ~ "(?![0-9])' or cast(key as string) = '" ~ mmsi ~ "'") }}
{%- endmacro %}


{% macro erase_rows(schema, table, condition, dry_run) -%}
    {%- set relation = load_relation(api.Relation.create(schema=schema, identifier=table)) -%}
    {%- if relation is none -%}
        {{ return(0) }}
    {%- endif -%}
    {%- set found = run_query('select count(*) from ' ~ relation ~ ' where ' ~ condition).rows[0][0] | int -%}
    {%- if found and not dry_run -%}
        {%- do run_query('delete from ' ~ relation ~ ' where ' ~ condition) -%}
    {%- endif -%}
    {%- if found -%}
        {%- do log(relation ~ ': ' ~ found, info=true) -%}
    {%- endif -%}
    {{ return(found) }}
{%- endmacro %}
