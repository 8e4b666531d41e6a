{#- Overrides the statements of dbt-spark's incremental materialization.

    Reason: dbt-spark makes a temporary view of the new rows, describes it and the table twice, and then writes. A model that is
    defined as in its last build has the columns that it had, so that one statement does (docs/decisions/0077). -#}


{% macro adds_in_one_statement() -%}
    {%- set strategy = config.get('incremental_strategy') or 'append' -%}
    {{ return(
        model.get('language', 'sql') == 'sql'
        and strategy in ['append', 'merge']
        and is_incremental()
        and is_defined_as_built()
        and config.get('sql_header') is none
        and not (config.get('merge_update_columns') or config.get('merge_exclude_columns') or config.get('grants'))
    ) }}
{%- endmacro %}


{% macro is_defined_as_built() -%}
    {#- By code, configuration and contract, and those of all that it reads: then its columns are the same, too. -#}
    {%- set state = build_state() if execute else none -%}
    {%- if state is none or model.unique_id not in graph.nodes or flags.EMPTY or flags.SAMPLE -%}
        {{ return(false) }}
    {%- endif -%}
    {%- set node = graph.nodes[model.unique_id] -%}
    {%- set built = state['tables'].get(folder_of(node), {}).get('mark') or {} -%}
    {{ return(built.get('definition') == definition_of(node) and built.get('versions') == state['versions']) }}
{%- endmacro %}


{% macro add_rows() -%}
    {{ run_hooks(pre_hooks) }}
    {%- set new_rows = '(\n' ~ compiled_code ~ '\n)' -%}
    {%- if (config.get('incremental_strategy') or 'append') == 'merge' -%}
        {#- A temporary view, since a MERGE whose own query reads the table that it changes is refused ("Table does not support
            reads"). Delta answers how many rows it has changed. -#}
        {%- set view = this.identifier ~ '__dbt_tmp' -%}
        {%- do run_query('create or replace temporary view ' ~ view ~ ' as\n' ~ compiled_code) -%}
        {%- call statement('main', fetch_result=true) -%}
            {{ merge_sql(view) }}
        {%- endcall -%}
    {%- else -%}
        {%- set rows = get_insert_into_sql(new_rows, this) -%}
        {%- call statement('main') -%}
            {{ rows }}
        {%- endcall -%}
    {%- endif -%}
    {%- do persist_docs(this, model) -%}
    {{ run_hooks(post_hooks) }}
    {{ return({'relations': [this.incorporate(type='table')]}) }}
{%- endmacro %}


{% macro merge_sql(new_rows) -%}
    {%- set keys = config.get('unique_key') or [] -%}
    {%- set conditions = (config.get('incremental_predicates') or config.get('predicates') or []) | list -%}
    {%- for key in ([keys] if keys is string else keys) -%}
        {%- do conditions.append('DBT_INTERNAL_SOURCE.' ~ key ~ ' = DBT_INTERNAL_DEST.' ~ key) -%}
    {%- endfor -%}
    merge into {{ this }} as DBT_INTERNAL_DEST
    using {{ new_rows }} as DBT_INTERNAL_SOURCE
    on {{ conditions | join(' and ') if keys else 'false' }}
    when matched then update set *
    when not matched then insert *
{%- endmacro %}


{% macro affected_rows() -%}
    {#- None where the statement does not say. A model that reads bronze has a row of each of bronze's. -#}
    {%- set answer = load_result('main') -%}
    {%- if answer and answer['table'] and answer['table'].column_names and answer['table'].column_names[0] == 'num_affected_rows' -%}
        {{ return(answer['table'].rows[0][0] | int) }}
    {%- elif model.sources and not modules.re.search('/\\* replace where', compiled_code) -%}
        {{ return(1) }}
    {%- endif -%}
    {{ return(none) }}
{%- endmacro %}


{% macro spark__get_assert_columns_equivalent(sql) -%}
    {#- The comparison with the contract costs a plan of the whole model. -#}
    {%- if is_defined_as_built() -%}
        {{ return('') }}
    {%- endif -%}
    {{ return(default__get_assert_columns_equivalent(sql)) }}
{%- endmacro %}
