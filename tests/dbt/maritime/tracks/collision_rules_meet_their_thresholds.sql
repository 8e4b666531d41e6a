-- grain: one row per worked case with an unexpected result of the collision-risk rules
with

levels as (

    select
        concat_ws(' ', dcpa_nm, 'nm', minutes, 'min') as worked_case,
        expected,
        {{ collision_level('dcpa_nm', 'minutes / 60') }} as found
    from values
        (0.5d, 15.0d, 'high'), (0.51d, 15.0d, 'medium'), (0.5d, 15.1d, 'medium'), (1.0d, 20.0d, 'medium'),
        (1.01d, 20.0d, 'low'), (1.0d, 20.1d, 'low'), (2.0d, 30.0d, 'low'), (2.01d, 30.0d, null), (2.0d, 30.1d, null),
        (0.0d, -0.1d, null), (0.0d, 0.0d, 'high'), (0.1d, cast(null as double), null)
            as worked (dcpa_nm, minutes, expected)

),

types as (

    select
        concat_ws(' ', other_bearing, own_bearing, own_knots, other_knots) as worked_case,
        expected,
        {{ encounter_type('other_bearing', 'own_bearing', 'own_knots', 'other_knots') }} as found
    from values
        (0d, 0d, 10d, 10d, 'head_on'), (6d, 354d, 10d, 10d, 'head_on'), (6.1d, 354d, 10d, 10d, 'crossing_give_way'),
        (45d, 315d, 10d, 10d, 'crossing_give_way'), (315d, 45d, 10d, 10d, 'crossing_stand_on'),
        (0d, 180d, 15d, 10d, 'overtaking'), (180d, 0d, 10d, 15d, 'overtaken'),
        (20d, 112.6d, 15d, 10d, 'overtaking'), (20d, 112.5d, 15d, 10d, 'crossing_give_way')
            as worked (other_bearing, own_bearing, own_knots, other_knots, expected)

),

approaches as (

    -- closing at 20 knots from 5 nm with an offset of 0.3 nm; side by side on one course; drawing apart
    select
        concat_ws(' ', east_nm, north_nm, east_knots, north_knots) as worked_case,
        concat_ws(' ', expected_hours, expected_nm) as expected,
        concat_ws(
            ' ',
            round({{ tcpa_hours('east_nm', 'north_nm', 'east_knots', 'north_knots') }}, 4),
            round({{ dcpa_nm(
                'east_nm', 'north_nm', 'east_knots', 'north_knots',
                tcpa_hours('east_nm', 'north_nm', 'east_knots', 'north_knots')
            ) }}, 4)
        ) as found
    from values
        (5d, 0.3d, -20d, 0d, 0.25d, 0.3d), (0d, 1d, 0d, 0d, cast(null as double), 1d), (0d, 1d, 0d, 10d, -0.1d, 0d)
            as worked (east_nm, north_nm, east_knots, north_knots, expected_hours, expected_nm)

)

select *
from (
    select * from levels
    union all
    select * from types
    union all
    select * from approaches
) as validated
where not expected <=> found
