-- grain: one row per vessel whose voyage was under way when it was last scored, and that has not arrived since
{{ config(tags=['scores']) }}

with newest as (
    {{ newest_scores(ref('eta_scores'), 'as_of_utc') }}
)

select
    newest.voyage_id,
    newest.mmsi,
    newest.as_of_utc,
    newest.score as hours_left,
    newest.as_of_utc + make_dt_interval(0, 0, 0, cast(newest.score * 3600 as decimal(18, 6))) as predicted_arrival_utc,
    newest.arm,
    newest.model_version,
    newest.model_family,
    newest.data_version,
    newest.scored_at_utc
from newest
left anti join {{ ref('voyages') }} as voyages on newest.voyage_id = voyages.voyage_id
