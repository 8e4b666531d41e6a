-- grain: one row per port and day on which a vessel lies there, waits for it, arrives or departs

with

hours as (

    select * from {{ ref('port_congestion_hourly') }}

),

visits as (

    select *
    from {{ ref('port_visits') }}
    where confidence >= {{ var('port_visit_min_confidence') }}

),

ports as (

    select * from {{ ref('ports') }}

),

lying as (

    select
        port_id,
        event_date,
        max(vessels_at_berth) as peak_vessels_at_berth,
        max(vessels_waiting) as peak_vessels_waiting,
        size(array_distinct(flatten(collect_list(berthed_vessel_ids)))) as vessels_at_berth,
        size(array_distinct(flatten(collect_list(waiting_vessel_ids)))) as vessels_waiting,
        sum(vessels_waiting) as waiting_hours
    from hours
    group by port_id, event_date

),

calls as (

    select
        port_id,
        event_date,
        sum(arrivals) as arrivals,
        sum(departures) as departures,
        avg(stay_hours) as mean_stay_hours
    from (
        select
            port_id,
            cast(arrived_at_utc as date) as event_date,
            1 as arrivals,
            0 as departures,
            cast(null as double) as stay_hours
        from visits
        where has_entry
        union all
        select
            port_id,
            cast(departed_at_utc as date) as event_date,
            0 as arrivals,
            1 as departures,
            duration_hours as stay_hours
        from visits
        where has_exit
    ) as movements
    group by port_id, event_date

),

final as (

    select
        coalesce(lying.port_id, calls.port_id) as port_id,
        ports.name as port_name,
        coalesce(lying.event_date, calls.event_date) as event_date,
        cast(coalesce(lying.vessels_at_berth, 0) as bigint) as vessels_at_berth,
        cast(coalesce(lying.vessels_waiting, 0) as bigint) as vessels_waiting,
        coalesce(lying.peak_vessels_at_berth, 0) as peak_vessels_at_berth,
        coalesce(lying.peak_vessels_waiting, 0) as peak_vessels_waiting,
        lying.waiting_hours / nullif(lying.vessels_waiting, 0) as mean_wait_hours,
        coalesce(calls.arrivals, 0) as arrivals,
        coalesce(calls.departures, 0) as departures,
        calls.mean_stay_hours
    from lying
    full outer join calls on lying.port_id = calls.port_id and lying.event_date = calls.event_date
    left join ports on coalesce(lying.port_id, calls.port_id) = ports.port_id

)

select * from final
