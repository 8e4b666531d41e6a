-- grain: one row per visit of a vessel to a port, from its entry or first sighting there on

with

port_contacts as (

    select * from {{ ref('port_contacts') }}

),

segments as (

    select * from {{ ref('segments') }}

),

ports as (

    select * from {{ ref('ports') }}

),

dated_segments as (

    select
        vessel_id,
        segment_id,
        mmsi,
        ended_at_utc,
        {{ hours_between(
            'max(ended_at_utc) over (partition by vessel_id order by started_at_utc, segment_id '
            ~ 'rows between unbounded preceding and 1 preceding)', 'started_at_utc'
        ) }} as hours_since_vessel
    from segments

),

vessels_seen as (

    select
        vessel_id,
        max(ended_at_utc) as last_seen_at_utc
    from segments
    group by vessel_id

),

contacts as (

    select
        segments.vessel_id,
        contacts.*,
        coalesce(
            contacts.hours_since_previous, if(contacts.position_number = 1, segments.hours_since_vessel, null)
        ) as silence_hours,
        -- inside makes a visit and outside ends it; the edge between leaves things as they are
        case contacts.zone when 'inside' then contacts.port_id when 'outside' then '' end as sets_port,
        case contacts.motion when 'stopped' then true when 'moving' then false end as sets_stop
    from port_contacts as contacts
    inner join dated_segments as segments on contacts.segment_id = segments.segment_id

),

placed as (

    select
        *,
        coalesce(last_value(sets_port, true) over so_far, '') as in_port_id,
        coalesce(last_value(sets_stop, true) over so_far, false) as is_stopped
    from contacts
    window so_far as (
        partition by vessel_id order by reported_at_utc, segment_id, position_number
        rows between unbounded preceding and current row
    )

),

neighboured as (

    select
        *,
        lag(in_port_id) over in_order as previous_port_id,
        lead(in_port_id) over in_order as next_port_id,
        lead(reported_at_utc) over in_order as next_at_utc,
        lead(silence_hours) over in_order as next_silence_hours
    from placed
    window in_order as (partition by vessel_id order by reported_at_utc, segment_id, position_number)

),

numbered as (

    select
        *,
        count(if(in_port_id <=> previous_port_id, null, 1)) over (
            partition by vessel_id order by reported_at_utc, segment_id, position_number
            rows between unbounded preceding and current row
        ) as stay_number
    from neighboured

),

stays as (

    select
        vessel_id,
        min_by(mmsi, reported_at_utc) as mmsi,
        in_port_id as port_id,
        stay_number,
        min(reported_at_utc) as arrived_at_utc,
        max(if(not next_port_id <=> in_port_id, next_at_utc, null)) as departed_at_utc,
        bool_or(previous_port_id is not null and previous_port_id != in_port_id) as has_entry,
        bool_or(next_port_id is not null and next_port_id != in_port_id) as has_exit,
        bool_or(is_stopped) as has_stop,
        bool_or(coalesce(next_silence_hours > {{ var('port_gap_hours') }}, false)) as has_gap,
        min(if(is_stopped, reported_at_utc, null)) as first_stop_at_utc,
        coalesce(sum(if(is_stopped, {{ hours_between('reported_at_utc', 'next_at_utc') }}, 0)), 0) as stopped_hours,
        coalesce(max(if(next_silence_hours > {{ var('port_gap_hours') }}, next_silence_hours, 0)), 0) as longest_gap_hours,
        min_by(latitude, struct(not is_stopped, reported_at_utc)) as latitude,
        min_by(longitude, struct(not is_stopped, reported_at_utc)) as longitude
    from numbered
    where in_port_id != ''
    group by vessel_id, in_port_id, stay_number

),

graded as (

    select
        *,
        case
            when has_entry and has_exit and (has_stop or has_gap) then 4
            when (has_entry or has_exit) and (has_stop or has_gap) then 3
            when has_stop or has_gap then 2
            when has_entry or has_exit then 1
            else 0
        end as confidence
    from stays

),

final as (

    select
        concat(graded.vessel_id, '-', graded.port_id, '-', date_format(graded.arrived_at_utc, "yyyyMMdd'T'HHmmss")) as port_visit_id,
        graded.vessel_id,
        graded.mmsi,
        graded.port_id,
        ports.name as port_name,
        ports.country as port_country,
        graded.arrived_at_utc,
        graded.departed_at_utc,
        graded.departed_at_utc is null as is_open,
        vessels_seen.last_seen_at_utc,
        {{ hours_between('graded.arrived_at_utc', 'coalesce(graded.departed_at_utc, vessels_seen.last_seen_at_utc)') }} as duration_hours,
        graded.has_entry,
        graded.has_exit,
        graded.has_stop,
        graded.has_gap,
        graded.confidence,
        graded.first_stop_at_utc,
        graded.stopped_hours,
        graded.longest_gap_hours,
        graded.latitude,
        graded.longitude
    from graded
    inner join vessels_seen on graded.vessel_id = vessels_seen.vessel_id
    left join ports on graded.port_id = ports.port_id
    where graded.confidence > 0

)

select * from final
