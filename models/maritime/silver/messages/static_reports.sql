-- grain: one row per accepted AIS message with static or voyage data
{{ config(materialized='view', tags=['live']) }}

with ais_messages as (
    select * from {{ ref('ais_messages') }}
    where disposition = 'accepted'
),

final as (
    select
        mmsi,
        mmsi_class,
        reported_at_utc,
        event_date,
        message_type,
        imo,
        name,
        call_sign,
        ship_type,
        transceiver_class,
        length_m,
        beam_m,
        draught_m,
        destination,
        eta,
        source,
        station,
        {{ kafka_coordinates() }}
    from ais_messages
    where
        coalesce(
            cast(imo as string), name, call_sign, cast(ship_type as string), cast(length_m as string),
            cast(beam_m as string), cast(draught_m as string), destination
        ) is not null
)

select * from final
