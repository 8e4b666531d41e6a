-- grain: one row per MMSI, IMO number, name and day of static reports
-- noqa: disable=LT02
{{ config(materialized='incremental', incremental_strategy='append', partition_by=['event_date']) }}
{%- set classes = "mmsi_class in ('" ~ var('track_mmsi_classes') | join("', '") ~ "')" %}
{%- set from_date = replay_from(ref('static_reports'), classes) %}
{%- if from_date %}
{{ replace_where("event_date >= date'" ~ from_date ~ "'") }}
{%- endif %}

with

reports as (

    select
        *,
        {{ valid_imo('imo') }} as valid_imo,
        nullif(upper(trim(regexp_replace(name, '[@ ]+', ' '))), '') as plain_name
    from {{ ref('static_reports') }}
    where
        {{ classes }}
        {%- if from_date %}
        and event_date >= date '{{ from_date }}'
        {%- endif %}

),

final as (

    select
        mmsi,
        valid_imo as imo,
        plain_name as name,
        event_date,
        count(*) as report_count,
        min(reported_at_utc) as first_reported_at_utc,
        max(reported_at_utc) as last_reported_at_utc,
        max_by(call_sign, reported_at_utc) filter (where call_sign is not null) as call_sign,
        max_by(ship_type, reported_at_utc) filter (where ship_type is not null) as ship_type,
        max_by(length_m, reported_at_utc) filter (where length_m > 0) as length_m,
        max_by(beam_m, reported_at_utc) filter (where beam_m > 0) as beam_m,
        max_by(draught_m, reported_at_utc) filter (where draught_m > 0) as draught_m,
        max_by(destination, reported_at_utc) filter (where destination is not null) as destination,
        max_by(transceiver_class, reported_at_utc) filter (where transceiver_class is not null) as transceiver_class,
        max(bronze_version) as bronze_version
    from reports
    group by mmsi, valid_imo, plain_name, event_date

)

select * from final
