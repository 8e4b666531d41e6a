-- grain: one row per voyage: from a vessel's port visit to its next one
{{ config(materialized='table', tags=['daily']) }}

with

visits as (

    select
        *,
        lead(port_visit_id) over in_order as next_visit_id,
        lead(port_id) over in_order as next_port_id,
        lead(arrived_at_utc) over in_order as next_arrived_at_utc
    from {{ ref('port_visits') }}
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
        {{ hours_from('departed_at_utc', 'next_arrived_at_utc') }} as duration_hours
    from visits
    where next_visit_id is not null

),

hours as (

    select
        segment_vessels.vessel_id,
        hours.last_reported_at_utc,
        -- an hour's distance begins where the hour before ended, if that was of the same segment
        coalesce(
            lag(hours.last_reported_at_utc) over (partition by hours.segment_id order by hours.hour_utc),
            hours.first_reported_at_utc
        ) as from_at_utc,
        hours.distance_nm,
        hours.max_speed_knots
    from {{ ref('segment_hours') }} as hours
    inner join {{ ref('segment_vessels') }} as segment_vessels on hours.segment_id = segment_vessels.segment_id

),

-- Each hour falls to the last voyage that had begun: an as-of join, by putting both in one order.
timeline as (

    select
        vessel_id,
        departed_at_utc as at_utc,
        named_struct(
            'voyage_id', voyage_id, 'departed_at_utc', departed_at_utc, 'arrived_at_utc', arrived_at_utc
        ) as voyage,
        cast(null as timestamp) as from_at_utc,
        cast(null as double) as distance_nm,
        cast(null as double) as max_speed_knots
    from passages
    union all
    select
        vessel_id,
        last_reported_at_utc as at_utc,
        null as voyage,
        from_at_utc,
        distance_nm,
        max_speed_knots
    from hours

),

attributed as (

    select
        at_utc,
        from_at_utc,
        distance_nm,
        max_speed_knots,
        last_value(voyage, true) over (
            partition by vessel_id order by at_utc rows between unbounded preceding and current row
        ) as voyage
    from timeline

),

sailed as (

    select
        voyage.voyage_id,
        sum(
            distance_nm * if(
                at_utc > from_at_utc,
                {{ hours_from('greatest(from_at_utc, voyage.departed_at_utc)', 'least(at_utc, voyage.arrived_at_utc)') }}
                / {{ hours_from('from_at_utc', 'at_utc') }},
                1
            )
        ) as distance_nm,
        max(max_speed_knots) as max_speed_knots
    from attributed
    where
        from_at_utc is not null
        and from_at_utc < voyage.arrived_at_utc
    group by voyage.voyage_id

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
    from {{ ref('voyage_events') }}
    where voyage_id is not null
    group by voyage_id, mmsi

),

matched as (

    select
        passages.voyage_id,
        min_by(
            named_struct(
                'plan_id', plans.plan_id, 'mmsi', plans.mmsi, 'planned_departure_utc', plans.planned_departure_utc,
                'planned_arrival_utc', plans.planned_arrival_utc
            ),
            struct(abs({{ hours_from('plans.planned_departure_utc', 'passages.departed_at_utc') }}), plans.plan_id)
        ) as plan
    from passages
    inner join plans
        on
            passages.mmsi = plans.mmsi
            and passages.destination_port_id = plans.destination_locode
            and passages.origin_port_id = coalesce(plans.origin_locode, passages.origin_port_id)
            and abs({{ hours_from('plans.planned_departure_utc', 'passages.departed_at_utc') }})
            <= {{ var('voyage_plan_match_hours') }}
    group by passages.voyage_id

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
    inner join {{ ref('voyage_events') }} as events
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
            {{ hours_from('matched.plan.planned_arrival_utc', 'passages.arrived_at_utc') }},
            passages.duration_hours - routes.median_duration_hours
        ), 4) as delay_minutes
    from passages
    left join matched on passages.voyage_id = matched.voyage_id
    left join announced on passages.voyage_id = announced.voyage_id
    left join routes
        on
            passages.origin_port_id = routes.origin_port_id
            and passages.destination_port_id = routes.destination_port_id

)

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
    timed.planned_voyage_id,
    timed.planned_departure_utc,
    timed.planned_arrival_utc,
    timed.announced_arrival_utc,
    timed.route_median_duration_hours,
    timed.delay_basis,
    timed.delay_minutes,
    timed.delay_minutes > {{ var('voyage_delay_tolerance_minutes') }} as is_delayed,
    round(60 * {{ hours_from('timed.announced_arrival_utc', 'timed.arrived_at_utc') }}, 4) as eta_error_minutes
from timed
left join sailed on timed.voyage_id = sailed.voyage_id
