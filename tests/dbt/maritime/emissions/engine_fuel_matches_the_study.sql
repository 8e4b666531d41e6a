-- Test vector of the Fourth IMO GHG Study's method: 9,000 kW, 12 of 14.5 knots, 10 of 12.5 m, HFO, weather 0.867.
with engine as (
    select {{ main_engine_load('12e0', '14.5e0', '10e0', '12.5e0', '0.867e0', '1e0', var('emissions_fouling_factor')) }} as engine_load
),

consumption as (
    select
        engine_load,
        {{ specific_fuel_consumption('175e0', 'engine_load') }} as sfc_g_per_kwh
    from engine
),

fuel as (
    select
        *,
        {{ main_engine_fuel_kg_per_hour('9000e0', 'engine_load', 'sfc_g_per_kwh', var('emissions_min_engine_load')) }}
            as kg_per_hour
    from consumption
)

select * from fuel
where abs(engine_load - 0.6144) > 0.00005 or abs(sfc_g_per_kwh - 177.72) > 0.005 or abs(kg_per_hour - 982.7) > 0.05
