{#- Overrides dbt-spark's materializations of what is written to Delta: each commit carries the mark of its run.

    Reason: at the end of a run its own commits are told from those of another run at the same tables. -#}


{% materialization table, adapter='spark', supported_languages=['sql', 'python'] -%}
    {%- do mark_commits() -%}
    {{ return(dbt.materialization_table_spark()) }}
{%- endmaterialization %}


{% materialization incremental, adapter='spark', supported_languages=['sql', 'python'] -%}
    {%- do mark_commits() -%}
    {{ return(dbt.materialization_incremental_spark()) }}
{%- endmaterialization %}


{% materialization snapshot, adapter='spark' -%}
    {%- do mark_commits() -%}
    {{ return(dbt.materialization_snapshot_spark()) }}
{%- endmaterialization %}


{% materialization seed, adapter='spark' -%}
    {%- do mark_commits() -%}
    {{ return(dbt.materialization_seed_default()) }}
{%- endmaterialization %}


{% macro mark_commits() -%}
    {#- dbt opens a session for each node, so the mark ends with the node. -#}
    {%- do run_query(
        'set `spark.databricks.delta.commitInfo.userMetadata`=`' ~ tojson({'invocation_id': invocation_id}) ~ '`'
    ) -%}
{%- endmacro %}
