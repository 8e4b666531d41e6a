{% macro record_run(results) -%}
    {%- set log = load_relation(api.Relation.create(schema=generate_schema_name('maritime_gold', none), identifier='pipeline_runs')) if execute and flags.WHICH in ['build', 'run', 'test', 'seed', 'snapshot'] and results else none -%}
    {%- if log is not none and var('records_builds', true) and env_var('TIDELINE_RECORD_RUNS', 'true') == 'true' -%}
        {%- set count = namespace(ok=0, failed=0, skipped=0, warned=0, slowest='', slowest_s=0) -%}
        {%- for result in results -%}
            {%- if result.status in ['success', 'pass', 'no-op'] -%}{%- set count.ok = count.ok + 1 -%}
            {%- elif result.status == 'warn' -%}{%- set count.warned = count.warned + 1 -%}
            {%- elif result.status == 'skipped' -%}{%- set count.skipped = count.skipped + 1 -%}
            {%- else -%}{%- set count.failed = count.failed + 1 -%}
            {%- endif -%}
            {%- if result.execution_time > count.slowest_s -%}
                {%- set count.slowest_s = result.execution_time -%}
                {%- set count.slowest = result.node.name -%}
            {%- endif -%}
        {%- endfor -%}
        {%- do mark_recorded_run(log) %}
        insert into {{ log }}
        select
            '{{ invocation_id }}',
            '{{ flags.WHICH }}',
            '{{ target.name }}',
            timestamp'{{ run_started_at.strftime("%Y-%m-%d %H:%M:%S.%f") }}',
            current_timestamp(),
            (unix_micros(current_timestamp()) - unix_micros(timestamp'{{ run_started_at.strftime("%Y-%m-%d %H:%M:%S.%f") }}')) / 1e6d,
            cast({{ results | length }} as int),
            cast({{ count.ok }} as int),
            cast({{ count.warned }} as int),
            cast({{ count.failed }} as int),
            cast({{ count.skipped }} as int),
            {{ count.failed == 0 }},
            '{{ count.slowest }}',
            cast({{ count.slowest_s }} as double)
    {%- endif -%}
{%- endmacro %}


{% macro mark_recorded_run(log) -%}
    {#- The row is no reason to build the model again: the commit carries the mark of the model's last build. -#}
    {%- set state = build_state() -%}
    {%- set built = state['tables'].get(folder_of_relation(log), {}) if state is not none else {} -%}
    {%- do mark_commits(dict(built.get('mark') or {}, invocation_id=invocation_id)) -%}
    {%- if built -%}
        {%- do built.update({'is_new': true}) -%}
    {%- endif -%}
{%- endmacro %}
