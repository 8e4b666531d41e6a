-- grain: one row per model version and arm of the A/B split that has scored
{{ config(tags=['scores']) }}

with

scores as (

    select * from {{ ref('maintenance_scores') }}

),

labels as (

    select
        mmsi,
        feature_date,
        needs_maintenance
    from {{ ref('vessel_labels') }}
    where is_horizon_past

),

counted as (

    select
        scores.model_name,
        scores.model_version,
        scores.arm,
        max(scores.model_family) as model_family,
        min(scores.feature_date) as first_as_of_date,
        max(scores.feature_date) as last_as_of_date,
        count(distinct scores.mmsi) as vessel_count,
        count(*) as score_count,
        avg(scores.score) as mean_score,
        count_if(scores.is_alarm) as alarm_count,
        count(labels.needs_maintenance) as known_count,
        count_if(labels.needs_maintenance) as case_count,
        count_if(scores.is_alarm and labels.needs_maintenance is not null) as known_alarm_count,
        count_if(scores.is_alarm and labels.needs_maintenance) as hit_count,
        avg(power(scores.score - cast(labels.needs_maintenance as int), 2)) as brier_score
    from scores
    left join labels on scores.mmsi = labels.mmsi and scores.feature_date = labels.feature_date
    group by scores.model_name, scores.model_version, scores.arm

),

final as (

    select
        model_name,
        model_version,
        arm,
        model_family,
        first_as_of_date,
        last_as_of_date,
        vessel_count,
        score_count,
        mean_score,
        alarm_count,
        alarm_count / score_count as alarm_rate,
        known_count,
        case_count,
        known_alarm_count,
        hit_count,
        hit_count / nullif(known_alarm_count, 0) as alarm_precision,
        hit_count / nullif(case_count, 0) as alarm_recall,
        -- recall of a random baseline at the same alert rate
        known_alarm_count / nullif(known_count, 0) as blind_recall,
        brier_score
    from counted

)

select * from final
