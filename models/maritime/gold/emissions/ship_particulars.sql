-- grain: one row per vessel (mmsi) and period in which its particulars were the same
-- noqa: disable=LT02

with

events as (

    select * from {{ ref('voyage_events') }}
    where event_type = 'vessel_particulars' and mmsi is not null

),

types as (

    select * from {{ ref('emission_ship_types') }}

),

reference_lines as (

    select * from {{ ref('cii_reference_lines') }}

),

boundaries as (

    select * from {{ ref('cii_rating_boundaries') }}

),

powers as (

    select * from {{ ref('imo4_auxiliary_boiler_power') }}

),

resistance as (

    select * from {{ ref('imo4_resistance_factors') }}

),

consumption as (

    select * from {{ ref('imo4_specific_fuel_consumption') }}

),

announced as (

    select
        mmsi,
        reported_at_utc,
        cast(imo as bigint) as imo,
        name,
        vessel_type,
        case when deadweight_tonnes > 0 then cast(deadweight_tonnes as double) end as deadweight_tonnes,
        case when gross_tonnage > 0 then cast(gross_tonnage as double) end as gross_tonnage,
        case when mcr_kw > 0 then cast(mcr_kw as double) end as mcr_kw,
        case when design_speed_knots > 0 then cast(design_speed_knots as double) end as design_speed_knots,
        case when design_draught_m > 0 then cast(design_draught_m as double) end as design_draught_m,
        engine_type,
        main_fuel,
        case when year_built > 0 then cast(year_built as int) end as year_built,
        topic,
        kafka_partition,
        kafka_offset,
        bronze_version
    from events
    qualify row_number() over (partition by mmsi, reported_at_utc order by kafka_timestamp_utc desc, kafka_offset desc) = 1

),

-- An unchanged report begins no new period.
fingerprints as (

    select
        *,
        hash(
            imo, name, vessel_type, deadweight_tonnes, gross_tonnage, mcr_kw, design_speed_knots, design_draught_m, engine_type, main_fuel, year_built
        ) as fingerprint
    from announced

),

changes as (

    select * from fingerprints
    qualify fingerprint is distinct from lag(fingerprint) over (partition by mmsi order by reported_at_utc)
        or row_number() over (partition by mmsi order by reported_at_utc) = 1

),

-- The first that is known of a ship holds for the time before it as well.
periods as (

    select
        *,
        case
            when lag(reported_at_utc) over (partition by mmsi order by reported_at_utc) is null then timestamp '1900-01-01 00:00:00'
            else reported_at_utc
        end as valid_from_utc,
        lead(reported_at_utc) over (partition by mmsi order by reported_at_utc) as valid_to_utc
    from changes

),

assumed as (

    select
        periods.*,
        types.cii_ship_type,
        types.imo4_ship_type,
        coalesce(periods.main_fuel, '{{ var("emissions_default_main_fuel") }}') as assumed_main_fuel,
        coalesce(periods.engine_type, '{{ var("emissions_default_engine_type") }}') as assumed_engine_type,
        coalesce(periods.year_built, {{ var('emissions_default_year_built') }}) as assumed_year_built,
        -- The study has no auxiliary engine or boiler for the other fuels: those ships burn distillate there.
        case
            when coalesce(periods.main_fuel, '{{ var("emissions_default_main_fuel") }}') in ('HFO', 'LFO', 'MDO_MGO', 'LNG')
                then coalesce(periods.main_fuel, '{{ var("emissions_default_main_fuel") }}')
            else '{{ var("emissions_auxiliary_fallback_fuel") }}'
        end as auxiliary_fuel,
        filter(array(
            case when periods.main_fuel is null then 'main_fuel' end,
            case when periods.engine_type is null then 'engine_type' end,
            case when periods.year_built is null then 'year_built' end,
            case when periods.design_draught_m is null then 'design_draught_m' end
        ), assumption -> assumption is not null) as assumptions
    from periods
    left join types on types.ship_type = periods.vessel_type

),

sized as (

    select
        assumed.*,
        reference_lines.capacity_unit,
        case reference_lines.capacity_unit when 'dwt' then assumed.deadweight_tonnes when 'gt' then assumed.gross_tonnage end as capacity,
        {{ cii_reference(
            'reference_lines.a', 'reference_lines.c',
            "case reference_lines.capacity_unit when 'dwt' then deadweight_tonnes when 'gt' then gross_tonnage end",
            'reference_lines.capacity_fixed') }} as reference_cii
    from assumed
    left join reference_lines
        on reference_lines.ship_type = assumed.cii_ship_type
            and {{ is_in_size("case reference_lines.capacity_unit when 'dwt' then deadweight_tonnes when 'gt' then gross_tonnage end",
            'reference_lines.size_min', 'reference_lines.size_max_excl') }}

),

bounded as (

    select
        sized.*,
        boundaries.exp_d1,
        boundaries.exp_d2,
        boundaries.exp_d3,
        boundaries.exp_d4
    from sized
    left join boundaries
        on boundaries.ship_type = sized.cii_ship_type
            and {{ is_in_size('sized.capacity', 'boundaries.size_min', 'boundaries.size_max_excl') }}

),

powered as (

    select
        bounded.*,
        resistance.weather_factor,
        resistance.speed_power_factor,
        {%- for consumer in ['auxiliary', 'boiler'] %}
        {%- for phase in ['berth', 'anchor', 'manoeuvre', 'sea'] %}
        {{ auxiliary_power_kw('powers.auxiliary_' ~ phase ~ '_kw', 'mcr_kw') if consumer == 'auxiliary'
            else boiler_power_kw('powers.boiler_' ~ phase ~ '_kw', 'mcr_kw') }} as {{ consumer }}_{{ phase }}_kw
            {{- ',' if not loop.last or consumer == 'auxiliary' }}
        {%- endfor %}
        {%- endfor %}
    from bounded
    left join powers
        on powers.imo4_ship_type = bounded.imo4_ship_type
            and {{ is_in_size(imo4_size('powers.size_unit'), 'powers.size_min', 'powers.size_max_excl') }}
    left join resistance
        on resistance.imo4_ship_type = bounded.imo4_ship_type
            and {{ is_in_size(imo4_size('resistance.size_unit'), 'resistance.size_min', 'resistance.size_max_excl') }}

),

fuelled as (

    select
        powered.*,
        coalesce(exact.sfc_g_per_kwh, gas.sfc_g_per_kwh) as main_sfc_g_per_kwh,
        coalesce(exact.is_load_dependent, gas.is_load_dependent) as is_main_sfc_load_dependent,
        auxiliary.sfc_g_per_kwh as auxiliary_sfc_g_per_kwh,
        boiler.sfc_g_per_kwh as boiler_sfc_g_per_kwh
    from powered
    left join consumption as exact
        on exact.engine_type = powered.assumed_engine_type
            and exact.fuel = powered.assumed_main_fuel
            and {{ is_in_size('powered.assumed_year_built', 'exact.built_min', 'exact.built_max_excl') }}
    -- A diesel reported to burn LNG is a dual-fuel engine: the study's Otto-cycle figure.
    left join consumption as gas
        on gas.engine_type = 'LNG-Otto-MS'
            and powered.assumed_main_fuel = 'LNG'
            and gas.fuel = 'LNG'
            and {{ is_in_size('powered.assumed_year_built', 'gas.built_min', 'gas.built_max_excl') }}
    left join consumption as auxiliary
        on auxiliary.engine_type = 'auxiliary_engine'
            and auxiliary.fuel = powered.auxiliary_fuel
            and {{ is_in_size('powered.assumed_year_built', 'auxiliary.built_min', 'auxiliary.built_max_excl') }}
    left join consumption as boiler
        on boiler.engine_type = 'steam_boiler'
            and boiler.fuel = powered.auxiliary_fuel
            and {{ is_in_size('powered.assumed_year_built', 'boiler.built_min', 'boiler.built_max_excl') }}

),

final as (

    select
        mmsi,
        {{ mmsi_vessel_id('mmsi') }} as vessel_id,
        valid_from_utc,
        valid_to_utc,
        reported_at_utc,
        imo,
        name,
        vessel_type,
        cii_ship_type,
        imo4_ship_type,
        deadweight_tonnes,
        gross_tonnage,
        capacity_unit,
        capacity,
        reference_cii,
        exp_d1,
        exp_d2,
        exp_d3,
        exp_d4,
        mcr_kw,
        design_speed_knots,
        design_draught_m,
        assumed_engine_type as engine_type,
        assumed_main_fuel as main_fuel,
        auxiliary_fuel,
        assumed_year_built as year_built,
        assumptions,
        weather_factor,
        speed_power_factor,
        main_sfc_g_per_kwh,
        is_main_sfc_load_dependent,
        auxiliary_sfc_g_per_kwh,
        boiler_sfc_g_per_kwh,
        auxiliary_berth_kw,
        auxiliary_anchor_kw,
        auxiliary_manoeuvre_kw,
        auxiliary_sea_kw,
        boiler_berth_kw,
        boiler_anchor_kw,
        boiler_manoeuvre_kw,
        boiler_sea_kw,
        case
            when vessel_type is null then 'no_vessel_type'
            when imo4_ship_type is null then 'unknown_vessel_type'
            when mcr_kw is null then 'no_main_engine_power'
            when design_speed_knots is null then 'no_design_speed'
            when auxiliary_sea_kw is null or weather_factor is null then 'no_size'
            when main_sfc_g_per_kwh is null or auxiliary_sfc_g_per_kwh is null or boiler_sfc_g_per_kwh is null
                then 'no_specific_fuel_consumption'
        end as not_estimated_reason,
        case
            when vessel_type is null then 'no_vessel_type'
            when cii_ship_type is null then 'ship_type_without_cii'
            when gross_tonnage is null then 'no_gross_tonnage'
            when gross_tonnage < {{ var('cii_min_gt') }} then 'below_gross_tonnage'
            when capacity is null then 'no_capacity'
        end as not_rated_reason,
        topic,
        kafka_partition,
        kafka_offset,
        bronze_version
    from fuelled

)

select * from final
