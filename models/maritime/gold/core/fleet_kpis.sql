-- grain: one row per UTC day on which any ship was heard

with

daily_vessel_metrics as (

    select * from {{ ref('daily_vessel_metrics') }}
    where mmsi_class = 'ship'

),

daily_vessel_draught as (

    select * from {{ ref('daily_vessel_draught') }}

),

alerts as (

    select * from {{ ref('alerts') }}

),

days as (

    select
        metrics.event_date,
        count(*) as vessels_seen,
        count_if(metrics.hours_under_way > 0) as vessels_under_way,
        sum(metrics.position_count) as position_count,
        sum(metrics.distance_nm) as distance_nm,
        sum(metrics.hours_observed) as hours_observed,
        sum(metrics.hours_under_way) as hours_under_way,
        sum(metrics.avg_speed_knots * metrics.speed_report_count) / nullif(sum(metrics.speed_report_count), 0) as avg_speed_knots,
        count_if(draught.loading = 'laden') as vessels_laden,
        count_if(draught.loading = 'ballast') as vessels_in_ballast
    from daily_vessel_metrics as metrics
    left join daily_vessel_draught as draught
        on metrics.mmsi = draught.mmsi and metrics.event_date = draught.event_date
    group by metrics.event_date

),

-- Alerts about the platform are nobody's of the fleet.
alert_days as (

    select
        raised_date,
        count(*) as alerts_raised,
        count_if(severity = 'critical') as critical_alerts_raised
    from alerts
    where mmsi <> 0
    group by raised_date

),

shares as (

    select
        days.*,
        coalesce(alert_days.alerts_raised, 0) as alerts_raised,
        coalesce(alert_days.critical_alerts_raised, 0) as critical_alerts_raised,
        100 * days.hours_under_way / nullif(days.hours_observed, 0) as utilisation_pct,
        100 * days.vessels_laden / nullif(days.vessels_laden + days.vessels_in_ballast, 0) as laden_share_pct,
        100 * days.vessels_in_ballast / nullif(days.vessels_laden + days.vessels_in_ballast, 0) as ballast_share_pct
    from days
    left join alert_days on days.event_date = alert_days.raised_date

),

-- Trends look back days, not rows: a day without data does not pull an older one in.
trends as (

    select
        *,
        avg(distance_nm) over week_before as distance_nm_before,
        avg(vessels_seen) over week_before as vessels_seen_before,
        avg(utilisation_pct) over week_before as utilisation_pct_before
    from shares
    window
        week_before as (
            order by cast(event_date as timestamp)
            range between interval 7 days preceding and interval 1 day preceding
        )

),

final as (

    select
        event_date,
        vessels_seen,
        vessels_under_way,
        position_count,
        distance_nm,
        hours_observed,
        hours_under_way,
        utilisation_pct,
        avg_speed_knots,
        vessels_laden,
        vessels_in_ballast,
        laden_share_pct,
        ballast_share_pct,
        alerts_raised,
        critical_alerts_raised,
        100 * (distance_nm / nullif(distance_nm_before, 0) - 1) as distance_trend_pct,
        100 * (vessels_seen / nullif(vessels_seen_before, 0) - 1) as vessels_seen_trend_pct,
        utilisation_pct - utilisation_pct_before as utilisation_trend_points
    from trends

)

select * from final
