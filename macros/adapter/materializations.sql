{#- Overrides dbt's and dbt-spark's materializations: what is as it was built last is reused, and each commit carries a mark
    of what it was built from.

    Reason: the cost of a build follows what changed (docs/decisions/0051). -#}


{% materialization table, adapter='spark', supported_languages=['sql', 'python'] -%}
    {%- if is_reused() -%}
        {{ return(reuse([this.incorporate(type='table')])) }}
    {%- endif -%}
    {%- set mark = begin_build() -%}
    {%- set built = dbt.materialization_table_spark() -%}
    {%- do end_build(mark) -%}
    {{ return(built) }}
{%- endmaterialization %}


{% materialization incremental, adapter='spark', supported_languages=['sql', 'python'] -%}
    {%- if is_reused() -%}
        {{ return(reuse([this.incorporate(type='table')])) }}
    {%- endif -%}
    {%- set mark = begin_build() -%}
    {%- if adds_in_one_statement() -%}
        {%- set built = add_rows() -%}
        {%- do end_build(mark, affected_rows()) -%}
    {%- else -%}
        {%- set built = dbt.materialization_incremental_spark() -%}
        {%- do end_build(mark) -%}
    {%- endif -%}
    {{ return(built) }}
{%- endmaterialization %}


{% materialization snapshot, adapter='spark' -%}
    {%- if is_reused() -%}
        {{ return(reuse([this.incorporate(type='table')])) }}
    {%- endif -%}
    {%- set mark = begin_build() -%}
    {%- set built = dbt.materialization_snapshot_spark() -%}
    {%- do end_build(mark) -%}
    {{ return(built) }}
{%- endmaterialization %}


{% materialization seed, adapter='spark' -%}
    {%- if is_reused() -%}
        {{ return(reuse([this.incorporate(type='table')])) }}
    {%- endif -%}
    {%- set mark = begin_build() -%}
    {%- set built = dbt.materialization_seed_default() -%}
    {%- do end_build(mark) -%}
    {{ return(built) }}
{%- endmaterialization %}


{% materialization view, adapter='spark' -%}
    {%- if is_reused() -%}
        {{ return(reuse([this.incorporate(type='view')])) }}
    {%- endif -%}
    {%- set built = dbt.materialization_view_spark() -%}
    {%- do note_view() -%}
    {{ return(built) }}
{%- endmaterialization %}


{% materialization test, adapter='spark' -%}
    {%- if is_reused() -%}
        {{ return(reuse([])) }}
    {%- endif -%}
    {%- do begin_test() -%}
    {{ return(dbt.materialization_test_default()) }}
{%- endmaterialization %}


{% materialization unit, adapter='spark' -%}
    {#- Its compiled SQL has the fixtures in it, and nothing else is read. -#}
    {%- set notes = unit_test_notes() -%}
    {%- set made_by = local_md5(tojson(
        [compiled_code, config.get('expected_rows'), config.get('expected_sql'), notes.get('versions')], sort_keys=true
    )) -%}
    {%- if notes and notes['passes'].get(model.unique_id) == made_by and not flags.FULL_REFRESH and not var('rebuild', false) -%}
        {%- do notes['reused'].update({model.unique_id: made_by}) -%}
        {%- do store_raw_result(
            'main', message='REUSED', code='REUSED', rows_affected=none,
            agate_table=run_query('select cast(null as string) as actual_or_expected, cast(null as int) as nothing where false')
        ) -%}
        {{ return({'relations': []}) }}
    {%- endif -%}
    {%- if notes -%}
        {%- do notes['attempts'].update({model.unique_id: made_by}) -%}
    {%- endif -%}
    {{ return(dbt.materialization_unit_default()) }}
{%- endmaterialization %}


{% macro should_full_refresh() -%}
    {%- set asked = config.get('full_refresh') -%}
    {{ return(asked if asked is not none else flags.FULL_REFRESH or is_redefined()) }}
{%- endmacro %}


{% macro is_incremental() -%}
    {#- As dbt's; and a model that is reused needs no watermark. -#}
    {%- if not execute or model.config.materialized != 'incremental' or is_reused() -%}
        {{ return(false) }}
    {%- endif -%}
    {%- set relation = adapter.get_relation(this.database, this.schema, this.table) -%}
    {{ return(relation is not none and relation.type == 'table' and not should_full_refresh()) }}
{%- endmacro %}


{% macro mark_commits(mark) -%}
    {%- do run_query('set `spark.databricks.delta.commitInfo.userMetadata`=`' ~ tojson(mark, sort_keys=true) ~ '`') -%}
{%- endmacro %}


{% macro spark__create_view_as(relation, sql) -%}
    {%- set state = build_state() if model.config.materialized == 'view' else none %}
    create or replace view {{ relation }}
    {% if config.persist_column_docs() %}
    (
        {{ get_persist_docs_column_list(model.columns, get_columns_in_query(sql)) }}
    )
    {% endif %}
    {{ comment_clause() }}
    {%- if state is not none %}
    tblproperties ('tideline.definition' = '{{ definition_of(graph.nodes[model.unique_id]) }}', 'tideline.versions' = '{{ state['versions'] }}')
    {%- endif %}
    {%- if config.get('contract').enforced %}
    {{ get_assert_columns_equivalent(sql) }}
    {%- endif %}
    as
    {{ sql }}
{%- endmacro %}


{% macro note_view() -%}
    {%- set state = build_state() -%}
    {%- if state is not none -%}
        {%- do state['views'].update({model.unique_id: {
            'definition': definition_of(graph.nodes[model.unique_id]), 'versions': state['versions']
        }}) -%}
    {%- endif -%}
{%- endmacro %}
