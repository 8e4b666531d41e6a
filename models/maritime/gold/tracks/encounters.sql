-- grain: one row per encounter of two vessels at sea

with

pair_samples as (

    select * from {{ ref('pair_samples') }}

),

segment_vessels as (

    select * from {{ ref('segment_vessels') }}

),

samples as (

    select
        least(one.vessel_id, two.vessel_id) as vessel_id_1,
        greatest(one.vessel_id, two.vessel_id) as vessel_id_2,
        if(one.vessel_id < two.vessel_id, pairs.mmsi_1, pairs.mmsi_2) as mmsi_1,
        if(one.vessel_id < two.vessel_id, pairs.mmsi_2, pairs.mmsi_1) as mmsi_2,
        pairs.sample_at_utc,
        pairs.latitude,
        pairs.longitude,
        pairs.distance_m,
        pairs.speed_1_knots,
        pairs.speed_2_knots
    from pair_samples as pairs
    inner join segment_vessels as one on pairs.segment_id_1 = one.segment_id
    inner join segment_vessels as two on pairs.segment_id_2 = two.segment_id
    where
        one.vessel_id != two.vessel_id
        and pairs.speed_1_knots < {{ var('encounter_max_speed_knots') }}
        and pairs.speed_2_knots < {{ var('encounter_max_speed_knots') }}

),

-- Nothing here knows of days: an encounter that crosses midnight is one.
broken as (

    select
        *,
        coalesce(
            {{ hours_between('lag(sample_at_utc) over in_order', 'sample_at_utc') }} > {{ var('encounter_max_gap_hours') }}, true
        ) as is_first
    from samples
    window in_order as (partition by vessel_id_1, vessel_id_2 order by sample_at_utc)

),

numbered as (

    select
        *,
        count(if(is_first, 1, null)) over (
            partition by vessel_id_1, vessel_id_2 order by sample_at_utc rows between unbounded preceding and current row
        ) as meeting_number
    from broken

),

meetings as (

    select
        vessel_id_1,
        vessel_id_2,
        min(mmsi_1) as mmsi_1,
        min(mmsi_2) as mmsi_2,
        min(sample_at_utc) as started_at_utc,
        max(sample_at_utc) as ended_at_utc,
        min_by(latitude, sample_at_utc) as latitude,
        min_by(longitude, sample_at_utc) as longitude,
        min(distance_m) as min_distance_m,
        sum(distance_m) as total_distance_m,
        sum(0.5 * (speed_1_knots + speed_2_knots)) as total_speed_knots,
        count(*) as sample_count
    from numbered
    group by vessel_id_1, vessel_id_2, meeting_number

),

long_meetings as (

    select
        *,
        coalesce(
            {{ hours_between('lag(ended_at_utc) over in_order', 'started_at_utc') }} >= {{ var('encounter_merge_hours') }}, true
        ) as is_first
    from meetings
    where {{ hours_between('started_at_utc', 'ended_at_utc') }} >= {{ var('encounter_min_hours') }}
    window in_order as (partition by vessel_id_1, vessel_id_2 order by started_at_utc)

),

merged as (

    select
        *,
        count(if(is_first, 1, null)) over (
            partition by vessel_id_1, vessel_id_2 order by started_at_utc rows between unbounded preceding and current row
        ) as encounter_number
    from long_meetings

),

encounters as (

    select
        vessel_id_1,
        vessel_id_2,
        min(mmsi_1) as mmsi_1,
        min(mmsi_2) as mmsi_2,
        min(started_at_utc) as started_at_utc,
        max(ended_at_utc) as ended_at_utc,
        min_by(latitude, started_at_utc) as latitude,
        min_by(longitude, started_at_utc) as longitude,
        min(min_distance_m) as min_distance_m,
        sum(total_distance_m) / sum(sample_count) as mean_distance_m,
        sum(total_speed_knots) / sum(sample_count) as mean_speed_knots,
        sum(sample_count) as sample_count
    from merged
    group by vessel_id_1, vessel_id_2, encounter_number

),

placed as (

    {{ with_distance_from_shore('encounters') }}

),

final as (

    select
        concat(
            vessel_id_1, '-', vessel_id_2, '-encounter-', date_format(started_at_utc, "yyyyMMdd'T'HHmm")
        ) as encounter_id,
        vessel_id_1,
        vessel_id_2,
        mmsi_1,
        mmsi_2,
        started_at_utc,
        ended_at_utc,
        {{ hours_between('started_at_utc', 'ended_at_utc') }} as duration_hours,
        latitude,
        longitude,
        min_distance_m,
        mean_distance_m,
        mean_speed_knots,
        distance_from_shore_nm,
        sample_count
    from placed

)

select * from final
