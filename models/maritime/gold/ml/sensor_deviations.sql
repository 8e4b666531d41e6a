-- grain: one row per MMSI and hour whose load has a past to be compared with; nothing in it is from after that hour

{%- set measures = {
    'exhaust_temp': 'exhaust_temp_c',
    'coolant_temp': 'coolant_temp_c',
    'lube_oil_pressure': 'lube_oil_pressure_bar',
    'lube_oil_temp': 'lube_oil_temp_c',
    'vibration': 'vibration_mm_s',
    'fuel_per_load': 'fuel_per_load',
    'oil_in_water': 'oil_in_water_ppm',
} %}
{%- set most = 20 %}
{%- set past_days = var('sensor_past_days') | int %}

with

by_hour as (

    select
        *,
        -- tenths of the load that an engine can have; at rest it has one of its own
        if(engine_load_pct > 0, cast(floor(engine_load_pct / 10) as int), -1) as load_band,
        fuel_kg_h / if(engine_load_pct > 0, engine_load_pct, 1) as fuel_per_load
    from {{ ref('sensor_hours') }}

),

-- The day before is left out: a fault that lasts must not become what is usual.
compared as (

    select
        *,
        {%- for name, column in measures.items() %}
        ({{ column }} - avg({{ column }}) over past)
        / nullif(stddev_samp({{ column }}) over past + 0.01 * abs(avg({{ column }}) over past), 0) as {{ name }}_raw,
        {%- endfor %}
        count(*) over past as past_hours
    from by_hour
    window past as (
        partition by mmsi, load_band order by hour_utc
        range between interval {{ past_days }} days preceding and interval 1 day preceding
    )

),

final as (

    select
        mmsi,
        {{ mmsi_vessel_id('mmsi') }} as vessel_id,
        hour_utc,
        load_band,
        past_hours,
        {%- for name in measures %}
        case
            when {{ name }}_raw > {{ most }} then {{ most }}d
            when {{ name }}_raw < -{{ most }} then -{{ most }}d
            else {{ name }}_raw
        end as {{ name }}_z,
        {%- endfor %}
        exhaust_unchanged_share
    from compared
    where past_hours >= {{ var('sensor_past_min_hours') }}

)

select * from final
