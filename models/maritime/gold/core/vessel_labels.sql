-- grain: one row per row of vessel_features; made from voyage events alone, and from what came after the day

with

features as (

    select
        mmsi,
        feature_date
    from {{ ref('vessel_features') }}

),

voyage_events as (

    select * from {{ ref('voyage_events') }}

),

-- Planned work follows the calendar: sensors can only predict work that wear forced.
maintenance as (

    select distinct
        mmsi,
        event_date
    from voyage_events
    where event_type = 'maintenance_done' and maintenance_type = 'engine' and not coalesce(maintenance_is_planned, false)

),

-- Up to when a vessel's future is known: the last thing heard of any vessel's voyages.
known as (

    select max(event_date) as known_until
    from voyage_events

),

next_maintenance as (

    select
        features.mmsi,
        features.feature_date,
        min(maintenance.event_date) as next_maintenance_date
    from features
    left join maintenance
        on
            features.mmsi = maintenance.mmsi
            and maintenance.event_date > features.feature_date
            and maintenance.event_date <= date_add(features.feature_date, 3650)
    group by features.mmsi, features.feature_date

),

validated as (

    select
        next_maintenance.*,
        datediff(next_maintenance.next_maintenance_date, next_maintenance.feature_date) as days_to_maintenance,
        coalesce(
            next_maintenance.next_maintenance_date
            <= date_add(next_maintenance.feature_date, {{ var('maintenance_horizon_days') }}),
            false
        ) as is_due,
        date_add(next_maintenance.feature_date, {{ var('maintenance_horizon_days') }}) <= known.known_until as is_horizon_past
    from next_maintenance
    cross join known

),

final as (

    select
        mmsi,
        {{ mmsi_vessel_id('mmsi') }} as vessel_id,
        feature_date,
        days_to_maintenance,
        is_due or is_horizon_past as is_label_known,
        is_horizon_past,
        case when is_due or is_horizon_past then is_due end as needs_maintenance
    from validated

)

select * from final
