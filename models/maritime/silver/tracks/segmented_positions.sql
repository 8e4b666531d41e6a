-- grain: one row per position of a vessel, with the segment of track that it belongs to
-- noqa: disable=LT02
{{ config(
    materialized='incremental',
    incremental_strategy='append',
    partition_by=['event_date'],
    tblproperties={'parquet.block.row.count.limit': '30000'},
    pre_hook='set spark.sql.analyzer.maxIterations=1000'
) }}
{%- set classes = "mmsi_class in ('" ~ var('track_mmsi_classes') | join("', '") ~ "')" %}
{%- set from_date = replay_from(ref('positions'), classes) %}
{%- if from_date %}
{{ replace_where("event_date >= date'" ~ from_date ~ "'") }}
{%- endif %}
{%- set in_order = 'order by reported_at_utc, kafka_partition, kafka_offset' %}
{%- set point = "named_struct('reported_at_utc', reported_at_utc, 'latitude', latitude, 'longitude', longitude, "
    ~ "'speed_knots', speed_knots, 'course_deg', course_deg, 'class_mask', class_mask)" %}

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
        last_value(if(is_noise, null, {{ point }}), true) over (
            partition by mmsi, event_date {{ in_order }} rows between unbounded preceding and 1 preceding
        ) as previous,
        count(if(is_noise, null, 1)) over (
            partition by mmsi {{ in_order }} rows between unbounded preceding and current row
        ) as ordinal
    from screened
    {%- if from_date %}
    where event_date >= date '{{ from_date }}'
    {%- endif %}

),

-- A run of reports ends with the day, so that a day can be recomputed without the one before.
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
        not is_noise and previous is null as is_first_of_day,
        not is_noise and previous is not null and (
            class_mask != previous.class_mask
            or not {{ leg_is_plausible('leg', 'deviation_nm') }}
            or deviation_nm > {{ var('segment_deviation_scale_knots') }} * leg.padded_hours
        ) as is_doubtful
    from deviations

),

-- Where a report continues the one before beyond doubt there is nothing to decide, except of those that come next after
-- a doubtful one: it may be the one that is wrong.
runs_begun as (

    select
        *,
        not is_noise and (
            is_first_of_day
            or is_doubtful
            or coalesce(max(if(is_first_of_day, ordinal, null)) over earlier = ordinal - 1, false)
            or coalesce(max(if(is_doubtful, ordinal, null)) over earlier >= ordinal - {{ var('segment_lookback') }}, false)
        ) as is_first
    from doubts
    window earlier as (
        partition by mmsi, event_date {{ in_order }} rows between unbounded preceding and 1 preceding
    )

),

numbered as (

    select
        *,
        count(if(is_first, 1, null)) over (
            partition by mmsi {{ in_order }} rows between unbounded preceding and current row
        ) as run_number
    from runs_begun

),

nodes as (

    select
        mmsi,
        run_number,
        ordinal,
        is_first,
        {{ track_node('', leg_weight('leg', 'deviation_nm'), dead_reckoning_error_nm('leg', 'way') ~ ' / leg.padded_hours') }} as node,
        lead(run_number, {{ var('segment_lookback') }}) over (
            partition by mmsi {{ in_order }}
        ) is distinct from run_number as is_recent
    from numbered
    where not is_noise

),

runs as (

    select
        mmsi,
        run_number,
        max(if(is_first, node, null)) as first,
        max(ordinal) - min(ordinal) + 1 as positions,
        reverse(array_sort(collect_list(if(is_recent, struct(ordinal, node), null)))).node as recent
    from nodes
    where is_first or is_recent
    group by mmsi, run_number

),

runs_of_vessel as (

    select
        mmsi,
        array_sort(collect_list(
            named_struct(
                'run_number', run_number, 'mmsi', mmsi, 'first', first, 'positions', positions, 'recent', recent
            )
        )) as runs
    from runs
    group by mmsi

),

{%- if from_date %}

-- Segments that were still open when the day began: their last report is less than the greatest gap ago.
recently_segmented as ( -- noqa: ST03

    select
        *,
        cast(0 as bigint) as ordinal,
        {{ point }} as point,
        lag({{ point }}) over (partition by mmsi, segment_id {{ in_order }}) as previous,
        row_number() over (
            partition by mmsi, segment_id order by reported_at_utc desc, kafka_partition desc, kafka_offset desc
        ) as recency
    from {{ this }}
    where
        event_date >= date_sub(date '{{ from_date }}', {{ (var('segment_max_gap_hours') / 24) | round(0, 'ceil') | int }})
        and event_date < date '{{ from_date }}'
        and not is_noise

),

recent_legs as (

    select
        *,
        {{ leg_between('previous', 'point') }} as leg
    from recently_segmented
    where recency <= {{ var('segment_lookback') }}

),

recent_nodes as (

    select
        mmsi,
        segment_id,
        recency,
        position_number,
        {{ track_node('', leg_weight('leg', leg_deviation_nm('leg')), dead_reckoning_error_nm('leg', 'way') ~ ' / leg.padded_hours') }} as node
    from recent_legs

),

segments_open as ( -- noqa: ST03

    select
        mmsi,
        segment_id,
        max(position_number) as positions,
        max(if(recency = 1, node, null)) as last,
        array_sort(collect_list(struct(recency, node))).node as recent
    from recent_nodes
    group by mmsi, segment_id

),

open_of_vessel as ( -- noqa: ST03

    select
        mmsi,
        {{ latest_segments("collect_list(named_struct('segment_id', segment_id, 'positions', positions, 'recent', recent))") }} as open
    from segments_open
    group by mmsi

),
{%- endif %}

assigned as (

    select
        runs_of_vessel.mmsi,
        posexplode(aggregate(
            runs_of_vessel.runs,
            named_struct(
                'open',
                {%- set none_open = "slice(transform(runs_of_vessel.runs, run -> named_struct('segment_id', '', 'positions', 0L, 'recent', run.recent)), 1, 0)" %}
                {%- if from_date %}
                coalesce(open_of_vessel.open, {{ none_open }}),
                {%- else %}
                {{ none_open }},
                {%- endif %}
                'assigned',
                slice(transform(
                    runs_of_vessel.runs,
                    run -> named_struct(
                        'run_number', if(run.run_number < 0, null, run.run_number), 'ordinal', run.first.ordinal, 'segment_id', ''
                    )
                ), 1, 0)
            ),
            (state, run) -> {{ assign_run('state', 'run') }},
            state -> state.assigned
        )) as (place, run)
    from runs_of_vessel
    {%- if from_date %}
    left join open_of_vessel on runs_of_vessel.mmsi = open_of_vessel.mmsi
    {%- endif %}

),

run_segments as (

    select
        mmsi,
        run.run_number,
        run.segment_id
    from assigned
    where run.run_number is not null

),

-- A report may be taken out of one segment and then of the one that it began: the last word counts.
taken_out as (

    select
        mmsi,
        run.ordinal,
        max_by(run.segment_id, place) as segment_id
    from assigned
    where run.run_number is null
    group by mmsi, run.ordinal

),

placed as (

    select
        numbered.*,
        if(
            numbered.is_noise,
            concat({{ segment_id('numbered.mmsi', 'numbered') }}, '-noise'),
            coalesce(taken_out.segment_id, run_segments.segment_id)
        ) as segment_id
    from numbered
    left join run_segments on numbered.mmsi = run_segments.mmsi and numbered.run_number = run_segments.run_number
    left join taken_out
        on numbered.mmsi = taken_out.mmsi and numbered.ordinal = taken_out.ordinal and not numbered.is_noise

),

in_segments as (

    select
        *,
        row_number() over (partition by mmsi, segment_id {{ in_order }}) as number_here,
        lag(point) over (partition by mmsi, segment_id {{ in_order }}) as previous_here
    from placed

),

continued as (

    select
        in_segments.*,
        {%- if from_date %}
        coalesce(segments_open.positions, 0L) + in_segments.number_here as number_in_segment,
        coalesce(in_segments.previous_here, {{ "named_struct('reported_at_utc', segments_open.last.reported_at_utc, "
            ~ "'latitude', segments_open.last.latitude, 'longitude', segments_open.last.longitude, "
            ~ "'speed_knots', segments_open.last.speed_knots, 'course_deg', segments_open.last.course_deg, "
            ~ "'class_mask', segments_open.last.class_mask)" }}) as previous_in_segment
        {%- else %}
        cast(in_segments.number_here as bigint) as number_in_segment,
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
        if(is_noise, null, number_in_segment) as position_number,
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
