-- grain: one row per position at which a segment's standing changes: near which port, stopped or moving
-- noqa: disable=LT02
{{ config(materialized='incremental', incremental_strategy='append', partition_by=['event_date']) }}
{%- set from_date = replay_from(ref('segmented_positions')) %}
{%- set exit_nm = var('port_exit_km') / 1.852 %}
{%- if from_date %}
{{ replace_where("event_date >= date'" ~ from_date ~ "'") }}
{%- endif %}

with

segmented_positions as (

    select * from {{ ref('segmented_positions') }}
    where
        not is_noise
        {%- if from_date %}
        and event_date >= date '{{ from_date }}'
        {%- endif %}

),

port_cells as (

    {{ port_cells(exit_nm) }}

),

positions as (

    select
        positions.*,
        {{ nearest_port('port_cells.ports', 'positions.latitude', 'positions.longitude') }} as nearest
    from segmented_positions as positions
    left join port_cells
        on {{ grid_cell('positions.latitude', 'positions.longitude', exit_nm) }} = port_cells.cell

),

standing as (

    select
        mmsi,
        segment_id,
        position_number,
        reported_at_utc,
        event_date,
        latitude,
        longitude,
        speed_knots,
        nav_status,
        hours_since_previous,
        distance_since_previous_nm,
        bronze_version,
        case when nearest.distance_km <= {{ var('port_exit_km') }} then nearest.port_id end as port_id,
        case when nearest.distance_km <= {{ var('port_exit_km') }} then nearest.distance_km end as distance_km,
        case
            when nearest.distance_km <= {{ var('port_entry_km') }} then 'inside'
            when nearest.distance_km <= {{ var('port_exit_km') }} then 'edge'
            else 'outside'
        end as zone,
        case
            when speed_knots <= {{ var('port_stop_begin_knots') }} then 'stopped'
            when speed_knots >= {{ var('port_stop_end_knots') }} then 'moving'
            else 'between'
        end as motion
    from positions

),

changes as (

    select
        *,
        lag(event_date) over in_order as previous_date,
        lag(zone) over in_order as previous_zone,
        lag(port_id) over in_order as previous_port_id,
        lag(motion) over in_order as previous_motion,
        coalesce(sum(distance_since_previous_nm) over (
            partition by mmsi, segment_id, date_trunc('hour', reported_at_utc) order by position_number
            rows between unbounded preceding and current row
        ), 0) as distance_in_hour_nm
    from standing
    window in_order as (partition by mmsi, segment_id order by position_number)

),

final as (

    select
        mmsi,
        segment_id,
        position_number,
        reported_at_utc,
        event_date,
        latitude,
        longitude,
        speed_knots,
        nav_status,
        hours_since_previous,
        distance_in_hour_nm,
        port_id,
        distance_km,
        zone,
        motion,
        bronze_version
    from changes
    -- the first of a day is kept whatever it is, so that no day needs the one before
    where
        coalesce(previous_date, date '1970-01-01') != event_date
        or hours_since_previous > {{ var('port_gap_hours') }}
        or zone != previous_zone
        or motion != previous_motion
        or not port_id <=> previous_port_id

)

select * from final
