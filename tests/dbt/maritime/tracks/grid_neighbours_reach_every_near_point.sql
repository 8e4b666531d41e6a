-- grain: one row per pair of points within the cell size of each other that the grid does not match
{%- set size_nm = 4 %}
with latitudes as (

    -- the poles, near them, the equator, the middle
    select explode(array(
        -90.0d, -89.99d, -89.93d, -75.3d, -33.2d, -0.01d, 0.0d, 0.033d, 12.4d, 59.9d, 71.05d, 85.5d, 88.9d, 89.8d,
        89.95d, 90.0d
    )) as latitude

),

longitudes as (

    -- the antimeridian, and others
    select explode(array(-180.0d, -179.99d, -0.001d, 0.0d, 24.7d, 103.3d, 179.97d, 180.0d)) as longitude

),

courses as (

    select explode(sequence(0, 350, 10)) as course_deg

),

distances as (

    select explode(array(0.0d, 0.7d, 2.0d, {{ size_nm }} * 0.99999d)) as distance_nm

),

pairs as (

    select
        latitudes.latitude,
        longitudes.longitude,
        {{ dead_reckoned_latitude('latitudes.latitude', 'courses.course_deg', 'distances.distance_nm') }} as near_latitude,
        {{ dead_reckoned_longitude('latitudes.latitude', 'longitudes.longitude', 'courses.course_deg', 'distances.distance_nm') }}
            as near_longitude
    from latitudes
    cross join longitudes
    cross join courses
    cross join distances

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
