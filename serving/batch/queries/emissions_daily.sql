{% import 'maritime/emissions/formulas.sql' as formulas -%}
-- grain: one row per vessel and day of the input
with carbon as (
    {{ figures('fuel_carbon_factors') }}
),

priced as (
    select
        loaded.*,
        cast(recorded_at as date) as emission_date,
        coalesce(co2_tonnes, {{ formulas.co2_tonnes('fuel_tonnes * 1e3', 'cf_t_co2_per_t') }}) as record_co2_tonnes
    from loaded
    left join carbon on carbon.fuel = upper(loaded.fuel)
),

days as (
    select
        vessel_id,
        emission_date,
        datediff(emission_date, date'1970-01-01') as day_number,
        max_by(ship_type, recorded_at) as ship_type,
        max_by(dwt, recorded_at) as dwt,
        max_by(gt, recorded_at) as gt,
        count(*) as record_count,
        count(record_co2_tonnes) as co2_record_count,
        coalesce(sum(distance_nm), 0e0) as distance_nm,
        sum(fuel_tonnes) as fuel_tonnes,
        {% for fuel in fuels -%}
        sum(case when upper(fuel) = '{{ fuel }}' then record_co2_tonnes end) as co2_{{ fuel | lower }}_tonnes,
        {% endfor -%}
        sum(record_co2_tonnes) as co2_tonnes
    from priced
    group by vessel_id, emission_date
)

select
    vessel_id,
    emission_date,
    ship_type,
    dwt,
    gt,
    record_count,
    record_count - co2_record_count as unknown_record_count,
    distance_nm,
    fuel_tonnes,
    co2_tonnes,
    {% for fuel in fuels -%}
    co2_{{ fuel | lower }}_tonnes,
    {% endfor -%}
    sum(co2_tonnes) over {{ formulas.last_days('vessel_id', 'day_number', 7) }} as co2_7d_tonnes,
    avg(co2_tonnes) over {{ formulas.last_days('vessel_id', 'day_number', 7) }} as co2_7d_mean_tonnes,
    sum(co2_tonnes) over {{ formulas.last_days('vessel_id', 'day_number', 30) }} as co2_30d_tonnes,
    avg(co2_tonnes) over {{ formulas.last_days('vessel_id', 'day_number', 30) }} as co2_30d_mean_tonnes
from days
