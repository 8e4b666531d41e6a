-- grain: one row per route (origin-destination) of the voyages without a problem
select
    route,
    median(duration_hours) as route_median_duration_hours
from measured
where problem is null
group by route
