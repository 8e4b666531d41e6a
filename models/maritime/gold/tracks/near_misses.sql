-- grain: one row per near miss: a passage of two vessels under way closer than the limit

with

near_pairs as (

    select * from {{ ref('near_pairs') }}

),

segment_vessels as (

    select * from {{ ref('segment_vessels') }}

),

pairs as (

    select
        pairs.*,
        one.vessel_id as vessel_id_1,
        two.vessel_id as vessel_id_2
    from near_pairs as pairs
    inner join segment_vessels as one on pairs.segment_id_1 = one.segment_id
    inner join segment_vessels as two on pairs.segment_id_2 = two.segment_id
    where pairs.mmsi_1 != pairs.mmsi_2

),

broken as (

    select
        *,
        coalesce(
            60 * {{ hours_between('lag(closest_at_utc) over in_order', 'closest_at_utc') }}
            > {{ var('near_miss_episode_minutes') }},
            true
        ) as is_first
    from pairs
    window in_order as (partition by mmsi_1, mmsi_2 order by closest_at_utc)

),

numbered as (

    select
        *,
        count(if(is_first, 1, null)) over (
            partition by mmsi_1, mmsi_2 order by closest_at_utc rows between unbounded preceding and current row
        ) as episode_number
    from broken

),

closest as (

    select *
    from numbered
    qualify row_number() over (partition by mmsi_1, mmsi_2, episode_number order by dcpa_nm, closest_at_utc) = 1

),

final as (

    select
        concat(mmsi_1, '-', mmsi_2, '-near-', date_format(closest_at_utc, "yyyyMMdd'T'HHmmss")) as near_miss_id,
        vessel_id_1,
        vessel_id_2,
        mmsi_1,
        mmsi_2,
        closest_at_utc,
        latitude,
        longitude,
        dcpa_nm as distance_nm,
        relative_speed_knots,
        speed_1_knots,
        speed_2_knots,
        encounter_type_1,
        encounter_type_2
    from closest

)

select * from final
