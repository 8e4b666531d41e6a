{% import 'maritime/emissions/formulas.sql' as formulas -%}
{% set capacity = "case lines.capacity_unit when 'dwt' then daily.dwt when 'gt' then daily.gt end" -%}
-- grain: one row per vessel and day, with the ship's line and the attained CII of the year to date (of the loaded days)
with lines as (
    {{ figures('cii_reference_lines') }}
),

types as (
    {{ figures('emission_ship_types') }}
),

worked as (
    select
        daily.*,
        types.cii_ship_type,
        lines.capacity_unit,
        {{ capacity }} as capacity,
        {{ formulas.cii_reference('lines.a', 'lines.c', capacity, 'lines.capacity_fixed') }} as reference_cii,
        cast(year(emission_date) as int) as cii_year,
        case when co2_tonnes is not null then {{ formulas.transport_work(capacity, 'distance_nm') }} end
            as transport_work
    from daily
    left join types on types.ship_type = lower(daily.ship_type)
    left join lines
        on lines.ship_type = types.cii_ship_type
        and {{ formulas.is_in_size(capacity, 'lines.size_min', 'lines.size_max_excl') }}
),

summed as (
    select
        *,
        sum(co2_tonnes) over year_to_date as co2_to_date_tonnes,
        sum(transport_work) over year_to_date as work_to_date
    from worked
    window year_to_date as (
        partition by vessel_id, cii_year order by emission_date rows between unbounded preceding and current row
    )
)

select
    vessel_id,
    emission_date,
    cii_year,
    ship_type,
    cii_ship_type,
    gt,
    capacity,
    capacity_unit,
    reference_cii,
    record_count,
    unknown_record_count,
    distance_nm,
    co2_tonnes,
    co2_7d_tonnes,
    co2_30d_tonnes,
    transport_work,
    {{ formulas.cii_attained('co2_to_date_tonnes', 'work_to_date') }} as attained_to_date
from summed
