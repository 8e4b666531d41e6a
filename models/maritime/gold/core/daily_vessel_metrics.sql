-- grain: one row per MMSI and UTC day with at least one position
{{
    config(
        materialized='incremental',
        incremental_strategy='merge',
        unique_key=['mmsi', 'event_date'],
    )
}}

{#- New positions that follow what a row has already counted are added to it; where one came late, the vessel's whole
    day is recomputed. So the cost follows the new rows, and the result is that of a full refresh. #}
{%- set seen = read_up_to() if execute and is_incremental() else none %}

with
positions as (

    select * from {{ ref('positions') }}

),

{% if seen is not none -%}
unread as (

    select *
    from positions
    where bronze_version > {{ seen }} and {{ unless_overtaken(seen) }}

),

counted as (

    select *
    from {{ this }}
    where event_date in (select distinct unread.event_date from unread)

),

touched as (

    select
        unread.mmsi,
        unread.event_date,
        coalesce(min(if(unread.is_conflicting, null, unread.reported_at_utc)) <= max(counted.last_reported_at_utc), false)
            as is_recounted
    from unread
    left join counted on unread.mmsi = counted.mmsi and unread.event_date = counted.event_date
    group by unread.mmsi, unread.event_date

),

base as (

    select counted.*
    from counted
    inner join touched
        on counted.mmsi = touched.mmsi and counted.event_date = touched.event_date and not touched.is_recounted

),

measured as (

    {{ measured_positions('unread') }}
    left anti join touched
        on unread.mmsi = touched.mmsi and unread.event_date = touched.event_date and touched.is_recounted
    union all
    {{ measured_positions('positions') }}
    inner join touched
        on positions.mmsi = touched.mmsi and positions.event_date = touched.event_date and touched.is_recounted
    where positions.event_date in (
            select recounted.event_date from touched as recounted
            where recounted.is_recounted
        )
    union all
    select
        mmsi,
        event_date,
        last_reported_at_utc as reported_at_utc,
        last_latitude as latitude,
        last_longitude as longitude,
        last_speed_knots as speed_knots,
        mmsi_class,
        false as is_conflicting,
        false as is_speed_unusual,
        bronze_version,
        true as is_carried_over
    from base

),
{%- else %}
measured as (

    {{ measured_positions('positions') }}

),
{%- endif %}

legs as (

    {{ legs_of('measured') }}

),

counts as (

    {{ vessel_day_counts('legs') }}

),

{% if seen is not none -%}

totals as (

    select
        counts.mmsi,
        counts.event_date,
        counts.mmsi_class,
        counts.position_count + coalesce(base.position_count, 0) as position_count,
        counts.speed_report_count + coalesce(base.speed_report_count, 0) as speed_report_count,
        counts.speed_sum_knots + coalesce(base.avg_speed_knots * base.speed_report_count, 0) as speed_sum_knots,
        greatest(counts.max_speed_knots, base.max_speed_knots) as max_speed_knots,
        counts.distance_nm + coalesce(base.distance_nm, 0) as distance_nm,
        counts.hours_observed + coalesce(base.hours_observed, 0) as hours_observed,
        counts.hours_under_way + coalesce(base.hours_under_way, 0) as hours_under_way,
        counts.unusual_speed_count + coalesce(base.unusual_speed_count, 0) as unusual_speed_count,
        counts.conflicting_count + coalesce(base.conflicting_count, 0) as conflicting_count,
        coalesce(base.first_reported_at_utc, counts.first_reported_at_utc) as first_reported_at_utc,
        counts.last_reported_at_utc,
        counts.last_latitude,
        counts.last_longitude,
        counts.last_speed_knots,
        counts.bronze_version
    from counts
    left join base on counts.mmsi = base.mmsi and counts.event_date = base.event_date

),
{%- else %}
totals as (

    select * from counts

),
{%- endif %}

final as (

    select
        mmsi,
        {{ mmsi_vessel_id('mmsi', 'mmsi_class') }} as vessel_id,
        event_date,
        mmsi_class,
        position_count,
        speed_report_count,
        speed_sum_knots / nullif(speed_report_count, 0) as avg_speed_knots,
        max_speed_knots,
        distance_nm,
        hours_observed,
        hours_under_way,
        unusual_speed_count,
        conflicting_count,
        first_reported_at_utc,
        last_reported_at_utc,
        last_latitude,
        last_longitude,
        last_speed_knots,
        bronze_version
    from totals

)

select * from final
