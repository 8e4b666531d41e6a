-- grain: one row per stop of a vessel, in port or at sea

with

port_contacts as (

    select * from {{ ref('port_contacts') }}

),

segment_vessels as (

    select * from {{ ref('segment_vessels') }}

),

segments as (

    select * from {{ ref('segments') }}

),

contacts as (

    select
        segment_vessels.vessel_id,
        contacts.*,
        case contacts.motion when 'stopped' then true when 'moving' then false end as stops
    from port_contacts as contacts
    inner join segment_vessels on contacts.segment_id = segment_vessels.segment_id

),

-- Between the two speeds a vessel goes on with what it did: the stop has hysteresis.
settled as (

    select
        *,
        coalesce(last_value(stops, true) over (
            partition by vessel_id, segment_id order by position_number
            rows between unbounded preceding and current row
        ), false) as is_stopped
    from contacts

),

turned as (

    select
        *,
        not is_stopped <=> lag(is_stopped) over (partition by vessel_id, segment_id order by position_number) as is_turn
    from settled

),

turns as (

    select
        *,
        lead(reported_at_utc) over (partition by vessel_id, segment_id order by position_number) as next_at_utc
    from turned
    where is_turn

),

ends as (

    select
        segment_id,
        ended_at_utc,
        max(ended_at_utc) over (partition by vessel_id) as vessel_seen_at_utc
    from segments

),

final as (

    select
        concat(turns.segment_id, '-stop-', date_format(turns.reported_at_utc, "yyyyMMdd'T'HHmmss")) as stop_id,
        turns.vessel_id,
        turns.mmsi,
        turns.segment_id,
        turns.reported_at_utc as started_at_utc,
        -- a stop in whose silence the segment broke ended with it, as far as was heard
        coalesce(
            turns.next_at_utc, if(ends.ended_at_utc < ends.vessel_seen_at_utc, ends.ended_at_utc, null)
        ) as ended_at_utc,
        turns.next_at_utc is null and ends.ended_at_utc = ends.vessel_seen_at_utc as is_open,
        {{ hours_between('turns.reported_at_utc', 'coalesce(turns.next_at_utc, ends.ended_at_utc)') }} as duration_hours,
        turns.latitude,
        turns.longitude,
        turns.port_id,
        turns.nav_status
    from turns
    inner join ends on turns.segment_id = ends.segment_id
    where turns.is_stopped

)

select * from final
