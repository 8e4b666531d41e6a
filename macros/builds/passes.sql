{#- Which tests passed on what: rows of `platform.passed_tests`, written when a run ends. A run that is killed leaves none of
    its passes, so its tests are run again. -#}


{% macro read_passes(state) -%}
    {%- set notes = context['unit_test_notes'].macro.meta -%}
    {%- for row in run_query(
        "select test, max_by(mark, passed_at_utc) from delta.`" ~ lake_path(generate_schema_name('platform', none), 'passed_tests')
        ~ "` group by test"
    ).rows -%}
        {%- do (notes if row[0].startswith('unit_test.') else state)['passes'].update({row[0]: row[1]}) -%}
    {%- endfor -%}
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
        {%- for result in results if result.status == 'pass' and result.node.unique_id in attempts -%}
            {%- do rows.append([result.node.unique_id, attempts[result.node.unique_id]]) -%}
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
