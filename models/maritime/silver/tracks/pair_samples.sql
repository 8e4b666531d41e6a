-- grain: one row per pair of segments and full ten minutes at which they are close, away from ports
-- noqa: disable=LT02
{{ config(materialized='incremental', incremental_strategy='append', partition_by=['event_date']) }}
{#- The news is the positions', not the samples': a late report changes segments of which no sample carries its version. -#}
{%- set from_date = replay_from(ref('segmented_positions')) %}
{%- set reach_nm = var('encounter_max_distance_m') / 1852 %}
{%- if from_date %}
{{ replace_where("event_date >= date'" ~ from_date ~ "'") }}
{%- endif %}

with

samples as (

    select * from {{ ref('track_samples') }}
    where
        not is_near_port
        {%- if from_date %}
        -- a sample of the day before may meet one that today's report brought about
        and event_date >= date_sub(date '{{ from_date }}', 1)
        {%- endif %}

),

placed as (

    select
        *,
        {{ grid_cell('latitude', 'longitude', reach_nm) }} as cell
    from samples

),

looking as (

    select
        *,
        explode({{ grid_neighbours('latitude', 'longitude', reach_nm) }}) as cell
    from samples

),

pairs as (

    select
        looking.mmsi as mmsi_1,
        placed.mmsi as mmsi_2,
        looking.segment_id as segment_id_1,
        placed.segment_id as segment_id_2,
        looking.sample_at_utc,
        greatest(looking.event_date, placed.event_date) as event_date,
        looking.latitude,
        looking.longitude,
        looking.speed_knots as speed_1_knots,
        placed.speed_knots as speed_2_knots,
        1852 * {{ haversine_nm('looking.latitude', 'looking.longitude', 'placed.latitude', 'placed.longitude') }} as distance_m,
        greatest(looking.bronze_version, placed.bronze_version) as bronze_version
    from looking
    inner join placed
        on
            looking.sample_at_utc = placed.sample_at_utc
            and looking.cell = placed.cell
            and looking.segment_id < placed.segment_id

),

final as (

    select
        mmsi_1,
        mmsi_2,
        segment_id_1,
        segment_id_2,
        sample_at_utc,
        event_date,
        latitude,
        longitude,
        speed_1_knots,
        speed_2_knots,
        distance_m,
        bronze_version
    from pairs
    where
        distance_m <= {{ var('encounter_max_distance_m') }}
        {%- if from_date %}
        and event_date >= date '{{ from_date }}'
        {%- endif %}

)

select * from final
