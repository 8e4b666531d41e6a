{% import 'maritime/emissions/formulas.sql' as formulas -%}
{% set estimated = formulas.co2_tonnes('fuels.estimated_fuel_tonnes * 1e3', 'carbon.cf_t_co2_per_t') -%}
-- grain: one row per vessel and day of the input
with carbon as (
    {{ figures('fuel_carbon_factors') }}
),

-- Few rows of many: what follows is done per fuel of a day, not per record.
fuels as (
    select
        vessel_id,
        cast(recorded_at as date) as emission_date,
        fuel,
        ship_type,
        dwt,
        gt,
        max(recorded_at) as last_recorded_at,
        count(*) as record_count,
        sum(distance_nm) as distance_nm,
        sum(fuel_tonnes) as fuel_tonnes,
        count(co2_tonnes) as co2_record_count,
        sum(co2_tonnes) as co2_tonnes,
        count(case when co2_tonnes is null then fuel_tonnes end) as estimated_record_count,
        sum(case when co2_tonnes is null then fuel_tonnes end) as estimated_fuel_tonnes
    from loaded
    group by vessel_id, cast(recorded_at as date), fuel, ship_type, dwt, gt
),

priced as (
    select
        fuels.vessel_id,
        fuels.emission_date,
        upper(fuels.fuel) as fuel,
        fuels.record_count,
        fuels.distance_nm,
        fuels.fuel_tonnes,
        -- Of several ships at one time the greatest, so that the answer does not depend on the order of the rows.
        struct(
            fuels.last_recorded_at,
            fuels.ship_type is not null,
            fuels.ship_type,
            fuels.dwt is not null,
            fuels.dwt,
            fuels.gt is not null,
            fuels.gt
        ) as seen,
        fuels.ship_type,
        fuels.dwt,
        fuels.gt,
        fuels.co2_record_count
            + case when carbon.cf_t_co2_per_t is null then 0 else fuels.estimated_record_count end as co2_record_count,
        case
            when {{ estimated }} is null then fuels.co2_tonnes
            else coalesce(fuels.co2_tonnes, 0e0) + {{ estimated }}
        end as co2_tonnes
    from fuels
    left join carbon on carbon.fuel = upper(fuels.fuel)
),

days as (
    select
        vessel_id,
        emission_date,
        datediff(emission_date, date'1970-01-01') as day_number,
        max_by(ship_type, seen) as ship_type,
        max_by(dwt, seen) as dwt,
        max_by(gt, seen) as gt,
        cast(sum(record_count) as bigint) as record_count,
        cast(sum(co2_record_count) as bigint) as co2_record_count,
        coalesce(sum(distance_nm), 0e0) as distance_nm,
        sum(fuel_tonnes) as fuel_tonnes,
        {% for fuel in fuels -%}
        sum(case when fuel = '{{ fuel }}' then co2_tonnes end) as co2_{{ fuel | lower }}_tonnes,
        {% endfor -%}
        sum(co2_tonnes) as co2_tonnes
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
