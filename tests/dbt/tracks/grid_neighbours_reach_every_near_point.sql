-- grain: one row per pair of points within the cell size of each other that the grid does not bring together
{%- set size_nm = 4 %}
with

origins as (

    -- every kind of row: the poles, near them, the equator, the middle; and the antimeridian
    select
        latitude,
        longitude
    from (select explode(array(
        -90.0d, -89.99d, -89.93d, -75.3d, -33.2d, -0.01d, 0.0d, 0.033d, 12.4d, 59.9d, 71.05d, 85.5d, 88.9d, 89.8d,
        89.95d, 90.0d
    )) as latitude)
    cross join (select explode(array(-180.0d, -179.99d, -0.001d, 0.0d, 24.7d, 103.3d, 179.97d, 180.0d)) as longitude)

),

pairs as (

    select
        latitude,
        longitude,
        {{ dead_reckoned_latitude('latitude', 'course_deg', 'distance_nm') }} as near_latitude,
        {{ dead_reckoned_longitude('latitude', 'longitude', 'course_deg', 'distance_nm') }} as near_longitude
    from origins
    cross join (select explode(sequence(0, 350, 10)) as course_deg)
    cross join (select explode(array(0.0d, 0.7d, 2.0d, {{ size_nm }} * 0.99999d)) as distance_nm)

)

select
    latitude,
    longitude,
    near_latitude,
    near_longitude
from pairs
where not array_contains(
    {{ grid_neighbours('latitude', 'longitude', size_nm) }}, {{ grid_cell('near_latitude', 'near_longitude', size_nm) }}
)
