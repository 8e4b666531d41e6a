-- grain: one row per segment of track and full ten minutes between two reports at most an hour apart
-- noqa: disable=LT02
{{ config(materialized='incremental', incremental_strategy='append', partition_by=['event_date']) }}
{%- set from_date = replay_from(ref('segmented_positions')) %}
{%- set step_seconds = var('encounter_sample_minutes') * 60 %}
{%- set reach_nm = var('encounter_min_port_km') / 1.852 %}
{%- if from_date %}
{{ replace_where("event_date >= date'" ~ from_date ~ "'") }}
{%- endif %}

with

segmented_positions as (

    select * from {{ ref('segmented_positions') }}
    where
        not is_noise
        {%- if from_date %}
        and event_date >= date '{{ from_date }}'
        {%- endif %}

),

port_cells as (

    {{ port_cells(reach_nm) }}

),

-- Only a report that is the first after a full ten minutes makes samples: one in many.
legs as (

    select
        *,
        unix_millis(reported_at_utc) / 1000.0d as at_s,
        unix_millis(reported_at_utc) / 1000.0d - hours_since_previous * 3600 as previous_at_s
    from segmented_positions
    where
        hours_since_previous > 0
        and hours_since_previous <= {{ var('encounter_max_gap_hours') }}
        and floor(unix_millis(reported_at_utc) / {{ step_seconds }}000.0d)
        > floor((unix_millis(reported_at_utc) / 1000.0d - hours_since_previous * 3600 - 0.0005d) / {{ step_seconds }})

),

marks as (

    select
        *,
        explode(sequence(
            cast(floor((previous_at_s - 0.0005d) / {{ step_seconds }}) as bigint) + 1,
            cast(floor(at_s / {{ step_seconds }}) as bigint)
        )) as mark
    from legs

),

samples as (

    select
        mmsi,
        segment_id,
        event_date,
        bronze_version,
        timestamp_seconds(mark * {{ step_seconds }}) as sample_at_utc,
        previous_latitude
        + (latitude - previous_latitude) * (mark * {{ step_seconds }} - previous_at_s) / (at_s - previous_at_s) as latitude,
        pmod(
            previous_longitude + 540.0d
            + {{ longitude_difference_deg('previous_longitude', 'longitude') }}
            * (mark * {{ step_seconds }} - previous_at_s) / (at_s - previous_at_s),
            360.0d
        ) - 180.0d as longitude,
        distance_since_previous_nm / hours_since_previous as speed_knots,
        row_number() over (
            partition by segment_id, mark order by reported_at_utc desc, kafka_partition asc, kafka_offset asc
        ) as choice
    from marks

),

final as (

    select
        samples.mmsi,
        samples.segment_id,
        samples.sample_at_utc,
        -- of the later of the two reports: the day that brought the sample about
        samples.event_date,
        samples.latitude,
        samples.longitude,
        samples.speed_knots,
        coalesce(
            {{ nearest_port('port_cells.ports', 'samples.latitude', 'samples.longitude') }}.distance_km
            < {{ var('encounter_min_port_km') }},
            false
        ) as is_near_port,
        samples.bronze_version
    from samples
    left join port_cells on {{ grid_cell('samples.latitude', 'samples.longitude', reach_nm) }} = port_cells.cell
    where samples.choice = 1

)

select * from final
