{#- Whether a node must be built or run at all, and the mark that says later what it was built from. -#}


{% macro is_reused() -%}
    {#- Asked while a node is compiled and again when it is run: its parents have ended by then. -#}
    {%- set state = build_state() if execute else none -%}
    {%- if state is none or model.unique_id not in graph.nodes -%}
        {{ return(false) }}
    {%- endif -%}
    {%- if model.unique_id not in state['decisions'] -%}
        {%- do state['decisions'].update({model.unique_id: can_be_reused(graph.nodes[model.unique_id])}) -%}
    {%- endif -%}
    {{ return(state['decisions'][model.unique_id]) }}
{%- endmacro %}


{% macro can_be_reused(node) -%}
    {%- set state = build_state() -%}
    {%- if flags.FULL_REFRESH or flags.EMPTY or flags.SAMPLE or var('rebuild', false) or node.get('language', 'sql') != 'sql' -%}
        {{ return(false) }}
    {%- endif -%}
    {%- set now = mark_of(node) -%}
    {%- if none in now['inputs'].values() -%}
        {#- A table that is not where the lake's tables are: nobody knows whether it changed. -#}
        {{ return(false) }}
    {%- elif node['resource_type'] == 'test' -%}
        {%- set passed = tojson(now, sort_keys=true) in last_passes(node['unique_id']) -%}
        {{ return(passed and not should_store_failures()) }}
    {%- elif node['config']['materialized'] == 'view' -%}
        {{ return(view_mark(node).get('definition') == now['definition'] and view_mark(node).get('versions') == now['versions']) }}
    {%- endif -%}
    {%- set relation = load_relation(this) -%}
    {%- set built = state['tables'].get(folder_of(node), {}).get('mark') -%}
    {%- if relation is none or not relation.is_delta or not built -%}
        {{ return(false) }}
    {%- endif -%}
    {%- for name, value in now.items() if built.get(name) != value -%}
        {{ return(false) }}
    {%- endfor -%}
    {{ return(true) }}
{%- endmacro %}


{% macro mark_of(node) -%}
    {{ return({
        'definition': definition_of(node),
        'versions': build_state()['versions'],
        'inputs': inputs_of(node),
        'day': modules.datetime.datetime.now(modules.pytz.utc).date() | string if node['config'].get('meta', {}).get('reads_clock') else none,
    }) }}
{%- endmacro %}


{% macro inputs_of(node) -%}
    {#- Views are seen through. -#}
    {%- set inputs = {} -%}
    {%- for unique_id in node['depends_on'].get('nodes', []) -%}
        {%- set parent = graph.nodes.get(unique_id) or graph.sources.get(unique_id) -%}
        {%- if parent is none -%}
        {%- elif parent['resource_type'] != 'source' and not is_delta_table(parent) -%}
            {%- do inputs.update(inputs_of(parent)) -%}
        {%- else -%}
            {%- do inputs.update({folder_of(parent): build_state()['tables'].get(folder_of(parent), {}).get('data')}) -%}
        {%- endif -%}
    {%- endfor -%}
    {{ return(inputs) }}
{%- endmacro %}


{% macro is_redefined() -%}
    {#- The rows of an incremental model that another definition made, or that somebody else changed. -#}
    {%- set state = build_state() if execute else none -%}
    {%- if state is none or model.unique_id not in graph.nodes or model.config.materialized != 'incremental' -%}
        {{ return(false) }}
    {%- endif -%}
    {%- set node = graph.nodes[model.unique_id] -%}
    {%- if folder_of(node) not in state['newest'] -%}
        {{ return(false) }}
    {%- endif -%}
    {%- set built = state['tables'].get(folder_of(node), {}).get('mark') -%}
    {{ return(not built or built['definition'] != definition_of(node)) }}
{%- endmacro %}


{% macro reuse(relations) -%}
    {%- set state = build_state() -%}
    {%- set built = state['tables'].get(folder_of(graph.nodes[model.unique_id]), {}) if relations and model.config.materialized != 'view' else {} -%}
    {%- if model.resource_type == 'seed' -%}
        {%- do store_result('agate_table', response='OK', agate_table=load_agate_table() if invocation_args_dict.get('show') else state['no_failure']) -%}
    {%- endif -%}
    {%- set message = 'REUSED' ~ (' version ' ~ built['version'] if built else '') -%}
    {%- call noop_statement('main', message, 'REUSED', none, state['no_failure'] if model.resource_type == 'test' else none) -%}
        -- reused
    {%- endcall -%}
    {{ return({'relations': relations}) }}
{%- endmacro %}


{% macro begin_build() -%}
    {#- dbt opens a session for each node, so what is set ends with the node. -#}
    {%- set mark = {'invocation_id': invocation_id} -%}
    {%- set state = build_state() -%}
    {%- if state is not none and model.unique_id in graph.nodes and not flags.EMPTY and not flags.SAMPLE -%}
        {%- set node = graph.nodes[model.unique_id] -%}
        {%- set before = state['tables'].get(folder_of(node)) -%}
        {%- do mark.update(mark_of(node)) -%}
        {%- do mark.update({'before': {'data': before['data'], 'version': before['version']} if before else none}) -%}
        {%- if model.config.materialized in ['incremental', 'snapshot'] -%}
            {#- A build that found nothing new is a commit too, for the mark. -#}
            {%- do run_query('set spark.databricks.delta.skipRecordingEmptyCommits=false') -%}
        {%- endif -%}
    {%- endif -%}
    {%- do mark_commits(mark) -%}
    {{ return(mark) }}
{%- endmacro %}


{% macro end_build(mark, affected=none) -%}
    {%- set state = build_state() -%}
    {%- if state is not none and 'definition' in mark -%}
        {%- set folder = folder_of(graph.nodes[model.unique_id]) -%}
        {%- set before = mark['before'] -%}
        {%- set change = namespace(data=invocation_id, mark=mark) -%}
        {%- if folder in state['seen'] and before is not none -%}
            {%- do state['extended'].update({folder: {'data': before['data'], 'after': state['seen'][folder]}}) -%}
        {%- endif -%}
        {%- if affected is not none -%}
            {%- if affected == 0 -%}
                {%- set change.data = before['data'] -%}
            {%- endif -%}
        {%- elif before is not none and model.config.materialized in ['incremental', 'snapshot'] -%}
            {%- set commit = run_query('describe history ' ~ this ~ ' limit 1').rows[0] -%}
            {%- if (fromjson(commit['userMetadata'] or '', none) or {}).get('invocation_id') != invocation_id -%}
                {#- No commit where the server records none, or somebody else's on top: built again next time. -#}
                {%- set change.mark = none -%}
                {%- if commit['version'] | int == state['newest'].get(folder) -%}
                    {%- set change.data = before['data'] -%}
                {%- endif -%}
            {%- elif commit['operation'] in ['WRITE', 'MERGE'] and not has_changed_rows(fromjson(commit['operationMetrics'] or '{}')) -%}
                {%- set change.data = before['data'] -%}
            {%- endif -%}
        {%- endif -%}
        {%- set is_new = before is none or change.data != before['data'] -%}
        {%- do state['tables'].update({folder: {
            'mark': change.mark,
            'data': change.data,
            'version': none if is_new else before['version'],
            'is_new': is_new,
        }}) -%}
    {%- endif -%}
{%- endmacro %}


{% macro has_changed_rows(metrics) -%}
    {%- for name in [
        'numOutputRows', 'numRemovedFiles', 'numTargetRowsInserted', 'numTargetRowsUpdated', 'numTargetRowsDeleted', 'numTargetFilesRemoved'
    ] if metrics.get(name, 0) | int > 0 -%}
        {{ return(true) }}
    {%- endfor -%}
    {{ return(false) }}
{%- endmacro %}
