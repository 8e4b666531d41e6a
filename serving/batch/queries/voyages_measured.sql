-- grain: one row per voyage of the input; implausible values are reported as problems and excluded from the route figures
select
    voyage_id,
    vessel_id,
    origin,
    destination,
    origin || '-' || destination as route,
    departed_at,
    arrived_at,
    planned_arrival,
    distance_nm,
    cast(arrived_at as date) as arrival_date,
    case
        when vessel_id is null then 'no_vessel'
        when origin is null or destination is null then 'no_port'
        when arrived_at <= departed_at then 'arrival_before_departure'
        when distance_nm < 0 then 'negative_distance'
    end as problem,
    case when arrived_at > departed_at then (unix_micros(arrived_at) - unix_micros(departed_at)) / 3.6e9 end
        as duration_hours
from loaded
