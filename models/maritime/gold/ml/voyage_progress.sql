-- grain: one row per voyage under way and sample, at each third hour; nothing in it is from after that moment

with

visits as (

    select
        port_visit_id,
        vessel_id,
        port_id,
        arrived_at_utc,
        departed_at_utc,
        confidence >= {{ var('port_visit_min_confidence') }} as is_call
    from {{ ref('port_visits') }}

),

announcements as (

    select
        mmsi,
        origin_locode,
        planned_departure_utc,
        named_struct(
            'reported_at_utc', reported_at_utc,
            'port_id', destination_locode,
            'arrival_utc', planned_arrival_utc + make_dt_interval(0, 0, coalesce(delay_minutes, 0)),
            'delay_hours', coalesce(delay_minutes, 0) / 60
        ) as announcement
    from {{ ref('voyage_events') }}
    where event_type != 'arrived' and destination_locode is not null and planned_arrival_utc is not null

),

-- An arrival is known once the ship has stopped, or has left again after a silence.
arrivals as (

    select
        port_visit_id,
        coalesce(first_stop_at_utc, departed_at_utc) as known_at_utc
    from {{ ref('port_visits') }}

),

segment_hours as (

    select * from {{ ref('segment_hours') }}

),

segment_vessels as (

    select * from {{ ref('segment_vessels') }}

),

ports as (

    select * from {{ ref('ports') }}

),

voyages as (

    select * from {{ ref('voyages') }}

),

port_congestion_hourly as (

    select * from {{ ref('port_congestion_hourly') }}

),

hours as (

    select
        segment_vessels.vessel_id,
        by_hour.mmsi,
        by_hour.hour_utc,
        by_hour.last_reported_at_utc,
        by_hour.last_latitude,
        by_hour.last_longitude,
        by_hour.mean_speed_knots,
        by_hour.distance_nm
    from segment_hours as by_hour
    inner join segment_vessels on by_hour.segment_id = segment_vessels.segment_id

),

-- Each hour falls to the last voyage that had begun: an as-of join, by putting both in one order. Whether the ship is in
-- a port is asked of its entries and exits, for whether a port is called at is known only when the ship has stopped.
timeline as (

    select
        vessel_id,
        arrived_at_utc as at_utc,
        arrived_at_utc,
        cast(null as timestamp) as left_at_utc,
        cast(null as struct<departed_at_utc: timestamp, voyage_id: string, origin_port_id: string>) as voyage,
        cast(null as bigint) as mmsi,
        cast(null as timestamp) as hour_utc,
        cast(null as double) as last_latitude,
        cast(null as double) as last_longitude,
        cast(null as double) as mean_speed_knots,
        cast(null as double) as distance_nm
    from visits
    union all
    select
        vessel_id,
        departed_at_utc as at_utc,
        null as arrived_at_utc,
        departed_at_utc as left_at_utc,
        if(
            is_call,
            named_struct('departed_at_utc', departed_at_utc, 'voyage_id', port_visit_id, 'origin_port_id', port_id),
            null
        ) as voyage,
        null as mmsi,
        null as hour_utc,
        null as last_latitude,
        null as last_longitude,
        null as mean_speed_knots,
        null as distance_nm
    from visits
    where departed_at_utc is not null
    union all
    select
        vessel_id,
        last_reported_at_utc as at_utc,
        null as arrived_at_utc,
        null as left_at_utc,
        null as voyage,
        mmsi,
        hour_utc,
        last_latitude,
        last_longitude,
        mean_speed_knots,
        distance_nm
    from hours

),

attributed as (

    select
        * except (voyage, arrived_at_utc, left_at_utc),
        max(voyage) over so_far as voyage,
        max(arrived_at_utc) over so_far as arrived_at_utc,
        max(left_at_utc) over so_far as left_at_utc
    from timeline
    -- by time, not by row: what falls on the same moment counts whatever the order
    window so_far as (
        partition by vessel_id order by at_utc range between unbounded preceding and current row
    )

),

under_way as (

    select
        voyage.voyage_id,
        voyage.origin_port_id,
        voyage.departed_at_utc,
        -- from one port's bounds straight into another's is an exit and an entry at once
        arrived_at_utc >= left_at_utc as is_in_port,
        * except (voyage, arrived_at_utc, left_at_utc)
    from attributed
    where hour_utc is not null and at_utc > voyage.departed_at_utc

),

sailed as (

    select
        voyage_id,
        origin_port_id,
        departed_at_utc,
        is_in_port,
        vessel_id,
        mmsi,
        at_utc as as_of_utc,
        hour_utc,
        last_latitude as latitude,
        last_longitude as longitude,
        {{ hours_between('departed_at_utc', 'at_utc') }} as hours_under_way,
        sum(distance_nm) over so_far as distance_sailed_nm,
        avg(mean_speed_knots) over last_6_hours as mean_speed_knots_6h
    from under_way
    window
        so_far as (partition by voyage_id order by at_utc range between unbounded preceding and current row),
        last_6_hours as (
            partition by voyage_id order by at_utc range between interval 5 hours preceding and current row
        )

),

samples as (

    select * except (is_in_port)
    from sailed
    where not is_in_port and hour(hour_utc) % {{ var('eta_sample_hours') }} = 0 and hours_under_way >= 1

),

departures as (

    select distinct
        voyage_id,
        mmsi,
        origin_port_id,
        departed_at_utc
    from samples

),

voyage_announcements as (

    select
        departures.voyage_id,
        array_sort(collect_list(announcements.announcement)) as announcements
    from departures
    inner join announcements
        on
            departures.mmsi = announcements.mmsi
            and departures.origin_port_id = announcements.origin_locode
            and abs({{ hours_between('announcements.planned_departure_utc', 'departures.departed_at_utc') }})
            <= {{ var('voyage_plan_match_hours') }}
    group by departures.voyage_id

),

-- The ship's last announcement at that moment; without an announced destination there is no forecast.
announced as (

    select
        samples.*,
        try_element_at(
            filter(
                voyage_announcements.announcements,
                announcement -> announcement.reported_at_utc <= samples.as_of_utc
            ), -1
        ) as announcement
    from samples
    inner join voyage_announcements on samples.voyage_id = voyage_announcements.voyage_id

),

placed as (

    select
        announced.* except (announcement),
        announced.announcement.port_id as announced_port_id,
        announced.announcement.delay_hours as reported_delay_hours,
        {{ hours_between('announced.as_of_utc', 'announced.announcement.arrival_utc') }} as hours_left_as_announced,
        announced.distance_sailed_nm / announced.hours_under_way as mean_speed_knots,
        {{ haversine_nm('announced.latitude', 'announced.longitude', 'ports.latitude', 'ports.longitude') }}
            as distance_left_nm
    from announced
    inner join ports on announced.announcement.port_id = ports.port_id

),

destinations as (

    select distinct
        voyage_id,
        origin_port_id,
        announced_port_id,
        departed_at_utc
    from placed

),

-- How far and how long it was for those that had made the way, in either direction, before this one left.
routes as (

    select
        destinations.voyage_id,
        destinations.announced_port_id,
        avg(voyages.distance_nm) as distance_nm,
        avg(voyages.duration_hours) as duration_hours,
        count(*) as voyage_count
    from destinations
    inner join voyages
        on
            least(destinations.origin_port_id, destinations.announced_port_id)
            = least(voyages.origin_port_id, voyages.destination_port_id)
            and greatest(destinations.origin_port_id, destinations.announced_port_id)
            = greatest(voyages.origin_port_id, voyages.destination_port_id)
            and voyages.arrived_at_utc <= destinations.departed_at_utc
    inner join arrivals
        on voyages.destination_visit_id = arrivals.port_visit_id and arrivals.known_at_utc <= destinations.departed_at_utc
    group by destinations.voyage_id, destinations.announced_port_id

),

final as (

    select
        placed.voyage_id,
        placed.mmsi,
        placed.vessel_id,
        placed.as_of_utc,
        placed.origin_port_id,
        placed.announced_port_id,
        placed.departed_at_utc,
        placed.latitude,
        placed.longitude,
        placed.hours_under_way,
        placed.distance_sailed_nm,
        placed.distance_left_nm,
        placed.mean_speed_knots,
        placed.mean_speed_knots_6h,
        placed.distance_left_nm / nullif(placed.mean_speed_knots, 0) as hours_left_at_mean_speed,
        placed.hours_left_as_announced,
        placed.reported_delay_hours,
        routes.duration_hours - placed.hours_under_way as route_hours_left,
        routes.distance_nm - placed.distance_sailed_nm as route_distance_left_nm,
        coalesce(routes.voyage_count, 0) as route_voyage_count,
        coalesce(congestion.vessels_waiting, 0) as vessels_waiting_at_destination
    from placed
    left join routes on placed.voyage_id = routes.voyage_id and placed.announced_port_id = routes.announced_port_id
    -- the hour before: that of the sample is not over
    left join port_congestion_hourly as congestion
        on placed.announced_port_id = congestion.port_id and placed.hour_utc - interval 1 hour = congestion.hour_utc

)

select * from final
