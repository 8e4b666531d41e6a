-- Every sample of a voyage is taken before its arrival.
{{ config(tags=['daily']) }}

select
    progress.voyage_id,
    progress.as_of_utc,
    voyages.arrived_at_utc
from {{ ref('voyage_progress') }} as progress
inner join {{ ref('voyages') }} as voyages on progress.voyage_id = voyages.voyage_id
where progress.as_of_utc >= voyages.arrived_at_utc
