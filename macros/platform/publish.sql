{#- Published snapshots: which version of each table belongs together (docs/decisions/0050). -#}


{% macro note_versions() -%}
    {%- if execute and flags.WHICH in ['build', 'run', 'seed', 'snapshot'] -%}
        {%- set rows = run_query(
            "select " ~ log_table() ~ ", max(" ~ log_version() ~ ") from binaryFile.`" ~ delta_logs() ~ "`"
            ~ " with ('pathGlobFilter' = '" ~ log_entries() ~ "') group by 1"
        ).rows -%}
        {%- set versions = {} -%}
        {%- for row in rows -%}
            {%- do versions.update({row[0]: row[1] | int}) -%}
        {%- endfor -%}
        {%- do graph.update({'versions_at_start': {'invocation_id': invocation_id, 'versions': versions}}) -%}
    {%- endif -%}
{%- endmacro %}


{% macro publish(results) -%}
    {%- set noted = graph.get('versions_at_start', {}) -%}
    {%- if execute and noted.get('invocation_id') == invocation_id and is_green(results) and not flags.EMPTY -%}
        {%- set before = noted['versions'] -%}
        {%- set now = versions_of_this_run(before) -%}
        {%- set built = {} -%}
        {%- for result in results if result.node.unique_id in graph.nodes -%}
            {%- set node = graph.nodes[result.node.unique_id] -%}
            {%- set folder = node.schema ~ '/' ~ node.alias -%}
            {%- if is_delta_table(node) and now.get(folder, before.get(folder)) is not none -%}
                {%- do built.update({node.config.schema ~ '.' ~ node.alias: now.get(folder, before.get(folder))}) -%}
            {%- endif -%}
        {%- endfor -%}
        {%- if built -%}
            {%- do publish_tables(built) -%}
        {%- endif -%}
    {%- endif -%}
{%- endmacro %}


{% macro publish_tables(built) -%}
    {%- set snapshots = snapshots_table() -%}
    {%- set last = run_query('select max(entry) as entry, max(snapshot) as snapshot from ' ~ snapshots).rows[0] -%}
    {%- set entry = (last['entry'] or 0) | int -%}
    {%- set in_force = {} -%}
    {%- if entry -%}
        {%- do in_force.update(fromjson(
            run_query('select to_json(tables) from ' ~ snapshots ~ ' where entry = ' ~ entry).rows[0][0]
        )) -%}
    {%- endif -%}
    {%- set changed = [] -%}
    {%- for table, version in built.items() if in_force.get(table) != version and not table.endswith('.pipeline_runs') -%}
        {%- do changed.append(table) -%}
    {%- endfor -%}
    {%- if changed -%}
        {%- set known = [] -%}
        {%- for node in graph.nodes.values() if is_delta_table(node) -%}
            {%- do known.append(node.config.schema ~ '.' ~ node.alias) -%}
        {%- endfor -%}
        {#- What is in force is read again by the statement that appends: of two runs that end at once, one fails. -#}
        {%- set sql -%}
            insert into {{ snapshots }}
            with newest as (
                select
                    coalesce(max(entry), 0) as entry,
                    greatest(coalesce(max(snapshot), 0), {{ last['snapshot'] or 0 }}) as snapshot,
                    coalesce(max_by(tables, entry), map()) as tables
                from {{ snapshots }}
                where entry >= {{ entry }}
            )
            select
                entry + 1,
                snapshot + 1,
                current_timestamp(),
                '{{ invocation_id }}',
                map_concat(
                    map_filter(
                        tables,
                        (name, version) -> name in ('{{ known | join("', '") }}') and name not in ('{{ built | join("', '") }}')
                    ),
                    from_json('{{ tojson(built) }}', 'map<string, bigint>')
                )
            from newest
        {%- endset -%}
        {%- do run_query(sql) -%}
        {%- do log(
            'Published snapshot ' ~ ((last['snapshot'] or 0) | int + 1) ~ ': ' ~ changed | length ~ ' of ' ~ known | length ~ ' tables changed',
            info=true
        ) -%}
    {%- endif -%}
{%- endmacro %}


{% macro snapshots_table() -%}
    {#- Nobody asks for an older version of this table: a log of one day stays short with an entry every ten seconds. -#}
    {%- set schema = generate_schema_name('platform', none) -%}
    {%- do register_lake_tables(
        schema,
        {'snapshots': [
            ['entry', 'bigint'], ['snapshot', 'bigint'], ['published_at_utc', 'timestamp'],
            ['invocation_id', 'string'], ['tables', 'map<string, bigint>'],
        ]},
        {
            'delta.logRetentionDuration': 'interval 1 days',
            'delta.deletedFileRetentionDuration': 'interval 1 days',
            'delta.isolationLevel': 'Serializable',
            'delta.enableDeletionVectors': 'false',
        }
    ) -%}
    {{ return(schema ~ '.snapshots') }}
{%- endmacro %}


{% macro is_green(results) -%}
    {%- for result in results if result.status not in ['success', 'pass', 'warn', 'no-op'] -%}
        {{ return(false) }}
    {%- endfor -%}
    {{ return(results | length > 0) }}
{%- endmacro %}


{% macro is_delta_table(node) -%}
    {{ return(node.resource_type in ['model', 'seed', 'snapshot'] and node.config.materialized not in ['view', 'ephemeral']) }}
{%- endmacro %}


{% macro versions_of_this_run(before) -%}
    {%- set starts = [] -%}
    {%- for folder, version in before.items() -%}
        {%- do starts.append("'" ~ folder ~ "', " ~ version) -%}
    {%- endfor -%}
    {%- set rows = run_query(
        "select " ~ log_table() ~ ", max(" ~ log_version() ~ ") from text.`" ~ delta_logs() ~ "`"
        ~ " with ('pathGlobFilter' = '" ~ log_entries() ~ "')"
        ~ " where " ~ log_version() ~ " > coalesce(try_element_at(map(" ~ starts | join(', ') ~ "), " ~ log_table() ~ "), -1)"
        ~ " and get_json_object(get_json_object(value, '$.commitInfo.userMetadata'), '$.invocation_id') = '" ~ invocation_id ~ "'"
        ~ " group by 1"
    ).rows -%}
    {%- set versions = {} -%}
    {%- for row in rows -%}
        {%- do versions.update({row[0]: row[1] | int}) -%}
    {%- endfor -%}
    {{ return(versions) }}
{%- endmacro %}


{% macro delta_logs() -%}
    {%- set schemas = [] -%}
    {%- for node in graph.nodes.values() if is_delta_table(node) and node.schema not in schemas -%}
        {%- do schemas.append(node.schema) -%}
    {%- endfor -%}
    {%- for node in graph.sources.values() if node.schema not in schemas -%}
        {%- do schemas.append(node.schema) -%}
    {%- endfor -%}
    {{ return(lake_path('{' ~ schemas | sort | join(',') ~ '}') ~ '/*/_delta_log') }}
{%- endmacro %}


{% macro log_entries() -%}
    {#- Twenty digits: neither checkpoints nor compacted entries. -#}
    {{ return('?' * 20 ~ '.json') }}
{%- endmacro %}


{% macro log_table() -%}
    {{ return("regexp_extract(_metadata.file_path, '([^/]+/[^/]+)/_delta_log/[^/]+$', 1)") }}
{%- endmacro %}


{% macro log_version() -%}
    {{ return("cast(substring(_metadata.file_name, 1, 20) as bigint)") }}
{%- endmacro %}
