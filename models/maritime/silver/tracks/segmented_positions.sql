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
        partition by mmsi order by event_date, reported_at_utc, kafka_partition, kafka_offset
        rows between unbounded preceding and 1 preceding
    )

),

-- From here on day by day: what is found of a day does not depend on the one after, and on the one before only through
-- the segments that it left open.
preceded as (

    select
        *,
        {{ point }} as point,
        last_value(if(is_noise, null, {{ point }}), true) over earlier as previous,
        coalesce(last_value(if(is_noise or class_mask = 3, null, class_mask), true) over earlier, 3) as known_class_mask,
        count(if(is_noise, null, 1)) over (
            partition by mmsi, event_date order by reported_at_utc, kafka_partition, kafka_offset
            rows between unbounded preceding and current row
        ) as ordinal
    from screened
    {%- if from_date %}
    where event_date >= date '{{ from_date }}'
    {%- endif %}
    window earlier as (
        partition by mmsi, event_date order by reported_at_utc, kafka_partition, kafka_offset
        rows between unbounded preceding and 1 preceding
    )

),

legs as (

    select
        *,
        if(is_noise, null, {{ leg_between('previous', 'point') }}) as leg
    from preceded

),

deviations as (

    select
        *,
        {{ leg_deviation_nm('leg') }} as deviation_nm
    from legs

),

doubts as (

    select
        *,
        not is_noise and not coalesce(
            {{ leg_quality('leg', 'deviation_nm', 'class_mask & known_class_mask > 0') }} >= {{ certain_quality() }}, false
        ) as is_doubtful
    from deviations

),

-- Where a report continues the one before beyond doubt, and so do those about it, there is nothing to decide.
runs_begun as (

    select
        *,
        not is_noise and (
            is_doubtful
            or coalesce(
                lag(if(is_doubtful, ordinal, null), 1) ignore nulls over in_order >= ordinal - {{ var('segment_lookback') }},
                false
            )
            or coalesce(
                lead(if(is_doubtful, ordinal, null), 1) ignore nulls over in_order <= ordinal + {{ var('segment_lookback') }},
                false
            )
        ) as is_first
    from doubts
    window in_order as (partition by mmsi, event_date order by reported_at_utc, kafka_partition, kafka_offset)

),

numbered as (

    select
        *,
        count(if(is_first, 1, null)) over (
            partition by mmsi, event_date order by reported_at_utc, kafka_partition, kafka_offset
            rows between unbounded preceding and current row
        ) as run_number
    from runs_begun

),

ends as (

    select
        *,
        lead(if(is_noise, null, run_number), {{ var('segment_lookback') }}) ignore nulls over (
            partition by mmsi, event_date order by reported_at_utc, kafka_partition, kafka_offset
        ) is distinct from run_number as is_recent
    from numbered

),

runs as (

    select
        mmsi,
        event_date,
        run_number,
        min(ordinal) as first_ordinal,
        max(ordinal) - min(ordinal) + 1 as positions,
        max(if(is_first, point, null)) as first,
        bit_and(class_mask) as class_mask,
        array_sort(collect_list(if(is_recent, struct(ordinal, point), null))).point as recent
    from ends
    where not is_noise and (is_first or is_recent)
    group by mmsi, event_date, run_number

),

runs_of_vessel as (

    select
        mmsi,
        array_sort(collect_list(
            named_struct(
                'event_date', event_date, 'run_number', run_number, 'mmsi', mmsi, 'first', first,
                'class_mask', class_mask, 'positions', positions, 'recent', recent
            )
        )) as runs
    from runs
    group by mmsi

),

{%- if from_date %}

-- Segments that were still open when the day began: their last report is less than the greatest gap ago.
recently_segmented as ( -- noqa: ST03

    select
        mmsi,
        segment_id,
        position_number,
        {{ point }} as point,
        row_number() over (
            partition by mmsi, segment_id order by reported_at_utc desc, kafka_partition desc, kafka_offset desc
        ) as recency
    from {{ this }}
    where
        event_date >= date_sub(date '{{ from_date }}', {{ (var('segment_max_gap_hours') / 24) | round(0, 'ceil') | int }})
        and event_date < date '{{ from_date }}'
        and not is_noise

),

segments_open as ( -- noqa: ST03

    select
        mmsi,
        segment_id,
        max(position_number) as positions,
        max(if(recency = 1, point, null)) as last,
        array_sort(collect_list(struct(-recency as age, point))).point as points
    from recently_segmented
    where recency <= 2
    group by mmsi, segment_id

),

open_of_vessel as ( -- noqa: ST03

    select
        mmsi,
        {{ open_segments("collect_list(struct(segment_id, positions, points))") }} as open
    from segments_open
    group by mmsi

),
{%- endif %}

folded as (

    select
        runs_of_vessel.mmsi,
        posexplode({{ assigned_runs('runs_of_vessel.runs', 'open_of_vessel.open' if from_date else none) }}) as (place, run)
    from runs_of_vessel
    {%- if from_date %}
    left join open_of_vessel on runs_of_vessel.mmsi = open_of_vessel.mmsi
    {%- endif %}

),

-- the last word on a run counts: it may have been taken out of the segment that it joined
run_segments as (

    select
        mmsi,
        run.event_date,
        run.run_number,
        max_by(run.segment_id, place) as segment_id,
        max_by(run.is_taken_out, place) as is_taken_out
    from folded
    group by mmsi, run.event_date, run.run_number

),

placed as (

    select
        numbered.*,
        run_segments.segment_id as joined_segment_id,
        run_segments.is_taken_out,
        count(*) over (
            partition by numbered.mmsi, run_segments.segment_id, numbered.event_date
        ) as joined_positions
    from numbered
    left join run_segments
        on numbered.mmsi = run_segments.mmsi
        and numbered.event_date = run_segments.event_date
        and numbered.run_number = run_segments.run_number

),

-- A single report that was taken out of a track, and was not continued on its day, is in no track.
judged as (

    select
        * except (is_noise),
        is_noise or (is_taken_out and joined_positions = 1) as is_noise
    from placed

),

named as (

    select
        *,
        if(is_noise, concat({{ segment_id('mmsi', 'point') }}, '-noise'), joined_segment_id) as segment_id
    from judged

),

in_segments as (

    select
        *,
        row_number() over in_order as number_from_here,
        lag(point) over in_order as previous_here
    from named
    window in_order as (
        partition by mmsi, segment_id order by reported_at_utc, kafka_partition, kafka_offset
    )

),

continued as (

    select
        in_segments.*,
        {%- if from_date %}
        coalesce(segments_open.positions, 0) + in_segments.number_from_here as number_in_segment,
        coalesce(in_segments.previous_here, segments_open.last) as previous_in_segment
        {%- else %}
        in_segments.number_from_here as number_in_segment,
        in_segments.previous_here as previous_in_segment
        {%- endif %}
    from in_segments
    {%- if from_date %}
    left join segments_open
        on in_segments.mmsi = segments_open.mmsi and in_segments.segment_id = segments_open.segment_id
    {%- endif %}

),

final as (

    select
        mmsi,
        segment_id,
        is_noise,
        if(is_noise, null, cast(number_in_segment as bigint)) as position_number,
        reported_at_utc,
        event_date,
        latitude,
        longitude,
        speed_knots,
        course_deg,
        heading_deg,
        nav_status,
        message_type,
        transceiver_class,
        class_mask,
        previous_in_segment.latitude as previous_latitude,
        previous_in_segment.longitude as previous_longitude,
        {{ hours_between('previous_in_segment.reported_at_utc', 'reported_at_utc') }} as hours_since_previous,
        {{ haversine_nm(
            'previous_in_segment.latitude', 'previous_in_segment.longitude', 'latitude', 'longitude'
        ) }} as distance_since_previous_nm,
        source,
        topic,
        kafka_partition,
        kafka_offset,
        bronze_version
    from continued

)

select * from final
