-- grain: one row per MMSI and UTC day on which persons on board were counted

with

counts as (

    select
        mmsi,
        event_date,
        passengers_on_board,
        crew_on_board,
        reported_at_utc
    from {{ ref('voyage_events') }}
    where event_type = 'passengers_counted'

),

alerts as (

    select * from {{ ref('alerts') }}

),

alert_days as (

    select
        mmsi,
        raised_date,
        count(*) as alerts_raised,
        count_if(severity = 'critical') as critical_alerts_raised
    from alerts
    group by mmsi, raised_date

),

days as (

    select
        mmsi,
        event_date,
        count(*) as count_count,
        max(passengers_on_board) as passengers_max,
        max_by(passengers_on_board, reported_at_utc) as passengers_last,
        max_by(crew_on_board, reported_at_utc) as crew_last,
        max(coalesce(passengers_on_board, 0) + coalesce(crew_on_board, 0)) as persons_max,
        max(reported_at_utc) as last_counted_at_utc
    from counts
    group by mmsi, event_date

),

final as (

    select
        days.mmsi,
        {{ mmsi_vessel_id('days.mmsi') }} as vessel_id,
        days.event_date,
        days.count_count,
        days.passengers_max,
        days.passengers_last,
        days.crew_last,
        days.persons_max,
        days.last_counted_at_utc,
        coalesce(alert_days.alerts_raised, 0) as alerts_raised,
        coalesce(alert_days.critical_alerts_raised, 0) as critical_alerts_raised,
        if(coalesce(alert_days.critical_alerts_raised, 0) > 0, days.persons_max, 0) as persons_on_board_at_critical_alert
    from days
    left join alert_days on days.mmsi = alert_days.mmsi and days.event_date = alert_days.raised_date

)

select * from final
