-- grain: one row per route (origin-destination) of the voyages without a problem
select
    route,
    min(origin) as origin,
    min(destination) as destination,
    count(*) as voyage_count,
    count(delay_hours) as arrived_count,
    cast(min(departed_at) as date) as first_departure_date,
    cast(max(departed_at) as date) as last_departure_date,
    avg(duration_hours) as mean_duration_hours,
    max(route_median_duration_hours) as median_duration_hours,
    avg(distance_nm) as mean_distance_nm,
    avg(speed_knots) as mean_speed_knots,
    avg(delay_hours) as mean_delay_hours,
    percentile(delay_hours, 0.9) as p90_delay_hours,
    avg(cast(is_delayed as int)) as delayed_share,
    max_by(route_delay_7d_hours, case when route_delay_7d_hours is not null then arrived_at end) as last_delay_7d_hours
from voyages
where problem is null
group by route
