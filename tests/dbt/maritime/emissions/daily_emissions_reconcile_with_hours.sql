-- The day's CO2, fuel and distance are the sums of its hours: nothing is lost or added.
{{ config(group='maritime_gold') }}

with hours as (
    select
        mmsi,
        event_date,
        sum(co2_tonnes) as co2_tonnes,
        sum(fuel_kg) / 1e3 as fuel_tonnes
    from {{ ref('fuel_hourly') }}
    group by mmsi, event_date
),

activity as (
    select
        mmsi,
        event_date,
        sum(distance_nm) as distance_nm
    from {{ ref('activity_hourly') }}
    group by mmsi, event_date
),

days as (select * from {{ ref('emissions_daily') }})

select
    coalesce(days.mmsi, hours.mmsi, activity.mmsi) as mmsi,
    coalesce(days.event_date, hours.event_date, activity.event_date) as event_date
from days
full outer join hours on hours.mmsi = days.mmsi and hours.event_date = days.event_date
full outer join activity on activity.mmsi = days.mmsi and activity.event_date = days.event_date
where
    days.mmsi is null
    or abs(coalesce(days.co2_tonnes, 0) - coalesce(hours.co2_tonnes, 0)) > 1e-6
    or abs(coalesce(days.fuel_tonnes, 0) - coalesce(hours.fuel_tonnes, 0)) > 1e-6
    or abs(days.distance_nm - coalesce(activity.distance_nm, 0)) > 1e-6
