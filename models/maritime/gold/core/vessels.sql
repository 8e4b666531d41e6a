-- grain: one row per vessel_id: an MMSI; where several vessels share it, each of them and the MMSI itself

with

known_vessels as (

    select * from {{ ref('known_vessels') }}

),

ship_types as (

    select * from {{ ref('ais_ship_types') }}

),

countries as (

    select * from {{ ref('mmsi_countries') }}

),

based as (

    select
        *,
        case
            when imo is not null then 'imo'
            when is_mmsi_shared and vessel_id = {{ vessel_id('mmsi') }} then 'shared_mmsi'
            when is_mmsi_shared and static_report_count = 0 then 'segment'
            when name is not null or call_sign is not null then 'name'
            else 'mmsi'
        end as identity_basis
    from known_vessels

),

final as (

    select
        based.vessel_id,
        based.mmsi,
        based.mmsi_class,
        based.imo,
        based.name,
        based.call_sign,
        coalesce(based.aliases, array()) as aliases,
        case
            when
                based.identity_basis = 'imo'
                and not based.is_mmsi_shared
                and (based.is_imo_in_papers or based.imo_report_count >= {{ var('identity_min_reports') }})
                then 'high'
            when based.identity_basis = 'imo' then 'medium'
            when
                based.identity_basis = 'name'
                and not based.is_mmsi_shared
                and based.static_report_count >= {{ var('identity_min_reports') }}
                then 'medium'
            else 'low'
        end as identity_confidence,
        based.identity_basis,
        based.is_mmsi_shared,
        based.ship_type,
        ship_types.ship_category,
        based.vessel_type,
        based.transceiver_class,
        based.length_m,
        based.beam_m,
        based.draught_m,
        based.deadweight_tonnes,
        based.gross_tonnage,
        based.mcr_kw,
        based.design_speed_knots,
        based.design_draught_m,
        based.engine_type,
        based.main_fuel,
        based.year_built,
        countries.country as flag_country,
        based.flag_iso2,
        based.home_port_locode,
        based.destination,
        based.static_report_count,
        based.segment_count,
        based.position_count,
        based.first_reported_at_utc,
        based.last_reported_at_utc
    from based
    left join ship_types on based.ship_type = ship_types.ship_type
    left join countries on based.mmsi_class = 'ship' and based.mmsi div 1000000 = countries.mid

)

select * from final
