{#- What a run asks of the server itself. -#}


{% macro server_facts() -%}
    {#- One statement; kept in `graph`, which all hooks and nodes of a run share. -#}
    {%- if graph.get('tideline_server', {}).get('invocation_id') != invocation_id -%}
        {%- set answer = run_query(
            "select '${spark.tideline.lake}' as lake, version() as spark, cast(0 as int) as failures, false as should_warn,"
            ~ " false as should_error"
        ) -%}
        {%- do graph.update({'tideline_server': {
            'invocation_id': invocation_id,
            'lake': answer.rows[0]['lake'].rstrip('/'),
            'spark': answer.rows[0]['spark'],
            'no_failure': answer.select(['failures', 'should_warn', 'should_error']),
        }}) -%}
    {%- endif -%}
    {{ return(graph['tideline_server']) }}
{%- endmacro %}
