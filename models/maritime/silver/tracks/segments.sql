-- grain: one row per segment of track
{{ config(materialized='table') }}

with

hours as (

    select * from {{ ref('segment_hours') }}

),

segment_vessels as (

    select * from {{ ref('segment_vessels') }}

),

segments as (

    select
        segment_id,
        mmsi,
        min(first_reported_at_utc) as started_at_utc,
        max(last_reported_at_utc) as ended_at_utc,
        min_by(first_latitude, hour_utc) as first_latitude,
        min_by(first_longitude, hour_utc) as first_longitude,
        max_by(last_latitude, hour_utc) as last_latitude,
        max_by(last_longitude, hour_utc) as last_longitude,
        sum(position_count) as position_count,
        sum(distance_nm) as distance_nm,
        bit_or(class_mask) as class_mask
    from hours
    group by segment_id, mmsi

),

final as (

    select
        segments.segment_id,
        segments.mmsi,
        segment_vessels.vessel_id,
        segments.started_at_utc,
        segments.ended_at_utc,
        {{ hours_between('segments.started_at_utc', 'segments.ended_at_utc') }} as duration_hours,
        segments.first_latitude,
        segments.first_longitude,
        segments.last_latitude,
        segments.last_longitude,
        segments.position_count,
        segments.distance_nm,
        case segments.class_mask when 1 then 'A' when 2 then 'B' end as transceiver_class
    from segments
    inner join segment_vessels on segments.segment_id = segment_vessels.segment_id

)

select * from final
