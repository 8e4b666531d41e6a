-- grain: one row per accepted AIS message that carries a valid position
{{ config(materialized='view', tags=['live']) }}

with ais_messages as (
    select * from {{ ref('ais_messages') }}
    where disposition = 'accepted' and message_kind = 'position'
),

final as (
    select
        mmsi,
        mmsi_class,
        reported_at_utc,
        event_date,
        message_type,
        transceiver_class,
        latitude,
        longitude,
        speed_knots,
        course_deg,
        heading_deg,
        nav_status,
        rate_of_turn,
        position_accuracy,
        is_speed_unusual,
        is_conflicting,
        -- null in rows of before the rule
        coalesce(is_ahead_of_receipt, false) as is_ahead_of_receipt,
        source,
        station,
        {{ kafka_coordinates() }}
    from ais_messages
)

select * from final
