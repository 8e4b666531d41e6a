-- A row of features has the engine hours of its own day and earlier, recomputed independently.
{{ config(tags=['daily']) }}

with features as (
    select
        mmsi,
        feature_date,
        engine_hours_total
    from {{ ref('vessel_features') }}
),

sampled as (
    select
        mmsi,
        min(feature_date) as feature_date
    from features
    group by mmsi
    union
    select
        mmsi,
        max_by(feature_date, hash(mmsi, feature_date)) as feature_date
    from features
    group by mmsi
),

recounted as (
    select
        sampled.mmsi,
        sampled.feature_date,
        sum(readings.engine_hours) as engine_hours_total
    from sampled
    inner join {{ ref('environmental_daily') }} as readings
        on sampled.mmsi = readings.mmsi and readings.event_date <= sampled.feature_date
    group by sampled.mmsi, sampled.feature_date
)

select
    recounted.*,
    features.engine_hours_total as engine_hours_in_features
from recounted
inner join features on recounted.mmsi = features.mmsi and recounted.feature_date = features.feature_date
where abs(recounted.engine_hours_total - features.engine_hours_total) > 0.000001
