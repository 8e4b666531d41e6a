-- grain: one row per accepted voyage event
{{ config(materialized='view', tags=['live']) }}

with voyage_messages as (
    select * from {{ ref('voyage_messages') }}
    where disposition = 'accepted'
),

final as (
    select
        event_id,
        mmsi,
        mmsi_class,
        reported_at_utc,
        event_date,
        imo,
        event_type,
        voyage_id,
        origin_locode,
        destination_locode,
        planned_departure_utc,
        planned_arrival_utc,
        delay_minutes,
        delay_reason,
        passengers_on_board,
        crew_on_board,
        maintenance_type,
        maintenance_is_planned,
        name,
        vessel_type,
        ship_type,
        deadweight_tonnes,
        gross_tonnage,
        mcr_kw,
        design_speed_knots,
        design_draught_m,
        engine_type,
        main_fuel,
        year_built,
        length_m,
        beam_m,
        flag_iso2,
        home_port_locode,
        {{ kafka_coordinates() }}
    from voyage_messages
)

select * from final
