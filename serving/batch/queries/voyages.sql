{% import 'maritime/emissions/formulas.sql' as formulas -%}
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
        datediff(arrival_date, date'1970-01-01') as day_number,
        case delay_basis
            when 'plan' then (unix_micros(arrived_at) - unix_micros(planned_arrival)) / 3.6e9
            when 'route_median' then duration_hours - route_median_duration_hours
        end as delay_hours
    from based
),

-- A day's rolling mean counts the voyages, not the days; a day of which no delay is known has none.
rolling as (
    select
        *,
        sum(delay_hours) over {{ formulas.last_days('route', 'day_number', 7) }} as delay_7d_hours,
        count(delay_hours) over {{ formulas.last_days('route', 'day_number', 7) }} as voyage_count_7d,
        count(delay_hours) over (partition by route, day_number) as voyage_count_1d
    from delayed
)

select
    voyage_id,
    vessel_id,
    origin,
    destination,
    route,
    departed_at,
    arrived_at,
    planned_arrival,
    distance_nm,
    duration_hours,
    speed_knots,
    delay_hours,
    delay_hours * 60 > {{ var('voyage_delay_tolerance_minutes') }} as is_delayed,
    delay_basis,
    route_median_duration_hours,
    case when voyage_count_1d > 0 then delay_7d_hours / voyage_count_7d end as route_delay_7d_hours,
    case when voyage_count_1d > 0 then voyage_count_7d end as route_voyage_count_7d,
    problem
from rolling
