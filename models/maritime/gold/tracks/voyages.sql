-- grain: one row per voyage: from a vessel's port visit to its next one

with

port_visits as (

    select * from {{ ref('port_visits') }}

),

segment_hours as (

    select * from {{ ref('segment_hours') }}

),

segment_vessels as (

    select * from {{ ref('segment_vessels') }}

),

gaps as (

    select * from {{ ref('gaps') }}

),

port_contacts as (

    select * from {{ ref('port_contacts') }}

),

voyage_events as (

    select * from {{ ref('voyage_events') }}

),

visits as (

    select
        *,
        lead(port_visit_id) over in_order as next_visit_id,
        lead(port_id) over in_order as next_port_id,
        lead(arrived_at_utc) over in_order as next_arrived_at_utc
    from port_visits
    where confidence >= {{ var('port_visit_min_confidence') }}
    window in_order as (partition by vessel_id order by arrived_at_utc)

),

passages as (

    select
        port_visit_id as voyage_id,
        vessel_id,
        mmsi,
        port_visit_id as origin_visit_id,
        next_visit_id as destination_visit_id,
        port_id as origin_port_id,
        next_port_id as destination_port_id,
        departed_at_utc,
        next_arrived_at_utc as arrived_at_utc,
        {{ hours_between('departed_at_utc', 'next_arrived_at_utc') }} as duration_hours
    from visits
    where next_visit_id is not null

),

hours as (

    select
        segment_vessels.vessel_id,
        hours.first_reported_at_utc,
        hours.last_reported_at_utc,
        hours.distance_nm,
        hours.mean_speed_knots,
        hours.max_speed_knots
    from segment_hours as hours
    inner join segment_vessels on hours.segment_id = segment_vessels.segment_id

),

-- What a vessel has sailed: full hours, and at a contact what of its hour lies before. A track breaks over a day's
-- silence, but the vessel sails on: by the great circle, at least.
logged as (

    select
        vessel_id,
        ended_at_utc as at_utc,
        0 as place,
        distance_nm,
        0d as distance_in_hour_nm
    from gaps
    where
        duration_hours >= {{ var('segment_max_gap_hours') }}
        and implied_speed_knots <= {{ var('segment_max_speed_knots') }}
    union all
    select
        segment_vessels.vessel_id,
        contacts.reported_at_utc as at_utc,
        1 as place,
        0d as distance_nm,
        coalesce(contacts.distance_in_hour_nm, 0d) as distance_in_hour_nm
    from port_contacts as contacts
    inner join segment_vessels on contacts.segment_id = segment_vessels.segment_id
    union all
    select
        vessel_id,
        last_reported_at_utc as at_utc,
        2 as place,
        distance_nm,
        0d as distance_in_hour_nm
    from hours

),

added_up as (

    select
        vessel_id,
        at_utc,
        place,
        distance_in_hour_nm + sum(distance_nm) over (
            partition by vessel_id order by at_utc, place rows between unbounded preceding and current row
        ) as odometer_nm
    from logged

),

odometer as (

    select
        vessel_id,
        at_utc,
        max(odometer_nm) as odometer_nm
    from added_up
    where place = 1
    group by vessel_id, at_utc

),

-- Each hour falls to the last voyage that had begun, whether it has ended or not: an as-of join, by putting both in one
-- order.
timeline as (

    select
        vessel_id,
        departed_at_utc as at_utc,
        named_struct(
            'voyage_id', port_visit_id, 'departed_at_utc', departed_at_utc, 'arrived_at_utc', next_arrived_at_utc
        ) as voyage,
        cast(null as timestamp) as from_at_utc,
        cast(null as double) as mean_speed_knots,
        cast(null as double) as max_speed_knots
    from visits
    where departed_at_utc is not null
    union all
    select
        vessel_id,
        last_reported_at_utc as at_utc,
        null as voyage,
        first_reported_at_utc as from_at_utc,
        mean_speed_knots,
        max_speed_knots
    from hours

),

attributed as (

    select
        from_at_utc,
        at_utc,
        mean_speed_knots,
        max_speed_knots,
        last_value(voyage, true) over (
            partition by vessel_id order by at_utc rows between unbounded preceding and current row
        ) as voyage
    from timeline

),

banded as (

    select
        voyage.voyage_id,
        cast({{ var('speed_band_knots') }} * floor(mean_speed_knots / {{ var('speed_band_knots') }}) as int) as from_knots,
        -- its hours are those that are its own from the first report to the last: what is in port is not its speed
        from_at_utc >= voyage.departed_at_utc and at_utc <= voyage.arrived_at_utc as is_under_way,
        max_speed_knots
    from attributed
    where from_at_utc < voyage.arrived_at_utc

),

bands as (

    select
        voyage_id,
        from_knots,
        count_if(is_under_way) as hours,
        max(max_speed_knots) as max_speed_knots
    from banded
    group by voyage_id, from_knots

),

speeds as (

    select
        voyage_id,
        max(max_speed_knots) as max_speed_knots,
        map_from_entries(
            array_sort(collect_list(struct(from_knots, hours)) filter (where from_knots is not null and hours > 0))
        ) as hours_by_speed
    from bands
    group by voyage_id

),

sailed as (

    select
        passages.voyage_id,
        arrival.odometer_nm - departure.odometer_nm as distance_nm,
        speeds.max_speed_knots,
        speeds.hours_by_speed
    from passages
    inner join odometer as departure
        on passages.vessel_id = departure.vessel_id and passages.departed_at_utc = departure.at_utc
    inner join odometer as arrival
        on passages.vessel_id = arrival.vessel_id and passages.arrived_at_utc = arrival.at_utc
    left join speeds on passages.voyage_id = speeds.voyage_id

),

plans as (

    select
        voyage_id as plan_id,
        mmsi,
        max_by(origin_locode, reported_at_utc) filter (where origin_locode is not null) as origin_locode,
        max_by(destination_locode, reported_at_utc) filter (where destination_locode is not null) as destination_locode,
        min_by(planned_departure_utc, reported_at_utc)
        filter (where planned_departure_utc is not null) as planned_departure_utc,
        min_by(planned_arrival_utc, reported_at_utc)
        filter (where planned_arrival_utc is not null) as planned_arrival_utc
    from voyage_events
    where voyage_id is not null
    group by voyage_id, mmsi

),

-- A plan is a passage's by the departure that it names, or by the arrival where it names no departure: a port that
-- expects a ship knows only that. One that names an arrival comes first.
near_plans as (

    select
        passages.voyage_id,
        plans.plan_id,
        plans.mmsi,
        plans.planned_departure_utc,
        plans.planned_arrival_utc,
        abs(coalesce(
            {{ hours_between('plans.planned_departure_utc', 'passages.departed_at_utc') }},
            {{ hours_between('plans.planned_arrival_utc', 'passages.arrived_at_utc') }}
        )) as hours_off
    from passages
    inner join plans
        on
            passages.mmsi = plans.mmsi
            and passages.destination_port_id = plans.destination_locode
            and passages.origin_port_id = coalesce(plans.origin_locode, passages.origin_port_id)

),

matched as (

    select
        voyage_id,
        min_by(
            named_struct(
                'plan_id', plan_id, 'mmsi', mmsi, 'planned_departure_utc', planned_departure_utc,
                'planned_arrival_utc', planned_arrival_utc
            ),
            struct(planned_arrival_utc is null, hours_off, plan_id)
        ) as plan
    from near_plans
    where hours_off <= {{ var('voyage_plan_match_hours') }}
    group by voyage_id

),

-- The arrival that the ship last announced before it was there: the plan, put off by the delay it reported.
announced as (

    select
        passages.voyage_id,
        max_by(
            events.planned_arrival_utc + make_dt_interval(0, 0, coalesce(events.delay_minutes, 0)),
            events.reported_at_utc
        ) as announced_arrival_utc
    from passages
    inner join matched on passages.voyage_id = matched.voyage_id
    inner join voyage_events as events
        on matched.plan.plan_id = events.voyage_id and matched.plan.mmsi = events.mmsi
    where events.planned_arrival_utc is not null and events.reported_at_utc < passages.arrived_at_utc
    group by passages.voyage_id

),

routes as (

    select
        origin_port_id,
        destination_port_id,
        percentile(duration_hours, 0.5) as median_duration_hours
    from passages
    group by origin_port_id, destination_port_id
    having count(*) >= {{ var('route_median_min_voyages') }}

),

timed as (

    select
        passages.*,
        matched.plan.plan_id as planned_voyage_id,
        matched.plan.planned_departure_utc,
        matched.plan.planned_arrival_utc,
        announced.announced_arrival_utc,
        routes.median_duration_hours as route_median_duration_hours,
        case
            when matched.plan.planned_arrival_utc is not null then 'plan'
            when routes.median_duration_hours is not null then 'route_median'
        end as delay_basis,
        -- to the millisecond or so: the last digits of a difference decide no delay
        round(60 * coalesce(
            {{ hours_between('matched.plan.planned_arrival_utc', 'passages.arrived_at_utc') }},
            passages.duration_hours - routes.median_duration_hours
        ), 4) as delay_minutes
    from passages
    left join matched on passages.voyage_id = matched.voyage_id
    left join announced on passages.voyage_id = announced.voyage_id
    left join routes
        on
            passages.origin_port_id = routes.origin_port_id
            and passages.destination_port_id = routes.destination_port_id

),

final as (

    select
        timed.voyage_id,
        timed.vessel_id,
        timed.mmsi,
        timed.origin_visit_id,
        timed.destination_visit_id,
        timed.origin_port_id,
        timed.destination_port_id,
        timed.departed_at_utc,
        timed.arrived_at_utc,
        timed.duration_hours,
        coalesce(sailed.distance_nm, 0) as distance_nm,
        sailed.distance_nm / nullif(timed.duration_hours, 0) as mean_speed_knots,
        sailed.max_speed_knots,
        sailed.hours_by_speed,
        timed.planned_voyage_id,
        timed.planned_departure_utc,
        timed.planned_arrival_utc,
        timed.announced_arrival_utc,
        timed.route_median_duration_hours,
        timed.delay_basis,
        timed.delay_minutes,
        timed.delay_minutes > {{ var('voyage_delay_tolerance_minutes') }} as is_delayed,
        round(60 * {{ hours_between('timed.announced_arrival_utc', 'timed.arrived_at_utc') }}, 4) as eta_error_minutes
    from timed
    left join sailed on timed.voyage_id = sailed.voyage_id

)

select * from final
