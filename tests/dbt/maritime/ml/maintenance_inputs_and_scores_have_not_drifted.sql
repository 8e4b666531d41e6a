-- Warns only: drift needs a look, but may be legitimate.
{{ config(tags=['scores'], severity='warn') }}

select
    kind,
    measure,
    stability_index
from {{ ref('model_drift') }}
where verdict = 'drifted'
