-- grain: one row per segment of track and hour in which it has a report
-- noqa: disable=LT02
{{ config(materialized='incremental', incremental_strategy='append', partition_by=['event_date']) }}
{%- set from_date = replay_from(ref('segmented_positions')) %}
{%- if from_date %}
{{ replace_where("event_date >= date'" ~ from_date ~ "'") }}
{%- endif %}

with

positions as (

    select * from {{ ref('segmented_positions') }}
    where
        not is_noise
        {%- if from_date %}
        and event_date >= date '{{ from_date }}'
        {%- endif %}

),

final as (

    select
        mmsi,
        segment_id,
        date_trunc('hour', reported_at_utc) as hour_utc,
        event_date,
        count(*) as position_count,
        min(reported_at_utc) as first_reported_at_utc,
        max(reported_at_utc) as last_reported_at_utc,
        min_by(latitude, position_number) as first_latitude,
        min_by(longitude, position_number) as first_longitude,
        max_by(latitude, position_number) as last_latitude,
        max_by(longitude, position_number) as last_longitude,
        -- ships that report no speed are given the one that their positions imply
        avg(coalesce(speed_knots, distance_since_previous_nm / nullif(hours_since_previous, 0))) as mean_speed_knots,
        max(speed_knots) as max_speed_knots,
        coalesce(sum(distance_since_previous_nm), 0) as distance_nm,
        max_by(nav_status, position_number) as last_nav_status,
        bit_or(class_mask) as class_mask,
        max(bronze_version) as bronze_version
    from positions
    group by mmsi, segment_id, date_trunc('hour', reported_at_utc), event_date

)

select * from final
