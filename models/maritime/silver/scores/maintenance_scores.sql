-- grain: one row per MMSI, day of its features, model version and arm of the A/B split
{{ config(tags=['scores']) }}

with scores as (
    select * from {{ source('maritime_scores', 'maintenance_scores') }}
),

final as (
    select
        mmsi,
        feature_date,
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
