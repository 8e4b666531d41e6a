-- grain: one row per dbt invocation that built or tested something; written by the macro record_run when it ends
{{ config(materialized='incremental', incremental_strategy='append', full_refresh=false) }}

select
    cast(null as string) as invocation_id,
    cast(null as string) as command,
    cast(null as string) as target_name,
    cast(null as timestamp) as started_at_utc,
    cast(null as timestamp) as finished_at_utc,
    cast(null as double) as duration_s,
    cast(null as int) as node_count,
    cast(null as int) as ok_count,
    cast(null as int) as warned_count,
    cast(null as int) as failed_count,
    cast(null as int) as skipped_count,
    cast(null as boolean) as is_success,
    cast(null as string) as slowest_node,
    cast(null as double) as slowest_node_s
where false
