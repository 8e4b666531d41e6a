-- grain: one row per scored vessel: its newest score
{{ config(tags=['scores']) }}

with

maintenance_scores as (

    select * from {{ ref('maintenance_scores') }}

),

newest as (

    {{ newest_scores('maintenance_scores', 'feature_date') }}

),

final as (

    select
        mmsi,
        {{ mmsi_vessel_id('mmsi') }} as vessel_id,
        feature_date as as_of_date,
        score,
        case
            when score >= threshold then 'high'
            when score >= threshold * {{ var('maintenance_risk_medium_share') }} then 'medium'
            else 'low'
        end as risk_level,
        threshold as alarm_threshold,
        arm,
        model_name,
        model_version,
        model_family,
        try_element_at(top_reasons, 1).feature as top_reason,
        array_join(transform(top_reasons, reason -> reason.feature), ', ') as top_reasons,
        data_version,
        scored_at_utc
    from newest

)

select * from final
