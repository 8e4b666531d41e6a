{#- What the lake holds when a run begins: by table, its newest version, the mark of its last build and an id of its
    data. Two statements over all tables, whatever their number. Kept in `graph`, the one thing that all nodes of a run
    share, and kept up to date as they are built (docs/decisions/0051). -#}


{% macro build_state() -%}
    {%- set found = graph.get('tideline_build_state') -%}
    {{ return(found if found and found['invocation_id'] == invocation_id else none) }}
{%- endmacro %}


{% macro note_state() -%}
    {%- if execute and var('records_builds', true) and flags.WHICH in ['build', 'run', 'seed', 'snapshot', 'test'] -%}
        {%- set server = server_facts() -%}
        {%- set newest = newest_versions() -%}
        {%- set state = {
            'invocation_id': invocation_id,
            'versions': local_md5(dbt_version ~ ' ' ~ server['spark']),
            'newest': newest,
            'tables': {},
            'commits': {},
            'own': {},
            'views': {},
            'decisions': {},
            'attempts': {},
            'passes': {},
            'live_passes': {},
            'seen': {},
            'extended': {},
            'narrowed': [],
            'no_failure': server['no_failure'],
        } -%}
        {%- do graph.update({'tideline_build_state': state}) -%}
        {%- do context['unit_test_notes'].macro.meta.update({
            'invocation_id': invocation_id, 'versions': state['versions'], 'passes': {}, 'attempts': {}, 'reused': {}
        }) -%}
        {#- Of bronze so many that a live build need not ask for those that it has not read. -#}
        {%- do read_commits(state, newest, 3, 25) -%}
        {%- set deeper = {} -%}
        {%- for folder, version in newest.items() if folder not in state['tables'] -%}
            {%- do deeper.update({folder: version}) -%}
        {%- endfor -%}
        {%- if deeper -%}
            {#- Only upkeep (OPTIMIZE, VACUUM) in the last commits. -#}
            {%- do read_commits(state, deeper, 50, 50) -%}
        {%- endif -%}
        {%- do read_passes(state) -%}
    {%- endif -%}
{%- endmacro %}


{% macro newest_versions() -%}
    {%- set newest = {} -%}
    {%- for row in run_query(
        "select " ~ log_table() ~ ", max(" ~ log_version() ~ ") from binaryFile.`" ~ delta_logs() ~ "`"
        ~ " with ('pathGlobFilter' = '" ~ log_entries() ~ "') group by 1"
    ).rows -%}
        {%- do newest.update({row[0]: row[1] | int}) -%}
    {%- endfor -%}
    {{ return(newest) }}
{%- endmacro %}


{% macro read_commits(state, newest, depth, source_depth) -%}
    {%- set firsts = [] -%}
    {%- set sources = [] -%}
    {%- for source in graph.sources.values() -%}
        {%- do sources.append(folder_of(source)) -%}
    {%- endfor -%}
    {%- for folder, version in newest.items() -%}
        {%- do firsts.append("'" ~ folder ~ "', " ~ (version - (source_depth if folder in sources else depth))) -%}
    {%- endfor -%}
    {%- set commits = run_query(
        "select " ~ log_table() ~ " as folder, " ~ log_version() ~ " as version,"
        ~ " max(get_json_object(value, '$.commitInfo.operation')) as operation,"
        ~ " max(get_json_object(value, '$.commitInfo.operationParameters')) as parameters,"
        ~ " max(get_json_object(value, '$.commitInfo.timestamp')) as moment,"
        ~ " max(get_json_object(value, '$.commitInfo.userMetadata')) as mark,"
        ~ " bool_or(startswith(value, '{\"add\"') or startswith(value, '{\"remove\"') or startswith(value, '{\"metaData\"'))"
        ~ " as has_changes"
        ~ " from text.`" ~ delta_logs() ~ "` with ('pathGlobFilter' = '" ~ log_entries() ~ "')"
        ~ " where " ~ log_version() ~ " > try_element_at(map(" ~ firsts | join(', ') ~ "), " ~ log_table() ~ ")"
        ~ " group by 1, 2 order by 1, 2 desc"
    ).rows -%}
    {%- for commit in commits if commit['folder'] in sources -%}
        {%- do state['commits'].setdefault(commit['folder'], []).append({
            'version': commit['version'] | int,
            'operation': commit['operation'],
            'operationParameters': commit['parameters'],
            'timestamp': modules.datetime.datetime.fromtimestamp((commit['moment'] or 0) | int / 1000, modules.pytz.utc),
        }) -%}
    {%- endfor -%}
    {%- for commit in commits
        if commit['folder'] not in state['tables']
        and commit['operation'] not in ['OPTIMIZE', 'VACUUM START', 'VACUUM END', 'SET TBLPROPERTIES', 'COMPUTE STATS'] -%}
        {%- do state['tables'].update({commit['folder']: what_was_committed(commit)}) -%}
    {%- endfor -%}
{%- endmacro %}


{% macro what_was_committed(commit) -%}
    {#- A mark on a commit that adds a column, say, is that of a build that has not written its rows yet. -#}
    {%- set mark = fromjson(commit['mark'] or '', none) -%}
    {%- set writes = commit['operation'] in ['CREATE OR REPLACE TABLE AS SELECT', 'CREATE TABLE AS SELECT', 'WRITE', 'MERGE'] -%}
    {%- if not (writes and mark is mapping and mark.get('definition')) -%}
        {{ return({
            'mark': none, 'data': commit['version'] ~ '@' ~ commit['moment'], 'version': commit['version'] | int, 'is_new': false
        }) }}
    {%- elif commit['has_changes'] or mark['before'] is none -%}
        {{ return({
            'mark': mark, 'data': mark['invocation_id'], 'version': commit['version'] | int, 'is_new': false
        }) }}
    {%- endif -%}
    {{ return({'mark': mark, 'data': mark['before']['data'], 'version': mark['before']['version'], 'is_new': false}) }}
{%- endmacro %}


{% macro folder_of(node) -%}
    {{ return(node['schema'] ~ '/' ~ (node['identifier'] if node['resource_type'] == 'source' else node['alias'])) }}
{%- endmacro %}


{% macro folder_of_relation(relation) -%}
    {{ return(relation.schema ~ '/' ~ relation.identifier) }}
{%- endmacro %}
