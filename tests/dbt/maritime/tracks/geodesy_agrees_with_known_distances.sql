-- grain: one row per pair of places whose distance or bearing is not the one PROJ gives for the same sphere
with

places as (

    select *
    from values
        ('Helsinki to Tallinn', 60.15d, 24.96d, 59.45d, 24.75d, 42.50417d, 188.6723d),
        ('Fiji to Samoa, over the antimeridian', -17.0d, 178.0d, -14.0d, -172.0d, 605.83064d, 74.0904d),
        ('through the pole', 89.0d, 0.0d, 89.0d, 180.0d, 120.08108d, 0.0d),
        ('antipodes', 10.0d, 20.0d, -10.0d, -160.0d, 10807.29721d, null),
        ('nowhere', 5.0d, 5.0d, 5.0d, 5.0d, 0.0d, null),
        ('a minute of longitude at 89 north', 89.0d, 10.0d, 89.0d, 10.016666666667d, 0.01746d, 89.9917d),
        ('a place that is not known', null, 24.96d, 59.45d, 24.75d, null, 45.0d),
        ('Rotterdam to Singapore', 51.95d, 4.05d, 1.26d, 103.84d, 5704.90561d, 81.4897d)
            as place (pair, latitude_1, longitude_1, latitude_2, longitude_2, distance_nm, bearing)

),

computed as (

    select
        *,
        {{ haversine_nm('latitude_1', 'longitude_1', 'latitude_2', 'longitude_2') }} as computed_distance_nm,
        {{ bearing_deg('latitude_1', 'longitude_1', 'latitude_2', 'longitude_2') }} as computed_bearing,
        {{ dead_reckoned_latitude('latitude_1', 'bearing', 'distance_nm') }} as arrived_latitude,
        {{ dead_reckoned_longitude('latitude_1', 'longitude_1', 'bearing', 'distance_nm') }} as arrived_longitude
    from places

)

select
    pair,
    distance_nm,
    computed_distance_nm,
    bearing,
    computed_bearing,
    arrived_latitude,
    arrived_longitude
from computed
where
    (distance_nm is null) != (computed_distance_nm is null)
    or (distance_nm is null or bearing is null) != (arrived_latitude is null or arrived_longitude is null)
    or abs(computed_distance_nm - distance_nm) > 0.0001 * distance_nm + 0.00001
    or abs(pmod(computed_bearing - bearing + 180, 360) - 180) > 0.001
    -- the bearings above are rounded to 0.0001 degrees: 0.02 nm in Singapore
    or {{ haversine_nm('arrived_latitude', 'arrived_longitude', 'latitude_2', 'longitude_2') }} > 0.02
