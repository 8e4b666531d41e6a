-- grain: one row per receiving station and UTC day on which it heard a valid message

with

ais_messages as (

    select * from {{ ref('ais_messages') }}
    where disposition in ('accepted', 'duplicate')

),

-- A station that sends reports of its own (type 4) is known by its MMSI, and says where it is.
base_stations as (

    select
        cast(mmsi as string) as station,
        max_by(latitude, reported_at_utc) as latitude,
        max_by(longitude, reported_at_utc) as longitude
    from ais_messages
    where message_type = 4 and latitude is not null
    group by mmsi

),

heard as (

    select
        *,
        coalesce(
            unix_micros(reported_at_utc) - unix_micros(lag(reported_at_utc) over in_time)
            > {{ var('duplicate_window_seconds') }} * 1000000L,
            true
        ) as is_first
    from ais_messages
    where station is not null
    window in_time as (partition by mmsi, message_kind, content_hash order by reported_at_utc, kafka_offset)

),

transmissions as (

    select
        *,
        count_if(is_first) over (
            partition by mmsi, message_kind, content_hash order by reported_at_utc, kafka_offset
            rows between unbounded preceding and current row
        ) as transmission_number
    from heard

),

placed as (

    select
        transmissions.*,
        {{ haversine_nm(
            'base_stations.latitude', 'base_stations.longitude', 'transmissions.latitude', 'transmissions.longitude'
        ) }} as distance_nm
    from transmissions
    left join base_stations on transmissions.station = base_stations.station

),

hearings as (

    select
        station,
        mmsi,
        message_kind,
        content_hash,
        transmission_number,
        min(event_date) as event_date,
        min(reported_at_utc) as reported_at_utc,
        count(*) as message_count,
        count_if(disposition = 'accepted') as accepted_count,
        max(distance_nm) as furthest_nm
    from placed
    group by station, mmsi, message_kind, content_hash, transmission_number

),

compared as (

    select
        *,
        count(*) over transmission - 1 as other_stations,
        (sum(unix_micros(reported_at_utc) / 1e6d) over transmission - unix_micros(reported_at_utc) / 1e6d)
        / nullif(count(*) over transmission - 1, 0) as others_reported_at_s
    from hearings
    window transmission as (partition by mmsi, message_kind, content_hash, transmission_number)

),

final as (

    select
        station,
        event_date,
        sum(message_count) as message_count,
        sum(accepted_count) as accepted_count,
        sum(message_count) - sum(accepted_count) as duplicate_count,
        count(distinct mmsi) as vessel_count,
        count_if(other_stations > 0) as shared_transmission_count,
        percentile(unix_micros(reported_at_utc) / 1e6d - others_reported_at_s, 0.5) as clock_offset_s,
        max(furthest_nm) as furthest_nm
    from compared
    group by station, event_date

)

select * from final
