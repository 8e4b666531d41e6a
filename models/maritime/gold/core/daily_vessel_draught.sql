-- grain: one row per MMSI and UTC day with at least one reported draught

with

static_reports as (

    select
        mmsi,
        event_date,
        reported_at_utc,
        draught_m,
        ship_type
    from {{ ref('static_reports') }}
    where mmsi_class = 'ship' and draught_m > 0 and draught_m <= {{ var('draught_max_m') }}

),

days as (

    select
        mmsi,
        event_date,
        max_by(draught_m, reported_at_utc) as draught_m,
        max_by(ship_type, if(ship_type is null, null, reported_at_utc)) as ship_type
    from static_reports
    group by mmsi, event_date

),

-- The deepest and shallowest up to and including the day: a figure never changes because of later days.
ranges as (

    select
        *,
        max(draught_m) over (partition by mmsi order by event_date) as deepest_draught_m,
        min(draught_m) over (partition by mmsi order by event_date) as shallowest_draught_m
    from days

),

final as (

    select
        mmsi,
        {{ mmsi_vessel_id('mmsi') }} as vessel_id,
        event_date,
        ship_type,
        draught_m,
        deepest_draught_m,
        shallowest_draught_m,
        case
            -- Only cargo ships and tankers sail in ballast, and the loading of one whose draught never changes is unknown.
            when not coalesce(ship_type between 70 and 89, false) then 'not_applicable'
            when shallowest_draught_m > deepest_draught_m * {{ var('draught_telling_share') }} then 'unknown'
            when draught_m >= deepest_draught_m * {{ var('laden_min_draught_share') }} then 'laden'
            else 'ballast'
        end as loading
    from ranges

)

select * from final
