-- grain: one row per vessel (mmsi) and UTC hour in which it reported a draught
{{ config(
    materialized='incremental',
    incremental_strategy='merge',
    unique_key=['mmsi', 'hour_utc'],
    on_schema_change='append_new_columns',
) }}
{%- set seen = read_up_to() if execute and is_incremental() else none %}

with

static_reports as (

    select * from {{ ref('static_reports') }}
    where mmsi_class = 'ship' and draught_m > 0

),

{% if seen is not none -%}
changed as (

    select distinct
        mmsi,
        event_date
    from static_reports
    where bronze_version > {{ seen }}

),

reports as (

    select static_reports.*
    from static_reports
    left semi join changed on changed.mmsi = static_reports.mmsi and changed.event_date = static_reports.event_date

),
{%- else -%}
reports as (select * from static_reports),
{%- endif %}

final as (

    select
        mmsi,
        date_trunc('hour', reported_at_utc) as hour_utc,
        max_by(cast(draught_m as double), struct(reported_at_utc, kafka_offset)) as draught_m,
        cast(max_by(kafka_partition, struct(reported_at_utc, kafka_offset)) as int) as kafka_partition,
        max_by(kafka_offset, struct(reported_at_utc, kafka_offset)) as kafka_offset,
        max(bronze_version) as bronze_version
    from reports
    group by mmsi, date_trunc('hour', reported_at_utc)

)

select * from final
