-- grain: one row per vessel whose voyage was under way when it was last scored, and that has not arrived since
{{ config(tags=['scores']) }}

with

eta_scores as (

    select * from {{ ref('eta_scores') }}

),

voyages as (

    select * from {{ ref('voyages') }}

),

newest as (

    {{ newest_scores('eta_scores', 'as_of_utc') }}

),

final as (

    select
        newest.voyage_id,
        newest.mmsi,
        {{ mmsi_vessel_id('newest.mmsi') }} as vessel_id,
        newest.as_of_utc,
        newest.score as hours_left,
        newest.as_of_utc + make_dt_interval(0, 0, 0, cast(newest.score * 3600 as decimal(18, 6))) as predicted_arrival_utc,
        newest.arm,
        newest.model_version,
        newest.model_family,
        newest.data_version,
        newest.scored_at_utc
    from newest
    left anti join voyages on newest.voyage_id = voyages.voyage_id

)

select * from final
