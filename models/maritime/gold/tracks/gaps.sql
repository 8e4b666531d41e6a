-- grain: one row per gap in a vessel's reports

with

segment_hours as (

    select * from {{ ref('segment_hours') }}

),

segment_vessels as (

    select * from {{ ref('segment_vessels') }}

),

hours as (

    select
        segment_vessels.vessel_id,
        hours.*
    from segment_hours as hours
    inner join segment_vessels on hours.segment_id = segment_vessels.segment_id

),

-- How many positions a vessel has on a day that it is heard in a square of one degree.
reception as (

    select
        floor(last_latitude) as latitude_deg,
        floor(last_longitude) as longitude_deg,
        sum(position_count) / count(distinct mmsi, event_date) as positions_per_day
    from hours
    group by floor(last_latitude), floor(last_longitude)

),

fleet_hours as (

    select
        hour_utc,
        sum(position_count) as position_count,
        max(last_reported_at_utc) as last_reported_at_utc
    from hours
    group by hour_utc

),

-- One report alone is no clock: another is in its hour or in the hour before.
confirmed_hours as (

    select
        last_reported_at_utc,
        position_count > 1
        or coalesce(lag(hour_utc) over (order by hour_utc) = hour_utc - interval 1 hour, false) as is_confirmed
    from fleet_hours

),

-- As of the latest report that there is: no clock, so that a replay of the past gives the past's gaps.
picture as (

    select
        coalesce(
            max(if(is_confirmed, last_reported_at_utc, null)), max(last_reported_at_utc)
        ) as as_of_utc
    from confirmed_hours

),

ordered as (

    select
        vessel_id,
        mmsi,
        last_reported_at_utc as started_at_utc,
        last_latitude as latitude,
        last_longitude as longitude,
        lead(first_reported_at_utc) over in_order as ended_at_utc,
        lead(first_latitude) over in_order as end_latitude,
        lead(first_longitude) over in_order as end_longitude,
        -- two segments of a vessel may overlap: the gap begins when the later of them falls silent
        max(last_reported_at_utc) over (
            partition by vessel_id order by first_reported_at_utc, segment_id
            rows between unbounded preceding and current row
        ) as heard_until_utc
    from hours
    window in_order as (partition by vessel_id order by first_reported_at_utc, segment_id)

),

silences as (

    select
        ordered.*,
        picture.as_of_utc,
        {{ hours_between('ordered.started_at_utc', 'coalesce(ordered.ended_at_utc, picture.as_of_utc)') }} as duration_hours
    from ordered
    cross join picture
    where ordered.started_at_utc = ordered.heard_until_utc

),

long_silences as (

    select *
    from silences
    where duration_hours >= {{ var('gap_min_hours') }}

),

placed as (

    {{ with_distance_from_shore('long_silences') }}

),

final as (

    select
        concat(placed.mmsi, '-gap-', date_format(placed.started_at_utc, "yyyyMMdd'T'HHmmss.SSS")) as gap_id,
        placed.vessel_id,
        placed.mmsi,
        placed.started_at_utc,
        placed.ended_at_utc,
        placed.ended_at_utc is null as is_open,
        placed.duration_hours,
        placed.latitude as start_latitude,
        placed.longitude as start_longitude,
        placed.end_latitude,
        placed.end_longitude,
        {{ haversine_nm('placed.latitude', 'placed.longitude', 'placed.end_latitude', 'placed.end_longitude') }} as distance_nm,
        {{ haversine_nm('placed.latitude', 'placed.longitude', 'placed.end_latitude', 'placed.end_longitude') }}
        / placed.duration_hours as implied_speed_knots,
        placed.distance_from_shore_nm,
        reception.positions_per_day as reception_positions_per_day,
        (
            placed.duration_hours >= {{ var('gap_switch_off_min_hours') }}
            and placed.distance_from_shore_nm >= {{ var('gap_switch_off_min_shore_nm') }}
            and reception.positions_per_day > {{ var('gap_reception_min_positions_per_day') }}
        ) as is_suspected_switch_off
    from placed
    inner join reception
        on floor(placed.latitude) = reception.latitude_deg and floor(placed.longitude) = reception.longitude_deg

)

select * from final
