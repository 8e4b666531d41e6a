-- Every accepted position is counted in exactly one vessel day.
{{ config(tags=['daily']) }}

with accepted as (
    select
        mmsi,
        event_date,
        count(*) as position_count
    from {{ ref('positions') }}
    group by mmsi, event_date
)

select
    coalesce(accepted.mmsi, metrics.mmsi) as mmsi,
    coalesce(accepted.event_date, metrics.event_date) as event_date,
    accepted.position_count as accepted_count,
    metrics.position_count as counted
from accepted
full outer join {{ ref('daily_vessel_metrics') }} as metrics
    on accepted.mmsi = metrics.mmsi and accepted.event_date = metrics.event_date
where not accepted.position_count <=> metrics.position_count
