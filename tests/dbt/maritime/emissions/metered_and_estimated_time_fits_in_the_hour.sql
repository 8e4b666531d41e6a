-- No hour of a vessel has more than an hour of figures: nothing is both metered and estimated.
{{ config(group='maritime_gold') }}

with methods as (
    select
        mmsi,
        hour_utc,
        method,
        max(method_hours) as method_hours
    from {{ ref('fuel_hourly') }}
    group by mmsi, hour_utc, method
)

select
    mmsi,
    hour_utc,
    sum(method_hours) as figure_hours
from methods
group by mmsi, hour_utc
having sum(method_hours) > 1.000001
