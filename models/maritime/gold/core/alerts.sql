-- grain: one row per alert, from when it was raised until it is cleared
{{
    config(
        materialized='incremental',
        incremental_strategy='merge',
        unique_key='alert_id',
        tags=['live'],
    )
}}

{%- set seen = read_up_to() if execute and is_incremental() else none %}

with

alert_events as (

    select * from {{ ref('alert_events') }}

),

events as (

    select *
    from alert_events
    {%- if seen is not none %}
    where alert_id in (
            select changed.alert_id from alert_events as changed
            where changed.bronze_version > {{ seen }}
        )
    {%- endif %}

),

ranked as (

    select
        *,
        case severity when 'critical' then 3 when 'warning' then 2 else 1 end as severity_rank,
        case status when 'cleared' then 3 when 'acknowledged' then 2 else 1 end as status_rank
    from events

),

-- An alert can be raised again after it was cleared: its state is the latest event's, its life begins with the first.
lives as (

    select
        alert_id,
        min_by(mmsi, reported_at_utc) as mmsi,
        min_by(alert_type, reported_at_utc) as alert_type,
        max_by(severity, severity_rank) as severity,
        max_by(status, struct(reported_at_utc, status_rank)) as status,
        coalesce(min(if(status = 'raised', reported_at_utc, null)), min(reported_at_utc)) as raised_at_utc,
        min(if(status = 'acknowledged', reported_at_utc, null)) as acknowledged_at_utc,
        max(if(status = 'cleared', reported_at_utc, null)) as last_cleared_at_utc,
        min_by(message, struct(status_rank, reported_at_utc)) as message,
        min_by(value, struct(status_rank, reported_at_utc)) as value,
        min_by(threshold, struct(status_rank, reported_at_utc)) as threshold,
        min_by(latitude, struct(status_rank, reported_at_utc)) as latitude,
        min_by(longitude, struct(status_rank, reported_at_utc)) as longitude,
        min_by(source, struct(status_rank, reported_at_utc)) as source,
        count(*) as event_count,
        max(reported_at_utc) as changed_at_utc,
        max(bronze_version) as bronze_version
    from ranked
    group by alert_id

),

final as (

    select
        alert_id,
        mmsi,
        {{ mmsi_vessel_id('mmsi') }} as vessel_id,
        alert_type,
        severity,
        status,
        status <> 'cleared' as is_active,
        cast(raised_at_utc as date) as raised_date,
        raised_at_utc,
        acknowledged_at_utc,
        if(status = 'cleared', last_cleared_at_utc, null) as cleared_at_utc,
        (unix_micros(acknowledged_at_utc) - unix_micros(raised_at_utc)) / 6e7d as minutes_to_acknowledge,
        if(status = 'cleared', (unix_micros(last_cleared_at_utc) - unix_micros(raised_at_utc)) / 6e7d, null) as minutes_active,
        message,
        value,
        threshold,
        latitude,
        longitude,
        source,
        event_count,
        changed_at_utc,
        bronze_version
    from lives

)

select * from final
