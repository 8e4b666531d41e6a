-- grain: one row per input of the maintenance model, and per model version's score
{{ config(tags=['scores']) }}

{%- set inputs = [
    'vibration_mm_s_avg_7d',
    'exhaust_temp_c_avg_7d',
    'lube_oil_pressure_bar_avg_7d',
    'engine_load_pct_avg_7d',
    'coolant_temp_c_avg',
    'lube_oil_temp_c_avg',
    'vibration_trend_ratio',
    'engine_hours_30d',
    'fuel_kg_per_nm_7d',
    'distance_nm',
    'wave_height_m_avg',
    'alerts_raised_30d',
] %}
{%- set shares = 'array(0.1d, 0.2d, 0.3d, 0.4d, 0.5d, 0.6d, 0.7d, 0.8d, 0.9d)' %}

{%- set days = var('drift_days') + var('drift_reference_days') %}

with

vessel_features as (

    select * from {{ ref('vessel_features') }}

),

maintenance_scores as (

    select * from {{ ref('maintenance_scores') }}

),

newest as (

    select max(feature_date) as last_date from vessel_features

),

features as (

    select
        vessel_features.feature_date,
        newest.last_date,
        map(
            {%- for name in inputs %}
            '{{ name }}', cast(vessel_features.{{ name }} as double){{ ',' if not loop.last }}
            {%- endfor %}
        ) as inputs
    from vessel_features
    cross join newest
    where vessel_features.feature_date > date_sub(newest.last_date, {{ days }})

),

scores as (

    select
        feature_date,
        score,
        concat(model_name, ' v', model_version) as measure,
        max(feature_date) over (partition by model_name, model_version) as last_date
    from maintenance_scores

),

measured as (

    select
        'input' as kind,
        feature_date,
        last_date,
        explode(inputs) as (measure, amount)
    from features
    union all
    select
        'score' as kind,
        feature_date,
        last_date,
        measure,
        score as amount
    from scores

),

-- The newest days beside those before them.
sided as (

    select
        *,
        feature_date > date_sub(last_date, {{ var('drift_days') }}) as is_recent
    from measured
    where feature_date > date_sub(last_date, {{ days }})

),

-- Tenths of the reference.
bounds as (

    select
        kind,
        measure,
        percentile_approx(amount, {{ shares }}, 1000) filter (where not is_recent) as tenths
    from sided
    group by kind, measure

),

placed as (

    select
        sided.*,
        if(sided.amount is null, -1, size(filter(bounds.tenths, bound -> sided.amount > bound))) as bin
    from sided
    inner join bounds on sided.kind = bounds.kind and sided.measure = bounds.measure

),

binned as (

    select
        kind,
        measure,
        bin,
        count_if(not is_recent) as reference_rows,
        count_if(is_recent) as recent_rows,
        max(last_date) as last_date
    from placed
    group by kind, measure, bin

),

totals as (

    select
        *,
        -- an empty bin counts as half a row, so that it weighs without being infinite
        greatest(reference_rows, 0.5d) / sum(greatest(reference_rows, 0.5d)) over same as reference_share,
        greatest(recent_rows, 0.5d) / sum(greatest(recent_rows, 0.5d)) over same as recent_share
    from binned
    window same as (partition by kind, measure)

),

indexed as (

    select
        kind,
        measure,
        max(last_date) as last_date,
        sum(reference_rows) as reference_rows,
        sum(recent_rows) as recent_rows,
        if(
            sum(reference_rows) > 0 and sum(recent_rows) > 0,
            round(sum((recent_share - reference_share) * ln(recent_share / reference_share)), 6),
            null
        ) as stability_index
    from totals
    group by kind, measure

),

final as (

    select
        kind,
        measure,
        last_date as as_of_date,
        reference_rows,
        recent_rows,
        stability_index,
        case
            when stability_index is null then 'no_reference'
            when stability_index < {{ var('drift_warn') }} then 'stable'
            when stability_index < {{ var('drift_alert') }} then 'moved'
            else 'drifted'
        end as verdict
    from indexed

)

select * from final
