-- grain: one row per port and hour in which a vessel lies there or waits for it
{%- set reach_nm = var('port_waiting_km') / 1.852 %}

with

segment_hours as (

    select * from {{ ref('segment_hours') }}

),

segment_vessels as (

    select * from {{ ref('segment_vessels') }}

),

port_cells as (

    {{ port_cells(reach_nm) }}

),

lying as (

    select
        segment_vessels.vessel_id,
        hours.hour_utc,
        hours.event_date,
        hours.last_nav_status,
        {{ nearest_port('port_cells.ports', 'hours.last_latitude', 'hours.last_longitude') }} as nearest
    from segment_hours as hours
    inner join segment_vessels on hours.segment_id = segment_vessels.segment_id
    inner join port_cells on {{ grid_cell('hours.last_latitude', 'hours.last_longitude', reach_nm) }} = port_cells.cell
    where hours.mean_speed_knots < {{ var('port_stop_end_knots') }}

),

near as (

    select
        nearest.port_id,
        hour_utc,
        event_date,
        vessel_id,
        -- at anchor is waiting, wherever it is; lying within the port's radius is at berth
        bool_or(nearest.distance_km <= {{ var('port_entry_km') }} and coalesce(last_nav_status, 5) != 1) as is_at_berth
    from lying
    where nearest.distance_km <= {{ var('port_waiting_km') }}
    group by nearest.port_id, hour_utc, event_date, vessel_id

),

final as (

    select
        port_id,
        hour_utc,
        event_date,
        count(if(is_at_berth, 1, null)) as vessels_at_berth,
        count(if(is_at_berth, null, 1)) as vessels_waiting,
        sort_array(collect_list(if(is_at_berth, null, vessel_id))) as waiting_vessel_ids,
        sort_array(collect_list(if(is_at_berth, vessel_id, null))) as berthed_vessel_ids
    from near
    group by port_id, hour_utc, event_date

)

select * from final
