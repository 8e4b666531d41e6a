-- grain: one row per vessel: an MMSI while its reports agree, else an identity or a segment of it
{{ config(materialized='table', tags=['daily']) }}

with

identities as (

    select
        *,
        if(is_disputed, {{ shared_mmsi_vessel_id('mmsi', 'identity') }}, cast(mmsi as string)) as vessel_id
    from {{ ref('identities') }}
    where is_credible or (identity = 'unnamed' and not is_disputed)

),

stated as (

    select
        vessel_id,
        mmsi,
        max_by(imo, last_reported_at_utc) filter (where imo is not null) as imo,
        max_by(name, last_reported_at_utc) filter (where name is not null) as name,
        max_by(call_sign, last_reported_at_utc) filter (where call_sign is not null) as call_sign,
        max_by(ship_type, last_reported_at_utc) filter (where ship_type is not null) as ship_type,
        max_by(length_m, last_reported_at_utc) filter (where length_m is not null) as length_m,
        max_by(width_m, last_reported_at_utc) filter (where width_m is not null) as width_m,
        max_by(draught_m, last_reported_at_utc) filter (where draught_m is not null) as draught_m,
        max_by(destination, last_reported_at_utc) filter (where destination is not null) as destination,
        max_by(transceiver_class, last_reported_at_utc) filter (where transceiver_class is not null) as transceiver_class,
        bool_or(is_disputed) as is_mmsi_shared,
        sum(report_count) as static_report_count,
        min(first_reported_at_utc) as first_reported_at_utc,
        max(last_reported_at_utc) as last_reported_at_utc
    from identities
    group by vessel_id, mmsi

),

tracked as (

    select
        segment_vessels.vessel_id,
        segment_vessels.mmsi,
        bool_or(segment_vessels.is_disputed) as is_mmsi_shared,
        count(distinct hours.segment_id) as segment_count,
        sum(hours.position_count) as position_count,
        case bit_or(hours.class_mask) when 1 then 'A' when 2 then 'B' end as transceiver_class,
        min(hours.first_reported_at_utc) as first_reported_at_utc,
        max(hours.last_reported_at_utc) as last_reported_at_utc
    from {{ ref('segment_hours') }} as hours
    inner join {{ ref('segment_vessels') }} as segment_vessels on hours.segment_id = segment_vessels.segment_id
    group by segment_vessels.vessel_id, segment_vessels.mmsi

)

select
    coalesce(tracked.vessel_id, stated.vessel_id) as vessel_id,
    coalesce(tracked.mmsi, stated.mmsi) as mmsi,
    stated.imo,
    stated.name,
    stated.call_sign,
    stated.ship_type,
    stated.length_m,
    stated.width_m,
    stated.draught_m,
    stated.destination,
    coalesce(tracked.transceiver_class, stated.transceiver_class) as transceiver_class,
    coalesce(tracked.is_mmsi_shared, stated.is_mmsi_shared, false) as is_mmsi_shared,
    coalesce(stated.static_report_count, 0) as static_report_count,
    coalesce(tracked.segment_count, 0) as segment_count,
    coalesce(tracked.position_count, 0) as position_count,
    least(tracked.first_reported_at_utc, stated.first_reported_at_utc) as first_reported_at_utc,
    greatest(tracked.last_reported_at_utc, stated.last_reported_at_utc) as last_reported_at_utc
from tracked
full outer join stated on tracked.vessel_id = stated.vessel_id
