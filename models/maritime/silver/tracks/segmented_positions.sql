-- grain: one row per position of a vessel, with the segment of track that it belongs to
-- noqa: disable=LT02
{{ config(
    materialized='incremental',
    incremental_strategy='append',
    partition_by=['event_date']
) }}
{%- set classes = "mmsi_class in ('" ~ var('track_mmsi_classes') | join("', '") ~ "')" %}
{%- set from_date = replay_from(ref('positions'), classes) %}
{%- if from_date %}
{{ replace_where("event_date >= date'" ~ from_date ~ "'") }}
{%- endif %}
{%- set point = "named_struct('reported_at_utc', reported_at_utc, 'latitude', latitude, 'longitude', longitude, "
    ~ "'speed_knots', speed_knots, 'course_deg', course_deg, 'class_mask', class_mask, 'kafka_offset', kafka_offset)" %}

with

accepted_positions as (

    select * from {{ ref('positions') }}
    where
        {{ classes }}
        {%- if from_date %}
        and event_date >= date_sub(date '{{ from_date }}', 1)
        and reported_at_utc
        >= timestamp '{{ from_date }} 00:00:00' - make_interval(0, 0, 0, 0, {{ var('segment_low_resolution_hours') }})
        {%- endif %}

),

positions as (

    select
        mmsi,
        reported_at_utc,
        event_date,
        message_type,
        transceiver_class,
        latitude,
        longitude,
        speed_knots,
        course_deg,
        heading_deg,
        nav_status,
        source,
        topic,
        kafka_partition,
        kafka_offset,
        bronze_version,
        is_ahead_of_receipt,
        -- class A is 1, class B is 2; a type 27 message, or one without a type, may be of either
        case
            when message_type in (1, 2, 3) then 1
            when message_type in (18, 19) then 2
            when message_type = 27 then 3
            when transceiver_class = 'A' then 1
            when transceiver_class = 'B' then 2
            else 3
        end as class_mask
    from accepted_positions

),

-- A type 27 position is good to 0.1 minute of arc: beside full reports it bends a track and adds nothing. A report with a
-- time that its receivers contradict is at no known time.
screened as (

    select
        *,
        is_ahead_of_receipt or coalesce(
            message_type = 27 and {{ hours_between(
                'last_value(if(coalesce(message_type, 0) != 27 and not is_ahead_of_receipt, reported_at_utc, null), true) over earlier', 'reported_at_utc'
            ) }} < {{ var('segment_low_resolution_hours') }},
            false
        ) as is_noise
    from positions
    window earlier as (
        partition by mmsi order by reported_at_utc, kafka_partition, kafka_offset
        rows between unbounded preceding and 1 preceding
    )

),

preceded as (

    select
        *,
        {{ point }} as point,
        last_value(if(is_noise, null, {{ point }}), true) over earlier as previous,
        last_value(if(is_noise, null, event_date), true) over earlier as previous_date,
        count(if(is_noise, null, 1)) over (
            partition by mmsi order by reported_at_utc, kafka_partition, kafka_offset
            rows between unbounded preceding and current row
        ) as ordinal,
        lead(mmsi) over (partition by mmsi order by reported_at_utc, kafka_partition, kafka_offset) is null as is_last
    from screened
    {%- if from_date %}
    where event_date >= date '{{ from_date }}'
    {%- endif %}
    window earlier as (
        partition by mmsi order by reported_at_utc, kafka_partition, kafka_offset
        rows between unbounded preceding and 1 preceding
    )

),

legs as (

    select
        *,
        -- a run of reports ends with the day, so that a day can be recomputed without the one before
        if(is_noise or previous_date != event_date, null, {{ leg_between('previous', 'point') }}) as leg
    from preceded

),

deviations as (

    select
        *,
        {{ leg_deviation_nm('leg') }} as deviation_nm
    from legs

),

runs_begun as (

    select
        *,
        not is_noise and not coalesce({{ leg_is_plausible('leg', 'deviation_nm') }}, false) as is_first
    from deviations

),

numbered as (

    select
        *,
        count(if(is_first, 1, null)) over (
            partition by mmsi order by reported_at_utc, kafka_partition, kafka_offset
            rows between unbounded preceding and current row
        ) as run_number
    from runs_begun

),

-- The first report of each run knows the last of the run before it; the last row of a vessel closes its last run.
run_edges as (

    select
        mmsi,
        run_number,
        max(if(is_first, point, null)) as first,
        max(if(is_first, ordinal, null)) as first_ordinal,
        max(if(is_first, previous, null)) as last_of_previous,
        max(if(is_last, if(is_noise, previous, point), null)) as last_of_vessel,
        max(if(is_last, ordinal, null)) as last_ordinal
    from numbered
    where run_number > 0 and (is_first or is_last)
    group by mmsi, run_number

),

runs as (

    select
        mmsi,
        run_number,
        first,
        first_ordinal,
        coalesce(lead(last_of_previous) over in_order, last_of_vessel) as last,
        cast(coalesce(lead(first_ordinal) over in_order, last_ordinal + 1) - first_ordinal as bigint) as positions
    from run_edges
    window in_order as (partition by mmsi order by run_number)

),

runs_of_vessel as (

    select
        mmsi,
        array_sort(collect_list(
            named_struct(
                'run_number', run_number, 'mmsi', mmsi, 'first_ordinal', first_ordinal, 'first', first, 'last', last,
                'positions', positions
            )
        )) as runs
    from runs
    group by mmsi

),

{%- if from_date %}

-- Segments that were still open when the day began: their last report is less than the greatest gap ago.
segments_open as (

    select
        mmsi,
        segment_id,
        max_by(position_number, struct(reported_at_utc, kafka_partition, kafka_offset)) as positions,
        max_by(
            named_struct(
                'reported_at_utc', reported_at_utc, 'latitude', latitude, 'longitude', longitude,
                'speed_knots', speed_knots, 'course_deg', course_deg, 'class_mask', class_mask, 'kafka_offset', kafka_offset
            ),
            struct(reported_at_utc, kafka_partition, kafka_offset)
        ) as last
    from {{ this }}
    where
        event_date >= date_sub(date '{{ from_date }}', {{ (var('segment_max_gap_hours') / 24) | round(0, 'ceil') | int }})
        and event_date < date '{{ from_date }}'
        and not is_noise
    group by mmsi, segment_id

),

open_of_vessel as ( -- noqa: ST03

    select
        mmsi,
        collect_list(named_struct('segment_id', segment_id, 'positions', positions, 'last', last)) as open
    from segments_open
    group by mmsi

),
{%- endif %}

assigned as (

    select
        runs_of_vessel.mmsi,
        explode(aggregate(
            runs_of_vessel.runs,
            named_struct(
                'open',
                {%- if from_date %}
                coalesce(open_of_vessel.open, slice(transform(
                    runs_of_vessel.runs, run -> named_struct('segment_id', '', 'positions', 0L, 'last', run.first)
                ), 1, 0)),
                {%- else %}
                slice(transform(
                    runs_of_vessel.runs, run -> named_struct('segment_id', '', 'positions', 0L, 'last', run.first)
                ), 1, 0),
                {%- endif %}
                'assigned',
                slice(transform(
                    runs_of_vessel.runs,
                    run -> named_struct(
                        'run_number', run.run_number, 'first_ordinal', run.first_ordinal, 'segment_id', '',
                        'positions_before', 0L,
                        'previous', if(run.run_number < 0, run.first, null)
                    )
                ), 1, 0)
            ),
            (state, run) -> {{ assign_run('state', 'run') }},
            state -> state.assigned
        )) as run
    from runs_of_vessel
    {%- if from_date %}
    left join open_of_vessel on runs_of_vessel.mmsi = open_of_vessel.mmsi
    {%- endif %}

),

run_segments as (

    select
        mmsi,
        run.run_number,
        run.first_ordinal,
        run.segment_id,
        run.positions_before,
        run.previous
    from assigned

),

final as (

    select
        numbered.mmsi,
        if(
            numbered.is_noise,
            concat(
                numbered.mmsi, '-', date_format(numbered.reported_at_utc, "yyyyMMdd'T'HHmmss.SSS"), '-',
                numbered.kafka_offset, '-noise'
            ),
            run_segments.segment_id
        ) as segment_id,
        numbered.is_noise,
        if(
            numbered.is_noise,
            null,
            run_segments.positions_before + numbered.ordinal - run_segments.first_ordinal + 1
        ) as position_number,
        numbered.reported_at_utc,
        numbered.event_date,
        numbered.latitude,
        numbered.longitude,
        numbered.speed_knots,
        numbered.course_deg,
        numbered.heading_deg,
        numbered.nav_status,
        numbered.message_type,
        numbered.transceiver_class,
        numbered.class_mask,
        case
            when numbered.is_noise then null
            when numbered.is_first then run_segments.previous.latitude
            else numbered.previous.latitude
        end as previous_latitude,
        case
            when numbered.is_noise then null
            when numbered.is_first then run_segments.previous.longitude
            else numbered.previous.longitude
        end as previous_longitude,
        case
            when numbered.is_noise then null
            when numbered.is_first
                then {{ hours_between('run_segments.previous.reported_at_utc', 'numbered.reported_at_utc') }}
            else numbered.leg.hours
        end as hours_since_previous,
        case
            when numbered.is_noise then null
            when numbered.is_first
                then {{ haversine_nm(
                    'run_segments.previous.latitude', 'run_segments.previous.longitude',
                    'numbered.latitude', 'numbered.longitude'
                ) }}
            else numbered.leg.distance_nm
        end as distance_since_previous_nm,
        numbered.source,
        numbered.topic,
        numbered.kafka_partition,
        numbered.kafka_offset,
        numbered.bronze_version
    from numbered
    left join run_segments on numbered.mmsi = run_segments.mmsi and numbered.run_number = run_segments.run_number

)

select * from final
