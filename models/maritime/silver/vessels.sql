-- grain: one row per vessel identity: an MMSI while its reports agree, else an MMSI and IMO number
{{ config(materialized='table', tags=['daily']) }}

with static_reports as (
    select
        *,
        {{ valid_imo('imo') }} as valid_imo
    from {{ ref('static_reports') }}
    where mmsi_class not in ('coast_station', 'group', 'aid_to_navigation')
),

particulars as (
    select
        mmsi,
        max_by({{ valid_imo('imo') }}, reported_at_utc) as imo,
        max_by(
            struct(
                name, vessel_type, ais_ship_type, dwt, gt, mcr_kw, design_speed_knots, design_draught_m, engine_type,
                main_fuel, year_built, length_m, beam_m, flag, home_port_locode
            ),
            reported_at_utc
        ) as told
    from {{ ref('voyage_events') }}
    where event_type = 'vessel_particulars'
    group by mmsi
),

ship_types as (
    select * from {{ ref('ais_ship_types') }}
),

countries as (
    select * from {{ ref('mmsi_countries') }}
),

-- An MMSI whose reports name two IMO numbers is two vessels; reports without one cannot be told apart and go with
-- the number that was named most.
claims as (
    select
        mmsi,
        valid_imo,
        count(*) as report_count,
        row_number() over (partition by mmsi order by count(*) desc, valid_imo) as claim_rank,
        count(*) over (partition by mmsi) as identity_count
    from static_reports
    where valid_imo is not null
    group by mmsi, valid_imo
),

assigned as (
    select
        static_reports.*,
        coalesce(static_reports.valid_imo, claims.valid_imo) as identity_imo,
        coalesce(claims.identity_count, 1) as identity_count
    from static_reports
    left join claims on static_reports.mmsi = claims.mmsi and claims.claim_rank = 1
),

identities as (
    select
        mmsi,
        identity_imo as imo,
        max(identity_count) as identity_count,
        max(mmsi_class) as mmsi_class,
        {% for column in ['name', 'call_sign', 'ship_type', 'transceiver_class', 'length_m', 'width_m'] -%}
        max_by({{ column }}, if({{ column }} is null, null, struct(reported_at_utc, kafka_offset))) as {{ column }},
        {% endfor -%}
        max(draught_m) as deepest_draught_m,
        count(*) as report_count,
        min(reported_at_utc) as first_reported_at_utc,
        max(reported_at_utc) as last_reported_at_utc
    from assigned
    group by mmsi, identity_imo
)

select
    concat_ws('-', identities.mmsi, if(identities.identity_count > 1, identities.imo, null)) as vessel_id,
    identities.mmsi,
    identities.mmsi_class,
    identities.imo,
    identities.identity_count > 1 as is_identity_conflicting,
    coalesce(identities.name, particulars.told.name) as name,
    identities.call_sign,
    coalesce(identities.ship_type, particulars.told.ais_ship_type) as ship_type,
    ship_types.ship_category,
    countries.country as flag_country,
    identities.transceiver_class,
    coalesce(identities.length_m, particulars.told.length_m) as length_m,
    coalesce(identities.width_m, particulars.told.beam_m) as width_m,
    identities.deepest_draught_m,
    particulars.told.vessel_type as cii_ship_type,
    particulars.told.dwt as deadweight_tonnes,
    particulars.told.gt as gross_tonnage,
    particulars.told.mcr_kw,
    particulars.told.design_speed_knots,
    particulars.told.design_draught_m,
    particulars.told.engine_type,
    particulars.told.main_fuel,
    particulars.told.year_built,
    particulars.told.flag as flag_iso2,
    particulars.told.home_port_locode,
    identities.report_count,
    identities.first_reported_at_utc,
    identities.last_reported_at_utc
from identities
left join particulars
    on
        identities.mmsi = particulars.mmsi
        and (identities.imo = particulars.imo or particulars.imo is null or identities.imo is null)
left join ship_types on coalesce(identities.ship_type, particulars.told.ais_ship_type) = ship_types.ship_type
left join countries on identities.mmsi_class = 'ship' and identities.mmsi div 1000000 = countries.mid
