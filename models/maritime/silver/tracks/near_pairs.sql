-- grain: one row per pair of segments and full two minutes about which they pass close, both under way
-- noqa: disable=LT02
{{ config(materialized='incremental', incremental_strategy='append', partition_by=['event_date']) }}
{%- set from_date = replay_from(ref('segmented_positions')) %}
{%- set step_s = var('near_miss_sample_minutes') * 60 %}
{%- set port_nm = var('port_exit_km') / 1.852 %}
{%- set reach_nm = var('near_miss_max_nm') + 2 * 50 * step_s / 2 / 3600 %}
{%- if from_date %}
{{ replace_where("event_date >= date'" ~ from_date ~ "'") }}
{%- endif %}

with

segmented_positions as (

    select * from {{ ref('segmented_positions') }}
    where
        not is_noise
        {%- if from_date %}
        and event_date >= date_sub(date '{{ from_date }}', 1)
        {%- endif %}

),

-- The first report after each full two minutes, while the reports are close enough together to trust the line.
legs as (

    select
        *,
        unix_millis(reported_at_utc) / 1000.0d as at_s,
        floor(unix_millis(reported_at_utc) / 1000.0d / {{ step_s }}) as mark
    from segmented_positions
    where
        speed_knots >= {{ var('near_miss_min_speed_knots') }}
        and course_deg is not null
        and coalesce(nav_status not in (1, 5, 6), true)
        and hours_since_previous > 0
        and hours_since_previous <= {{ var('near_miss_max_gap_minutes') }} / 60
        and floor(unix_millis(reported_at_utc) / 1000.0d / {{ step_s }})
        > floor((unix_millis(reported_at_utc) / 1000.0d - hours_since_previous * 3600 - 0.0005d) / {{ step_s }})

),

-- Of a report on the very mark and the first one after it, the latter; the former only where no other follows in time.
numbered as (

    select
        *,
        row_number() over (partition by segment_id, mark order by reported_at_utc desc) as number_at_mark
    from legs

),

samples as (

    select
        mmsi,
        segment_id,
        event_date,
        mark,
        speed_knots,
        course_deg,
        bronze_version,
        {{ plane_latitude('latitude', 'course_deg', 'speed_knots * (mark * ' ~ step_s ~ ' - at_s) / 3600') }} as latitude,
        {{ plane_longitude('latitude', 'longitude', 'course_deg', 'speed_knots * (mark * ' ~ step_s ~ ' - at_s) / 3600') }} as longitude
    from numbered
    where number_at_mark = 1

),

port_cells as (

    {{ port_cells(port_nm) }}

),

-- In port ships pass close as a matter of course.
at_sea as (

    select samples.*
    from samples
    left join port_cells on {{ grid_cell('samples.latitude', 'samples.longitude', port_nm) }} = port_cells.cell
    where
        coalesce({{ nearest_port('port_cells.ports', 'samples.latitude', 'samples.longitude') }}.distance_km, 1e9d)
        > {{ var('port_exit_km') }}

),

placed as (

    select
        *,
        {{ grid_cell('latitude', 'longitude', reach_nm) }} as cell
    from at_sea

),

looking as (

    select
        *,
        explode({{ grid_neighbours('latitude', 'longitude', reach_nm) }}) as cell
    from at_sea

),

pairs as (

    select
        looking.mmsi as mmsi_1,
        placed.mmsi as mmsi_2,
        looking.segment_id as segment_id_1,
        placed.segment_id as segment_id_2,
        looking.mark,
        greatest(looking.event_date, placed.event_date) as event_date,
        greatest(looking.bronze_version, placed.bronze_version) as bronze_version,
        looking.latitude,
        looking.longitude,
        looking.speed_knots as speed_1_knots,
        placed.speed_knots as speed_2_knots,
        looking.course_deg as course_1_deg,
        placed.course_deg as course_2_deg,
        {{ local_east_nm('looking.latitude', 'looking.longitude', 'placed.longitude') }} as east_nm,
        {{ local_north_nm('looking.latitude', 'placed.latitude') }} as north_nm,
        placed.speed_knots * sin(radians(placed.course_deg))
        - looking.speed_knots * sin(radians(looking.course_deg)) as east_knots,
        placed.speed_knots * cos(radians(placed.course_deg))
        - looking.speed_knots * cos(radians(looking.course_deg)) as north_knots
    from looking
    inner join placed
        on looking.mark = placed.mark and looking.cell = placed.cell and looking.segment_id < placed.segment_id

),

timed as (

    select
        *,
        {{ tcpa_hours('east_nm', 'north_nm', 'east_knots', 'north_knots') }} as tcpa_hours
    from pairs

),

-- A generator of one row: no filter is pushed through it, which would write each formula into the next, again and again.
approached as (

    select
        timed.*,
        approach.dcpa_nm,
        approach.relative_speed_knots,
        approach.hours_to_closest,
        approach.bearing_from_1_deg
    from timed
        lateral view inline(array(named_struct(
            'dcpa_nm', {{ dcpa_nm('east_nm', 'north_nm', 'east_knots', 'north_knots', 'tcpa_hours') }},
            'relative_speed_knots', sqrt(power(east_knots, 2) + power(north_knots, 2)),
            'hours_to_closest', tcpa_hours,
            -- Abeam of each other every two ships seem to cross: the bearing is that of when the risk began.
            'bearing_from_1_deg', degrees(atan2(
                east_nm + east_knots * (tcpa_hours - {{ var('collision_high_minutes') }} / 60),
                north_nm + north_knots * (tcpa_hours - {{ var('collision_high_minutes') }} / 60)
            ))
        ))) approach

),

seen as (

    select
        *,
        {{ relative_bearing_deg('course_1_deg', 'bearing_from_1_deg') }} as bearing_of_2_deg,
        {{ relative_bearing_deg('course_2_deg', 'bearing_from_1_deg + 180') }} as bearing_of_1_deg
    from approached

),

final as (

    select
        mmsi_1,
        mmsi_2,
        segment_id_1,
        segment_id_2,
        event_date,
        timestamp_seconds(mark * {{ step_s }}) as sample_at_utc,
        timestamp_millis(cast((mark * {{ step_s }} + hours_to_closest * 3600) * 1000 as bigint)) as closest_at_utc,
        latitude,
        longitude,
        dcpa_nm,
        relative_speed_knots,
        speed_1_knots,
        speed_2_knots,
        {{ encounter_type('bearing_of_2_deg', 'bearing_of_1_deg', 'speed_1_knots', 'speed_2_knots') }} as encounter_type_1,
        {{ encounter_type('bearing_of_1_deg', 'bearing_of_2_deg', 'speed_2_knots', 'speed_1_knots') }} as encounter_type_2,
        bronze_version
    from seen
    where
        dcpa_nm <= {{ var('near_miss_max_nm') }}
        -- the closest approach falls within a step of the mark; ships that keep company have none
        and abs(hours_to_closest) * 3600 <= {{ step_s }}
        and relative_speed_knots >= {{ var('near_miss_min_relative_knots') }}
        {%- if from_date %}
        and event_date >= date '{{ from_date }}'
        {%- endif %}

)

select * from final
