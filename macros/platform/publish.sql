{#- Published snapshots: which version of each table belongs together (docs/decisions/0050). -#}


{% macro publish(results) -%}
    {%- set state = build_state() if execute else none -%}
    {%- if state is not none and flags.WHICH != 'test' and is_green(results) and not flags.EMPTY -%}
        {%- set versions = versions_of_this_run(state['newest']) if state['tables'].values() | selectattr('is_new') | list else {} -%}
        {%- set built = {} -%}
        {%- for result in results if result.node.unique_id in graph.nodes -%}
            {%- set node = graph.nodes[result.node.unique_id] -%}
            {%- if is_delta_table(node) -%}
                {#- A build that changed no row leaves the version that readers have. -#}
                {%- set table = state['tables'].get(folder_of(node), {}) -%}
                {%- set version = versions.get(folder_of(node)) if table.get('is_new') else table.get('version') -%}
                {%- if version is not none -%}
                    {%- do built.update({node.config.schema ~ '.' ~ node.alias: version}) -%}
                {%- endif -%}
            {%- endif -%}
        {%- endfor -%}
        {%- if built -%}
            {%- do publish_tables(built) -%}
        {%- endif -%}
    {%- endif -%}
{%- endmacro %}


{% macro publish_tables(built) -%}
    {%- set last = last_entry() -%}
    {%- set entry, snapshot, in_force = last['entry'], last['snapshot'] + 1, last['tables'] -%}
    {%- set changed = [] -%}
    {%- for table, version in built.items() if in_force.get(table) != version and not table.endswith('.pipeline_runs') -%}
        {%- do changed.append(table) -%}
    {%- endfor -%}
    {%- if changed -%}
        {%- set snapshots = snapshots_table() -%}
        {%- set known = [] -%}
        {%- for node in graph.nodes.values() if is_delta_table(node) -%}
            {%- do known.append(node.config.schema ~ '.' ~ node.alias) -%}
        {%- endfor -%}
        {%- set tables = {} -%}
        {%- for table, version in in_force.items() if table in known -%}
            {%- do tables.update({table: version}) -%}
        {%- endfor -%}
        {%- do tables.update(built) -%}
        {#- Two that publish at once (`tideline publish` does so as well) take the same app transaction: one of them fails. -#}
        {%- do run_query('set spark.databricks.delta.write.txnAppId=tideline/published') -%}
        {%- do run_query('set spark.databricks.delta.write.txnVersion=' ~ (entry + 1)) -%}
        {%- do run_query(
            'insert into ' ~ snapshots ~ ' select cast(' ~ (entry + 1) ~ ' as bigint), cast(' ~ snapshot ~ " as bigint),"
            ~ " current_timestamp(), '" ~ invocation_id ~ "', from_json('" ~ tojson(tables) ~ "', 'map<string, bigint>')"
        ) -%}
        {%- do run_query('reset spark.databricks.delta.write.txnAppId') -%}
        {%- do run_query('reset spark.databricks.delta.write.txnVersion') -%}
        {%- if run_query('select invocation_id from ' ~ snapshots ~ ' where entry = ' ~ (entry + 1)).rows[0][0] != invocation_id -%}
            {{ exceptions.raise_compiler_error('another run published at the same moment: run dbt build again to publish this one') }}
        {%- endif -%}
        {%- do log(
            'Published snapshot ' ~ snapshot ~ ': ' ~ changed | length ~ ' of ' ~ known | length ~ ' tables changed',
            info=true
        ) -%}
    {%- endif -%}
{%- endmacro %}


{% macro last_entry() -%}
    {%- set schema = generate_schema_name('platform', none) -%}
    {%- if schema ~ '/snapshots' in build_state()['newest'] -%}
        {%- set snapshots = 'delta.`' ~ lake_path(schema, 'snapshots') ~ '`' -%}
        {%- set rows = run_query(
            'select entry, to_json(tables) as tables, (select max(snapshot) from ' ~ snapshots ~ ') as snapshot from ' ~ snapshots
            ~ ' where entry = (select max(entry) from ' ~ snapshots ~ ')'
        ).rows -%}
        {%- for row in rows -%}
            {{ return({'entry': row['entry'] | int, 'snapshot': row['snapshot'] | int, 'tables': fromjson(row['tables'])}) }}
        {%- endfor -%}
    {%- endif -%}
    {{ return({'entry': 0, 'snapshot': 0, 'tables': {}}) }}
{%- endmacro %}


{% macro snapshots_table() -%}
    {{ return(platform_table('snapshots', [
        ['entry', 'bigint'], ['snapshot', 'bigint'], ['published_at_utc', 'timestamp'],
        ['invocation_id', 'string'], ['tables', 'map<string, bigint>'],
    ])) }}
{%- endmacro %}


{% macro platform_table(name, columns) -%}
    {#- Nobody asks for an older version of such a table: a log of one day stays short with a commit every ten seconds. -#}
    {%- set schema = generate_schema_name('platform', none) -%}
    {%- do register_lake_tables(schema, {name: columns}, {
        'delta.logRetentionDuration': 'interval 1 days',
        'delta.deletedFileRetentionDuration': 'interval 1 days',
        'delta.isolationLevel': 'Serializable',
        'delta.enableDeletionVectors': 'false',
    }) -%}
    {{ return(schema ~ '.' ~ name) }}
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
    {%- set schemas = [generate_schema_name('platform', none)] -%}
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
