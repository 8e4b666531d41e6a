{% import 'emissions/formulas.sql' as formulas -%}
-- grain: one row per voyage of the input
with based as (
    select
        measured.*,
        medians.route_median_duration_hours,
        case when distance_nm >= 0 then distance_nm / duration_hours end as speed_knots,
        case
            when problem is not null or duration_hours is null then null
            when planned_arrival is not null then 'plan'
            else 'route_median'
        end as delay_basis
    from measured
    left join medians on medians.route = measured.route
),

delayed as (
    select
        *,
        case delay_basis
            when 'plan' then (unix_micros(arrived_at) - unix_micros(planned_arrival)) / 3.6e9
            when 'route_median' then duration_hours - route_median_duration_hours
        end as delay_hours
    from based
),

days as (
    select
        route,
        arrival_date,
        datediff(arrival_date, date'1970-01-01') as day_number,
        sum(delay_hours) as delay_hours,
        count(delay_hours) as voyage_count
    from delayed
    where delay_hours is not null
    group by route, arrival_date
),

rolling as (
    select
        route,
        arrival_date,
        sum(delay_hours) over {{ formulas.last_days('route', 'day_number', 7) }}
        / sum(voyage_count) over {{ formulas.last_days('route', 'day_number', 7) }} as route_delay_7d_hours,
        sum(voyage_count) over {{ formulas.last_days('route', 'day_number', 7) }} as route_voyage_count_7d
    from days
)

select
    delayed.voyage_id,
    delayed.vessel_id,
    delayed.origin,
    delayed.destination,
    delayed.route,
    delayed.departed_at,
    delayed.arrived_at,
    delayed.planned_arrival,
    delayed.distance_nm,
    delayed.duration_hours,
    delayed.speed_knots,
    delayed.delay_hours,
    delayed.delay_hours * 60 > {{ var('voyage_delay_tolerance_minutes') }} as is_delayed,
    delayed.delay_basis,
    delayed.route_median_duration_hours,
    rolling.route_delay_7d_hours,
    rolling.route_voyage_count_7d,
    delayed.problem
from delayed
left join rolling on rolling.route = delayed.route and rolling.arrival_date = delayed.arrival_date
