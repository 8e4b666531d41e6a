-- grain: one row per route and day on which a voyage of it arrived

with

voyages as (

    select * from {{ ref('voyages') }}

),

days as (

    select
        origin_port_id,
        destination_port_id,
        cast(arrived_at_utc as date) as arrival_date,
        count(*) as voyage_count,
        count(delay_minutes) as timed_count,
        sum(delay_minutes) as delay_minutes,
        count(if(is_delayed, 1, null)) as delayed_count,
        avg(duration_hours) as mean_duration_hours,
        avg(distance_nm) as mean_distance_nm,
        avg(mean_speed_knots) as mean_speed_knots,
        avg(abs(eta_error_minutes)) as mean_absolute_eta_error_minutes
    from voyages
    group by origin_port_id, destination_port_id, cast(arrived_at_utc as date)

),

final as (

    select
        origin_port_id,
        destination_port_id,
        concat(origin_port_id, '-', destination_port_id) as route,
        arrival_date,
        voyage_count,
        delay_minutes / nullif(timed_count, 0) as mean_delay_minutes,
        mean_duration_hours,
        mean_distance_nm,
        mean_speed_knots,
        mean_absolute_eta_error_minutes,
        sum(voyage_count) over week as voyage_count_7d,
        sum(delay_minutes) over week / nullif(sum(timed_count) over week, 0) as mean_delay_minutes_7d,
        sum(delayed_count) over week / nullif(sum(timed_count) over week, 0) as delayed_share_7d
    from days
    -- seven days, however many of them had an arrival: a window over rows would reach back for weeks
    window week as (
        partition by origin_port_id, destination_port_id order by arrival_date
        range between interval {{ var('route_window_days') - 1 }} days preceding and current row
    )

)

select * from final
