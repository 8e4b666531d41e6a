-- grain: one row per loitering of a vessel: slow for hours, far from shore

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
        min_by(hours.mmsi, hours.segment_id) as mmsi,
        hours.hour_utc,
        sum(hours.mean_speed_knots * hours.position_count)
        / sum(if(hours.mean_speed_knots is null, null, hours.position_count)) as mean_speed_knots,
        max_by(hours.last_latitude, hours.last_reported_at_utc) as latitude,
        max_by(hours.last_longitude, hours.last_reported_at_utc) as longitude,
        sum(hours.position_count) as position_count,
        sum(hours.distance_nm) as distance_nm
    from segment_hours as hours
    inner join segment_vessels on hours.segment_id = segment_vessels.segment_id
    group by segment_vessels.vessel_id, hours.hour_utc

),

slow as (

    select *
    from hours
    where mean_speed_knots < {{ var('loitering_max_speed_knots') }}

),

placed as (

    {{ with_distance_from_shore('slow') }}

),

far as (

    select
        *,
        -- hours without a break between them have one and the same difference to their number in the row
        unix_seconds(hour_utc) div 3600 - row_number() over (partition by vessel_id order by hour_utc) as island
    from placed
    where distance_from_shore_nm >= {{ var('loitering_min_shore_nm') }}

),

final as (

    select
        concat(vessel_id, '-loitering-', date_format(min(hour_utc), "yyyyMMdd'T'HH")) as loitering_id,
        vessel_id,
        min(mmsi) as mmsi,
        min(hour_utc) as started_at_utc,
        max(hour_utc) + interval 1 hour as ended_at_utc,
        cast(count(*) as double) as duration_hours,
        avg(mean_speed_knots) as mean_speed_knots,
        sum(distance_nm) as distance_nm,
        min(distance_from_shore_nm) as min_distance_from_shore_nm,
        min_by(latitude, hour_utc) as start_latitude,
        min_by(longitude, hour_utc) as start_longitude,
        max_by(latitude, hour_utc) as end_latitude,
        max_by(longitude, hour_utc) as end_longitude,
        sum(position_count) as position_count
    from far
    group by vessel_id, island
    having count(*) >= {{ var('loitering_min_hours') }}

)

select * from final
