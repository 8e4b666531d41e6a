-- grain: one row per MMSI, sample of its voyage, model version and arm of the A/B split
{{ config(tags=['scores']) }}

with scores as (
    select * from {{ source('maritime_scores', 'eta_scores') }}
),

final as (
    select
        voyage_id,
        mmsi,
        as_of_utc,
        score,
        threshold,
        is_alarm,
        arm,
        model_name,
        model_version,
        model_family,
        top_reasons,
        data_version,
        scored_at as scored_at_utc
    from scores
)

select * from final
