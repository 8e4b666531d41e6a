-- What models/maritime/silver/messages/ais_messages.sql makes of bronze, in DuckDB: the same rules and columns, but for
-- content_hash, whose function DuckDB has not. {files} and {target} are filled in by marts.py.
copy (
    with decoded as (
        select
            *,
            try(from_json(try(decode(value)), '{
                "schema_version": "INTEGER", "mmsi": "BIGINT", "timestamp": "VARCHAR", "message_type": "INTEGER",
                "latitude": "DOUBLE", "longitude": "DOUBLE", "speed_knots": "DOUBLE", "course_deg": "DOUBLE",
                "heading_deg": "INTEGER", "nav_status": "INTEGER", "rate_of_turn": "DOUBLE",
                "position_accuracy": "INTEGER", "transceiver_class": "VARCHAR", "imo": "BIGINT", "name": "VARCHAR",
                "call_sign": "VARCHAR", "ship_type": "INTEGER", "length_m": "DOUBLE", "width_m": "DOUBLE",
                "draught_m": "DOUBLE", "destination": "VARCHAR", "eta": "VARCHAR", "static_part": "VARCHAR",
                "utc_second": "INTEGER", "raw": "VARCHAR", "source": "VARCHAR", "station": "VARCHAR"
            }')) as m
        from read_parquet({files})
    ),

    timed as (
        select
            *,
            case when m."timestamp" like '____-__-__T__:__:__%' then try_cast(m."timestamp" as timestamptz) end
                as reported_at_utc,
            m.latitude between -90 and 90 and m.longitude between -180 and 180 as has_position,
            m.latitude = 91 or m.longitude = 181 as is_position_unavailable,
            nullif(m.imo, 0) is not null or nullif(m.name, '') is not null or nullif(m.call_sign, '') is not null
            or nullif(m.ship_type, 0) is not null or nullif(m.length_m, 0) is not null
            or nullif(m.width_m, 0) is not null or nullif(m.draught_m, 0) is not null
            or nullif(m.destination, '') is not null as has_static_content
        from decoded
    ),

    validated as (
        select
            *,
            case
                when value is null then 'tombstone'
                when octet_length(value) = 0 then 'empty'
                when m is null then if(json_valid(try(decode(value))), 'not_object', 'not_json')
                when m.schema_version <> 1 then 'schema_version_unknown'
                when m.mmsi is null then 'mmsi_missing'
                when m.mmsi not between 1 and 999999999 then 'mmsi_invalid'
                when m."timestamp" is null then 'timestamp_missing'
                when reported_at_utc is null then 'timestamp_invalid'
                when reported_at_utc < timestamptz '2000-01-01 00:00:00+00' then 'timestamp_too_old'
                when reported_at_utc > ingested_at + interval 24 hours then 'timestamp_in_future'
                when coalesce(m.latitude, 0) <> 91 and coalesce(m.latitude, 0) not between -90 and 90
                    then 'position_out_of_range'
                when coalesce(m.longitude, 0) <> 181 and coalesce(m.longitude, 0) not between -180 and 180
                    then 'position_out_of_range'
                when m.speed_knots < 0 then 'speed_impossible'
                when m.message_type is not distinct from 9 and m.speed_knots > 1023 then 'speed_impossible'
                when m.message_type is distinct from 9 and m.speed_knots >= 102.2 and m.speed_knots <> 102.3
                    then 'speed_impossible'
                when has_position or has_static_content then null
                when m.message_type in (5, 24) then 'no_content'
                when coalesce(m.message_type, 1) not in (1, 2, 3, 9, 18, 19, 21, 27) then null
                when is_position_unavailable then 'position_unavailable'
                else 'position_missing'
            end as reason_code
        from timed
    ),

    typed as (
        select
            topic,
            "partition" as kafka_partition,
            "offset" as kafka_offset,
            "timestamp" as kafka_timestamp_utc,
            ingested_at as ingested_at_utc,
            {version}::bigint as bronze_version,
            reason_code,
            case
                when reason_code is not null then null
                when has_position then 'position'
                when has_static_content then 'static'
                else 'other'
            end as message_kind,
            m.mmsi as mmsi,
            reported_at_utc,
            m.message_type as message_type,
            m.transceiver_class as transceiver_class,
            case when has_position then m.latitude end as latitude,
            case when has_position then m.longitude end as longitude,
            case
                when m.message_type is not distinct from 9 then nullif(m.speed_knots, 1023)
                when m.speed_knots not in (102.3, 51.2, 63) then m.speed_knots
            end as speed_knots,
            case when m.course_deg >= 0 and m.course_deg < 360 then m.course_deg end as course_deg,
            case when m.heading_deg between 0 and 359 then m.heading_deg end as heading_deg,
            case when m.nav_status between 0 and 15 then m.nav_status end as nav_status,
            case when m.rate_of_turn <> -128 then m.rate_of_turn end as rate_of_turn,
            m.position_accuracy as position_accuracy,
            nullif(m.imo, 0) as imo,
            nullif(m.name, '') as "name",
            nullif(m.call_sign, '') as call_sign,
            nullif(m.ship_type, 0) as ship_type,
            nullif(m.length_m, 0) as length_m,
            nullif(m.width_m, 0) as beam_m,
            nullif(m.draught_m, 0) as draught_m,
            nullif(m.destination, '') as destination,
            m.eta as eta,
            m.static_part as static_part,
            m.source as source,
            m.station as station,
            coalesce(
                reported_at_utc > ingested_at + interval 10 minutes
                or (
                    "timestamp" >= timestamptz '2000-01-01 00:00:00+00'
                    and reported_at_utc > "timestamp" + interval 10 minutes
                ),
                false
            ) as is_ahead_of_receipt,
            case when reason_code is not null then value end as payload,
            case
                when not contains(m.raw, chr(10)) then nullif(string_split(string_split(m.raw, '!')[-1], ',')[6], '')
            end as nmea_payload,
            case
                when m.utc_second between 0 and 59 then m.utc_second
                when m.message_type is not null and nmea_payload is not null then hash(nmea_payload)
            end as transmission_mark,
            case
                when not has_position and not has_static_content then hash(coalesce(encode(nmea_payload), value))
            end as payload_hash
        from validated
    ),

    hashed as (
        select
            *,
            case when reason_code is null then mmsi else -1 - kafka_offset end as compared_mmsi,
            latitude is not null as is_position,
            case message_kind
                when 'position'
                    then hash(
                        latitude, longitude, speed_knots, course_deg, heading_deg, nav_status, rate_of_turn,
                        transmission_mark
                    )
                when 'static'
                    then hash(
                        static_part, imo, "name", call_sign, ship_type, length_m, beam_m, draught_m, destination, eta
                    )
                else payload_hash
            end as content_hash,
            case
                when message_type is not null and (latitude is null or transmission_mark is not null)
                    then interval 30 seconds
                else interval 0 seconds
            end as duplicate_window
        from typed
    ),

    repeated as (
        select
            *,
            coalesce(
                reported_at_utc - lag(reported_at_utc) over (
                    partition by compared_mmsi, is_position, content_hash order by reported_at_utc, kafka_offset
                ) <= duplicate_window,
                false
            ) as is_duplicate
        from hashed
    ),

    compared as (
        select
            *,
            coalesce(
                min(case when not is_duplicate then kafka_offset end) over (
                    partition by compared_mmsi, reported_at_utc, is_position
                ) < kafka_offset,
                false
            ) as is_late_version
        from repeated
    )

    select
        topic,
        kafka_partition,
        kafka_offset,
        kafka_timestamp_utc,
        ingested_at_utc,
        bronze_version,
        case when reason_code is not null then 'quarantined' when is_duplicate then 'duplicate' else 'accepted' end
            as disposition,
        reason_code,
        message_kind,
        mmsi,
        case
            when mmsi between 201000000 and 775999999 then 'ship'
            when mmsi between 2010000 and 7759999 then 'coast_station'
            when mmsi between 20100000 and 77599999 then 'group'
            when mmsi between 111000000 and 111999999 then 'sar_aircraft'
            when mmsi between 990000000 and 999999999 then 'aid_to_navigation'
            when mmsi between 980000000 and 989999999 then 'auxiliary_craft'
            when mmsi between 970000000 and 970999999 then 'sart'
            when mmsi between 972000000 and 972999999 then 'mob'
            when mmsi between 974000000 and 974999999 then 'epirb'
            when mmsi between 800000000 and 899999999 then 'handheld'
            else 'other'
        end as mmsi_class,
        reported_at_utc,
        cast(
            (case when reason_code is null then reported_at_utc else ingested_at_utc end) at time zone 'UTC' as date
        ) as event_date,
        latitude,
        longitude,
        speed_knots,
        course_deg,
        heading_deg,
        message_type,
        transceiver_class,
        nav_status,
        rate_of_turn,
        position_accuracy,
        reason_code is null and coalesce(speed_knots > 40, false) as is_speed_unusual,
        is_position and is_late_version and not is_duplicate as is_conflicting,
        reason_code is null and is_ahead_of_receipt as is_ahead_of_receipt,
        imo,
        "name",
        call_sign,
        ship_type,
        length_m,
        beam_m,
        draught_m,
        destination,
        eta,
        source,
        station,
        content_hash,
        payload
    from compared
) to '{target}' (format parquet, compression snappy, partition_by (event_date), overwrite)
