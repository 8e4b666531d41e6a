-- Warns, and fails nothing: what has drifted is to be looked at, and may be right all the same.
{{ config(tags=['scores'], severity='warn') }}

select
    kind,
    measure,
    stability_index
from {{ ref('model_drift') }}
where verdict = 'drifted'
