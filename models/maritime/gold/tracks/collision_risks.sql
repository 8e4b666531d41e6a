-- grain: one row per pair of vessels whose present courses bring them close
{{ config(materialized='table', tags=['live']) }}
{%- set horizon_s = (var('collision_low_minutes') + var('collision_max_position_age_minutes')) * 60 %}
{%- set step_s = 180 %}
{#- Half a step before or after the closest approach two ships at 50 knots each are this much further apart; the plane
    of one ship and that of the other differ by less than another half mile. -#}
{%- set reach_nm = var('collision_low_nm') + 2 * 50 * step_s / 2 / 3600 + 0.5 %}

with

current_positions as (

    select * from {{ ref('current_positions') }}

),

ships as (

    select
        mmsi,
        name,
        reported_at_utc,
        unix_millis(reported_at_utc) / 1000.0d as at_s,
        latitude,
        longitude,
        speed_knots,
        course_deg,
        nav_status,
        ship_type,
        -- towing, or a tug, or under way with a tow or a push
        coalesce(ship_type in (31, 32, 52), false) or coalesce(nav_status in (11, 12), false) as is_towing,
        bronze_version
    from current_positions
    where
        mmsi_class in ('{{ var("track_mmsi_classes") | join("', '") }}')
        and coalesce(nav_status not in (1, 5, 6), true)
        and speed_knots between {{ var('collision_min_speed_knots') }} and 50
        and course_deg is not null

),

-- Where each will be at the full three minutes to come: ships that come close meet in a cell at one of them.
marks as (

    select
        mmsi,
        mark,
        {{ plane_latitude('latitude', 'course_deg', 'speed_knots * (mark * ' ~ step_s ~ ' - at_s) / 3600') }} as latitude,
        {{ plane_longitude('latitude', 'longitude', 'course_deg', 'speed_knots * (mark * ' ~ step_s ~ ' - at_s) / 3600') }} as longitude
    from ships
        lateral view explode(sequence(
            cast(floor(at_s / {{ step_s }}) as bigint), cast(ceil((at_s + {{ horizon_s }}) / {{ step_s }}) as bigint)
        )) as mark

),

placed as (

    select
        mmsi,
        mark,
        {{ grid_cell('latitude', 'longitude', reach_nm) }} as cell
    from marks

),

looking as (

    select
        mmsi,
        mark,
        explode({{ grid_neighbours('latitude', 'longitude', reach_nm) }}) as cell
    from marks

),

candidates as (

    select distinct
        looking.mmsi as mmsi_1,
        placed.mmsi as mmsi_2
    from looking
    inner join placed
        on looking.mark = placed.mark and looking.cell = placed.cell and looking.mmsi < placed.mmsi

),

-- Both are taken to the moment of the later report of the two.
pairs as (

    select
        one.mmsi as mmsi_1,
        two.mmsi as mmsi_2,
        one.name as name_1,
        two.name as name_2,
        one.speed_knots as speed_1_knots,
        two.speed_knots as speed_2_knots,
        one.course_deg as course_1_deg,
        two.course_deg as course_2_deg,
        one.is_towing or two.is_towing as has_tug,
        one.reported_at_utc as reported_1_at_utc,
        two.reported_at_utc as reported_2_at_utc,
        greatest(one.reported_at_utc, two.reported_at_utc) as evaluated_at_utc,
        {{ plane_latitude('one.latitude', 'one.course_deg', 'one.speed_knots * greatest(two.at_s - one.at_s, 0) / 3600') }} as latitude_1,
        {{ plane_longitude('one.latitude', 'one.longitude', 'one.course_deg', 'one.speed_knots * greatest(two.at_s - one.at_s, 0) / 3600') }} as longitude_1,
        {{ plane_latitude('two.latitude', 'two.course_deg', 'two.speed_knots * greatest(one.at_s - two.at_s, 0) / 3600') }} as latitude_2,
        {{ plane_longitude('two.latitude', 'two.longitude', 'two.course_deg', 'two.speed_knots * greatest(one.at_s - two.at_s, 0) / 3600') }} as longitude_2,
        greatest(one.bronze_version, two.bronze_version) as bronze_version
    from candidates
    inner join ships as one on candidates.mmsi_1 = one.mmsi
    inner join ships as two on candidates.mmsi_2 = two.mmsi
    where abs(one.at_s - two.at_s) <= {{ var('collision_max_position_age_minutes') * 60 }}

),

moving as (

    select
        *,
        {{ local_east_nm('0.5 * (latitude_1 + latitude_2)', 'longitude_1', 'longitude_2') }} as east_nm,
        {{ local_north_nm('latitude_1', 'latitude_2') }} as north_nm,
        speed_2_knots * sin(radians(course_2_deg)) - speed_1_knots * sin(radians(course_1_deg)) as east_knots,
        speed_2_knots * cos(radians(course_2_deg)) - speed_1_knots * cos(radians(course_1_deg)) as north_knots,
        {{ relative_bearing_deg('course_1_deg', bearing_deg('latitude_1', 'longitude_1', 'latitude_2', 'longitude_2')) }} as bearing_of_2_deg,
        {{ relative_bearing_deg('course_2_deg', bearing_deg('latitude_2', 'longitude_2', 'latitude_1', 'longitude_1')) }} as bearing_of_1_deg
    from pairs

),

timed as (

    select
        *,
        {{ tcpa_hours('east_nm', 'north_nm', 'east_knots', 'north_knots') }} as hours_to_closest
    from moving

),

-- A generator of one row: no filter is pushed through it, which would write each formula into the next, again and again.
approached as (

    select
        timed.*,
        approach.distance_nm,
        approach.relative_speed_knots,
        approach.tcpa_hours,
        approach.dcpa_nm
    from timed
        lateral view inline(array(named_struct(
            'distance_nm', sqrt(power(east_nm, 2) + power(north_nm, 2)),
            'relative_speed_knots', sqrt(power(east_knots, 2) + power(north_knots, 2)),
            'tcpa_hours', hours_to_closest,
            'dcpa_nm', {{ dcpa_nm('east_nm', 'north_nm', 'east_knots', 'north_knots', 'hours_to_closest') }}
        ))) approach

),

graded as (

    select
        *,
        {{ collision_level('dcpa_nm', 'tcpa_hours') }} as risk_level,
        {{ encounter_type('bearing_of_2_deg', 'bearing_of_1_deg', 'speed_1_knots', 'speed_2_knots') }} as encounter_type_1,
        {{ encounter_type('bearing_of_1_deg', 'bearing_of_2_deg', 'speed_2_knots', 'speed_1_knots') }} as encounter_type_2
    from approached
    -- a tug beside what it tows, both on one way
    where not (
            has_tug
            and distance_nm <= {{ var('collision_tow_max_nm') }}
            and relative_speed_knots <= {{ var('collision_tow_max_relative_knots') }}
        )

),

final as (

    select
        concat(mmsi_1, '-', mmsi_2) as pair_id,
        mmsi_1,
        mmsi_2,
        {{ mmsi_vessel_id('mmsi_1') }} as vessel_id_1,
        {{ mmsi_vessel_id('mmsi_2') }} as vessel_id_2,
        name_1,
        name_2,
        evaluated_at_utc,
        reported_1_at_utc,
        reported_2_at_utc,
        latitude_1,
        longitude_1,
        latitude_2,
        longitude_2,
        speed_1_knots,
        speed_2_knots,
        course_1_deg,
        course_2_deg,
        distance_nm,
        relative_speed_knots,
        dcpa_nm,
        60 * tcpa_hours as tcpa_minutes,
        risk_level,
        encounter_type_1,
        encounter_type_2,
        bronze_version
    from graded
    where risk_level is not null

)

select * from final
