{#- Which tests passed on what: rows of `platform.passed_tests`, written when a run ends. A run that is killed leaves none of
    its passes, so its tests are run again.

    A test that a live run has narrowed to the rows that it wrote has passed for live runs only (docs/decisions/0085): its row
    has a name of its own, and the worker's warm process keeps it in memory. -#}


{% macro read_passes(state) -%}
    {%- set notes = context['unit_test_notes'].macro.meta -%}
    {%- set schema = generate_schema_name('platform', none) -%}
    {%- set passed = run_query(
        "select test, max_by(mark, passed_at_utc) from delta.`" ~ lake_path(schema, 'passed_tests') ~ "` group by test"
    ).rows if schema ~ '/passed_tests' in state['newest'] else [] -%}
    {%- for row in passed -%}
        {%- if row[0].startswith('live ') -%}
            {%- do state['live_passes'].update({row[0][5:]: row[1]}) -%}
        {%- else -%}
            {%- do (notes if row[0].startswith('unit_test.') else state)['passes'].update({row[0]: row[1]}) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if keeps_live_passes() -%}
        {%- do state['live_passes'].update(context['keeps_live_passes'].macro.meta.get('passes', {})) -%}
    {%- endif -%}
{%- endmacro %}


{% macro is_live_run() -%}
    {{ return('tag:live' in (invocation_args_dict.get('select') or []) | join(' ')) }}
{%- endmacro %}


{% macro keeps_live_passes() -%}
    {#- A process of many runs: the manifest's macros are the objects that outlive one of them. -#}
    {{ return(env_var('TIDELINE_DBT_IS_WARM', 'false') == 'true') }}
{%- endmacro %}


{% macro last_passes(unique_id) -%}
    {#- The marks that count in this run. -#}
    {%- set state = build_state() -%}
    {%- set passes = [state['passes'].get(unique_id)] -%}
    {%- if is_live_run() -%}
        {%- do passes.append(state['live_passes'].get(unique_id)) -%}
    {%- endif -%}
    {{ return(passes | select | list) }}
{%- endmacro %}


{% macro tested_up_to(relation) -%}
    {#- The bronze version up to which this test has passed already: it did on each table as it was before this run, which has
        only added rows of later versions. None where it has to look at every row. -#}
    {%- set state = build_state() if execute else none -%}
    {%- if state is none or not is_live_run() or model.unique_id not in graph.nodes -%}
        {{ return(none) }}
    {%- endif -%}
    {%- set tested = namespace(has_versions=false, after=none) -%}
    {%- for node in graph.nodes.values()
        if node.resource_type == 'model' and node.alias == relation.identifier and node.schema == relation.schema -%}
        {%- set tested.has_versions = 'bronze_version' in node.columns -%}
    {%- endfor -%}
    {%- if tested.has_versions -%}
        {%- set now = mark_of(graph.nodes[model.unique_id]) -%}
        {%- for passed in last_passes(model.unique_id) -%}
            {%- set tested.after = added_after(now, fromjson(passed)) if tested.after is none else tested.after -%}
        {%- endfor -%}
    {%- endif -%}
    {%- if tested.after is not none -%}
        {%- do state['narrowed'].append(model.unique_id) -%}
    {%- endif -%}
    {{ return(tested.after) }}
{%- endmacro %}


{% macro added_after(now, passed) -%}
    {#- The least bronze version after which this run added what `now` has beside `passed`; none where it did anything else. -#}
    {%- set extended = build_state()['extended'] -%}
    {%- set versions = [] -%}
    {%- for name in ['definition', 'versions', 'day'] if now[name] != passed[name] -%}
        {{ return(none) }}
    {%- endfor -%}
    {%- if now['inputs'].keys() | sort != passed['inputs'].keys() | sort -%}
        {{ return(none) }}
    {%- endif -%}
    {%- for folder, data in now['inputs'].items() if data != passed['inputs'][folder] -%}
        {%- if extended.get(folder, {}).get('data') != passed['inputs'][folder] -%}
            {{ return(none) }}
        {%- endif -%}
        {%- do versions.append(extended[folder]['after']) -%}
    {%- endfor -%}
    {{ return(versions | min if versions else none) }}
{%- endmacro %}


{% macro unit_test_notes() -%}
    {#- dbt runs a unit test in a manifest of its own, without the `graph` of the others; the macros are the same objects. -#}
    {%- set notes = context['unit_test_notes'].macro.meta if execute else {} -%}
    {{ return(notes if notes.get('invocation_id') == invocation_id else {}) }}
{%- endmacro %}


{% macro begin_test() -%}
    {%- set state = build_state() -%}
    {%- if state is not none and model.unique_id in graph.nodes and not flags.EMPTY and not flags.SAMPLE -%}
        {%- do state['attempts'].update({model.unique_id: tojson(mark_of(graph.nodes[model.unique_id]), sort_keys=true)}) -%}
    {%- endif -%}
{%- endmacro %}


{% macro record_passes(results) -%}
    {%- set state = build_state() if execute else none -%}
    {%- if state is not none -%}
        {%- set rows = [] -%}
        {%- set notes = unit_test_notes() -%}
        {%- set attempts = dict(state['attempts'], **notes['attempts']) -%}
        {%- set kept = context['keeps_live_passes'].macro.meta.setdefault('passes', {}) -%}
        {%- for result in results if result.node.unique_id in attempts -%}
            {%- set test = result.node.unique_id -%}
            {%- if result.status != 'pass' -%}
            {%- elif is_live_run() and keeps_live_passes() -%}
                {%- do kept.update({test: attempts[test]}) -%}
            {%- else -%}
                {%- do rows.append([('live ' if test in state['narrowed'] else '') ~ test, attempts[test]]) -%}
            {%- endif -%}
        {%- endfor -%}
        {%- if rows -%}
            {%- set table = platform_table('passed_tests', [
                ['test', 'string'], ['mark', 'string'], ['passed_at_utc', 'timestamp'], ['invocation_id', 'string'],
            ]) -%}
            {%- set sql -%}
                insert into {{ table }}
                select row[0], row[1], current_timestamp(), '{{ invocation_id }}'
                from (
                    select explode(from_json('{{ tojson(rows) | replace("\\", "\\\\") | replace("'", "\\'") }}', 'array<array<string>>')) as row
                )
            {%- endset -%}
            {%- do run_query(sql) -%}
        {%- endif -%}
        {%- set reused = state['decisions'].values() | select | list | length + notes['reused'] | length -%}
        {%- set asked = state['decisions'] | length + notes['reused'] | length + notes['attempts'] | length -%}
        {%- if reused -%}
            {%- do log('Reused ' ~ reused ~ ' of ' ~ asked ~ ' nodes: nothing that they depend on has changed', info=true) -%}
        {%- endif -%}
    {%- endif -%}
{%- endmacro %}
