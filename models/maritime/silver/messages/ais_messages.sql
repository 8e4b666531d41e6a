-- grain: one row per Kafka message of the topic maritime.ais.data, whether accepted, quarantined or a duplicate
{{
    config(
        materialized='incremental',
        incremental_strategy='append',
        partition_by=['event_date'],
        tblproperties={
            'delta.isolationLevel': 'Serializable',
            'delta.dataSkippingStatsColumns':
                'kafka_partition,kafka_offset,ingested_at_utc,bronze_version,disposition,mmsi,reported_at_utc,latitude,longitude',
        },
        tags=['live'],
    )
}}

{%- set unread_ais = unread(source('maritime_bronze', 'ais')) %}
{#- What silver has stays, though it was heard later. -#}
{%- set known_after %}coalesce(
            unix_micros(
                min(if(is_known, reported_at_utc, null)) over (
                    partition by content_hash, vessel_key, is_position order by reported_at_utc, kafka_offset
                    rows between 1 following and unbounded following
                )
            ) - unix_micros(reported_at_utc) <= duplicate_window_micros,
            false
        ){% endset %}

with unread as (
    {{ unread_ais }}
),

decoded as (
    {{ decoded_messages('unread', ais_fields()) }}
),

timed as (
    select
        *,
        {{ utc_timestamp('message.timestamp') }} as reported_at_utc,
        message.latitude between -90 and 90 and message.longitude between -180 and 180 as has_position,
        message.latitude = 91 or message.longitude = 181 as is_position_unavailable,
        nullif(message.imo, 0) is not null
        or nullif(message.name, '') is not null
        or nullif(message.call_sign, '') is not null
        or nullif(message.ship_type, 0) is not null
        or nullif(message.length_m, 0) is not null
        or nullif(message.width_m, 0) is not null
        or nullif(message.draught_m, 0) is not null
        or nullif(message.destination, '') is not null as has_static_content
    from decoded
),

validated as (
    select
        *,
        case
            {{ undecodable_reason() }}
            {{ identity_reason() }}
            when coalesce(message.latitude, 0) <> 91 and not coalesce(message.latitude, 0) between -90 and 90
                then 'position_out_of_range'
            when coalesce(message.longitude, 0) <> 181 and not coalesce(message.longitude, 0) between -180 and 180
                then 'position_out_of_range'
            when message.speed_knots < 0
                then 'speed_impossible'
            -- an aircraft that searches (type 9) sends whole knots up to 1022, and 1023 for not available
            when message.message_type <=> 9 and message.speed_knots > 1023
                then 'speed_impossible'
            when
                not message.message_type <=> 9
                and message.speed_knots >= {{ var('ais_max_speed_knots') }}
                and message.speed_knots <> 102.3
                then 'speed_impossible'
            when has_position or has_static_content then null
            when message.message_type in (5, 24) then 'no_content'
            when coalesce(message.message_type, 1) not in (1, 2, 3, 9, 18, 19, 21, 27) then null
            when is_position_unavailable then 'position_unavailable'
            else 'position_missing'
        end as reason_code
    from timed
),

typed as (
    select
        {{ kafka_coordinates() }},
        reason_code,
        case
            when reason_code is not null then null
            when has_position then 'position'
            when has_static_content then 'static'
            else 'other'
        end as message_kind,
        message.mmsi,
        reported_at_utc,
        message.message_type,
        message.transceiver_class,
        case when has_position then message.latitude end as latitude,
        case when has_position then message.longitude end as longitude,
        case
            when message.message_type <=> 9 then nullif(message.speed_knots, 1023)
            when message.speed_knots not in (102.3, 51.2, 63) then message.speed_knots
        end as speed_knots,
        case when message.course_deg >= 0 and message.course_deg < 360 then message.course_deg end as course_deg,
        case when message.heading_deg between 0 and 359 then message.heading_deg end as heading_deg,
        case when message.nav_status between 0 and 15 then message.nav_status end as nav_status,
        case when message.rate_of_turn <> -128 then message.rate_of_turn end as rate_of_turn,
        message.position_accuracy,
        nullif(message.imo, 0) as imo,
        nullif(message.name, '') as name,
        nullif(message.call_sign, '') as call_sign,
        nullif(message.ship_type, 0) as ship_type,
        nullif(message.length_m, 0) as length_m,
        nullif(message.width_m, 0) as beam_m,
        nullif(message.draught_m, 0) as draught_m,
        nullif(message.destination, '') as destination,
        message.eta,
        message.static_part,
        message.source,
        message.station,
        {{ is_ahead_of_receipt('reported_at_utc', 'kafka_timestamp_utc', 'ingested_at_utc') }} as is_ahead_of_receipt,
        case when reason_code is not null then payload end as payload,
        -- what tells one transmission of a position from the vessel's next one: its own second, else its radio state
        case
            when message.utc_second between 0 and 59 then message.utc_second
            when message.message_type is not null then crc32({{ nmea_payload('message.raw') }})
        end as transmission_mark,
        case
            when not has_position and not has_static_content
                then xxhash64(coalesce(cast({{ nmea_payload('message.raw') }} as binary), payload))
        end as payload_hash
    from validated
),

-- What makes two messages of one vessel the same: the position where there is one, else the whole content; beside it how far
-- apart they may have been received. A row of an archive is no transmission: the same position may be the next report.
-- A rejected message is compared with none: it stands alone under a key that no vessel has. `vessel_second` is one number
-- for vessel and second, because a sort compares the first eight bytes without a look at the row.
hashed as (
    select
        *,
        case when reason_code is null then mmsi else -1 - kafka_offset end as vessel_key,
        case when reason_code is null then {{ vessel_second('mmsi', 'reported_at_utc') }} else -1 - kafka_offset end
            as vessel_second,
        latitude is not null as is_position,
        case message_kind
            when 'position'
                then xxhash64(
                        latitude, longitude, speed_knots, course_deg, heading_deg, nav_status, rate_of_turn,
                        transmission_mark
                    )
            when 'static'
                then xxhash64(
                        static_part, imo, name, call_sign, ship_type, length_m, beam_m, draught_m, destination, eta
                    )
            else payload_hash
        end as content_hash,
        if(
            message_type is not null and (latitude is null or transmission_mark is not null),
            {{ var('duplicate_window_seconds') }} * 1000000L,
            0L
        ) as duplicate_window_micros
    from typed
),
{% if is_incremental() %}
known as (
    select
        mmsi,
        reported_at_utc,
        kafka_offset,
        latitude is not null as is_position,
        content_hash,
        disposition = 'duplicate' as was_repeated
    from {{ this }}
    where
        disposition in ('accepted', 'duplicate')
        and ({{ event_times_of(unread_ais, margin_seconds=var('duplicate_window_seconds')) }})
),

heard as (
    select
        vessel_key,
        vessel_second,
        reported_at_utc,
        is_position,
        content_hash,
        duplicate_window_micros,
        kafka_offset,
        false as is_known,
        false as was_repeated,
        struct(hashed.*) as message
    from hashed
    union all
    select
        mmsi as vessel_key,
        {{ vessel_second('mmsi', 'reported_at_utc') }} as vessel_second,
        reported_at_utc,
        is_position,
        content_hash,
        0L as duplicate_window_micros,
        -1L as kafka_offset,
        true as is_known,
        was_repeated,
        null as message
    from known
),
{% else %}
heard as (
    select
        *,
        false as is_known,
        false as was_repeated
    from hashed
),
{% endif %}
-- One shuffle, by vessel, serves both comparisons.
by_vessel as (
    select *
    from heard
    distribute by vessel_key
),

matched as (
    select
        *,
        coalesce(
            unix_micros(reported_at_utc) - unix_micros(
                lag(reported_at_utc) over (
                    partition by content_hash, vessel_key, is_position order by reported_at_utc, kafka_offset
                )
            ) <= duplicate_window_micros,
            false
        ) as is_heard_before,
        {{ known_after if is_incremental() else 'false' }} as is_known_after
    from by_vessel
),

repeated as (
    select
        *,
        if(is_known, was_repeated, is_heard_before or is_known_after) as is_repeated
    from matched
),

compared as (
    select
        *,
        coalesce(
            min(if(is_repeated, null, kafka_offset)) over (
                partition by vessel_second, vessel_key, reported_at_utc, is_position
            ) < kafka_offset,
            false
        ) as is_preceded
    from repeated
),

disposed as (
    {%- if is_incremental() %}
    select
        message.*,
        is_repeated as is_duplicate,
        is_preceded as is_late_version
    from compared
    where not is_known
    {%- else %}
    select
        *,
        is_repeated as is_duplicate,
        is_preceded as is_late_version
    from compared
    {%- endif %}
),

final as (
    select
        {{ kafka_coordinates() }},
        {{ disposition() }} as disposition,
        reason_code,
        message_kind,
        mmsi,
        {{ mmsi_class('mmsi') }} as mmsi_class,
        reported_at_utc,
        cast(if(reason_code is null, reported_at_utc, ingested_at_utc) as date) as event_date,
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
        reason_code is null
        and coalesce(speed_knots > {{ var('ais_ordinary_speed_knots') }}, false) as is_speed_unusual,
        is_position and is_late_version and not is_duplicate as is_conflicting,
        reason_code is null and is_ahead_of_receipt as is_ahead_of_receipt,
        imo,
        name,
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
    from disposed
)

select * from final
