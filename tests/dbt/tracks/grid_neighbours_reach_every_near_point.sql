
    
    select
      count(*) as failures,
      count(*) != 0 as should_warn,
      count(*) != 0 as should_error
    from (
      
    
  -- grain: one row per pair of points within the cell size of each other that the grid does not bring together
with

origins as (

    -- every latitude row that matters: poles, near them, the antimeridian, the equator, the middle
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
        degrees(asin(least(1.0d, greatest(-1.0d,
    sin(radians(latitude)) * cos((distance_nm) / 3440.0648)
    + cos(radians(latitude)) * sin((distance_nm) / 3440.0648)
    * cos(radians(course_deg))
)))) as near_latitude,
        (pmod((longitude) + degrees(atan2(
    sin(radians(course_deg)) * sin((distance_nm) / 3440.0648) * cos(radians(latitude)),
    cos((distance_nm) / 3440.0648)
    - sin(radians(latitude)) * (
        sin(radians(latitude)) * cos((distance_nm) / 3440.0648)
        + cos(radians(latitude)) * sin((distance_nm) / 3440.0648)
        * cos(radians(course_deg))
    )
)) + 540.0d, 360.0d) - 180.0d) as near_longitude
    from origins
    cross join (select explode(sequence(0, 350, 10)) as course_deg)
    cross join (select explode(array(0.0d, 0.7d, 2.0d, 4 * 0.99999d)) as distance_nm)

)

select
    latitude,
    longitude,
    near_latitude,
    near_longitude
from pairs
where not array_contains(
    array_distinct(flatten(transform(
    array(
        cast(floor(((latitude) + 90.0d) * 60.0d / 4) as bigint) - 1, cast(floor(((latitude) + 90.0d) * 60.0d / 4) as bigint), cast(floor(((latitude) + 90.0d) * 60.0d / 4) as bigint) + 1
    ),
    grid_row -> transform(
        array(-1L, 0L, 1L),
        step -> grid_row * 1000000 + pmod(
            cast(floor(pmod((longitude) + 180.0d, 360.0d) / 360.0d
                * cast(greatest(1.0d, floor(180.0d / degrees(asin(least(1.0d,
    sin(radians(4 / 120.0d))
    / greatest(1e-9d, cos(radians(least(90.0d,
        greatest(
            abs(((grid_row) - 1) * 4 / 60.0d - 90.0d),
            abs(((grid_row) + 2) * 4 / 60.0d - 90.0d)
        )))))
))))) as bigint)) as bigint) + step,
            cast(greatest(1.0d, floor(180.0d / degrees(asin(least(1.0d,
    sin(radians(4 / 120.0d))
    / greatest(1e-9d, cos(radians(least(90.0d,
        greatest(
            abs(((grid_row) - 1) * 4 / 60.0d - 90.0d),
            abs(((grid_row) + 2) * 4 / 60.0d - 90.0d)
        )))))
))))) as bigint)
        )
    )
))), (cast(floor(((near_latitude) + 90.0d) * 60.0d / 4) as bigint) * 1000000 + least(
    cast(greatest(1.0d, floor(180.0d / degrees(asin(least(1.0d,
    sin(radians(4 / 120.0d))
    / greatest(1e-9d, cos(radians(least(90.0d,
        greatest(
            abs(((cast(floor(((near_latitude) + 90.0d) * 60.0d / 4) as bigint)) - 1) * 4 / 60.0d - 90.0d),
            abs(((cast(floor(((near_latitude) + 90.0d) * 60.0d / 4) as bigint)) + 2) * 4 / 60.0d - 90.0d)
        )))))
))))) as bigint) - 1,
    cast(floor(pmod((near_longitude) + 180.0d, 360.0d) / 360.0d
        * cast(greatest(1.0d, floor(180.0d / degrees(asin(least(1.0d,
    sin(radians(4 / 120.0d))
    / greatest(1e-9d, cos(radians(least(90.0d,
        greatest(
            abs(((cast(floor(((near_latitude) + 90.0d) * 60.0d / 4) as bigint)) - 1) * 4 / 60.0d - 90.0d),
            abs(((cast(floor(((near_latitude) + 90.0d) * 60.0d / 4) as bigint)) + 2) * 4 / 60.0d - 90.0d)
        )))))
))))) as bigint)) as bigint)
))
)
  
  
      
    ) dbt_internal_test