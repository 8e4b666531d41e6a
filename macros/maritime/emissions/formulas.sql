{#- The formulas of fuel, CO2 and the carbon intensity indicator, as Spark SQL expressions.

    Owns every formula of the emissions marts, once: the dbt models call these macros, and the batch tools render this
    very file (serving/batch/formulas.py). So a macro here takes SQL expressions or numbers and gives an expression
    back; it reads no relation, no dbt variable and nothing of dbt's own context.
    Arithmetic is in doubles (1e0, not 1.0): Spark would do decimals and round them. A null input gives a null. -#}


{#- Main engine load (0 to 1) of the Fourth IMO GHG Study 2020, equation 8: the admiralty cube law with draught,
    weather and fouling. -#}
{% macro main_engine_load(
    speed_knots, design_speed_knots, draught_m, design_draught_m, weather_factor, speed_power_factor, fouling_factor
) -%}
least(1e0, ({{ speed_power_factor }}) * power(({{ draught_m }}) / ({{ design_draught_m }}), 2e0 / 3e0)
    * power(({{ speed_knots }}) / ({{ design_speed_knots }}), 3e0) / (({{ fouling_factor }}) * ({{ weather_factor }})))
{%- endmacro %}


{#- Specific fuel consumption, g/kWh: the study's equation 10, least near 80 % load. Turbines, auxiliary engines and
    boilers do not depend on load. -#}
{% macro specific_fuel_consumption(base_g_per_kwh, engine_load, is_load_dependent='true') -%}
case when {{ is_load_dependent }}
    then ({{ base_g_per_kwh }}) * (0.455e0 * ({{ engine_load }}) * ({{ engine_load }}) - 0.710e0 * ({{ engine_load }}) + 1.280e0)
    else ({{ base_g_per_kwh }}) * 1e0 end
{%- endmacro %}


{#- kg/h of the main engine; it is taken as stopped below the least load (7 % in the study). -#}
{% macro main_engine_fuel_kg_per_hour(mcr_kw, engine_load, sfc_g_per_kwh, min_load) -%}
case when ({{ engine_load }}) < {{ min_load }} then 0e0
    else ({{ mcr_kw }}) * ({{ engine_load }}) * ({{ sfc_g_per_kwh }}) / 1e3 end
{%- endmacro %}


{#- kg/h of a consumer that runs at a power: auxiliary engines, boilers. -#}
{% macro consumer_fuel_kg_per_hour(power_kw, sfc_g_per_kwh) -%}
(({{ power_kw }}) * ({{ sfc_g_per_kwh }}) / 1e3)
{%- endmacro %}


{#- The study's exception for small ships: nothing up to 150 kW of main engine, 5 % of it up to 500 kW. -#}
{% macro auxiliary_power_kw(table_kw, mcr_kw) -%}
case when ({{ mcr_kw }}) <= 150 then 0e0 when ({{ mcr_kw }}) <= 500 then 0.05e0 * ({{ mcr_kw }}) else ({{ table_kw }}) * 1e0 end
{%- endmacro %}


{% macro boiler_power_kw(table_kw, mcr_kw) -%}
case when ({{ mcr_kw }}) <= 150 then 0e0 else ({{ table_kw }}) * 1e0 end
{%- endmacro %}


{#- Operating phase. Stopped below `stopped_speed_knots`: at anchor or at berth by the navigation status, and without one
    by speed (the study: at berth up to 1 kn). Then manoeuvring up to half the design speed. -#}
{% macro operating_phase(
    speed_knots, design_speed_knots, is_anchored, is_moored, stopped_speed_knots, berth_speed_knots,
    manoeuvre_share_of_design_speed
) -%}
case
    when ({{ speed_knots }}) is null then null
    when ({{ speed_knots }}) < {{ stopped_speed_knots }} then
        case when {{ is_moored }} then 'berth' when {{ is_anchored }} then 'anchor'
            when ({{ speed_knots }}) <= {{ berth_speed_knots }} then 'berth' else 'anchor' end
    when ({{ speed_knots }}) <= {{ manoeuvre_share_of_design_speed }} * ({{ design_speed_knots }}) then 'manoeuvre'
    else 'sea'
end
{%- endmacro %}


{#- The value for a phase from a table's four columns. -#}
{% macro by_phase(phase, berth, anchor, manoeuvre, sea) -%}
case {{ phase }} when 'berth' then {{ berth }} when 'anchor' then {{ anchor }}
    when 'manoeuvre' then {{ manoeuvre }} when 'sea' then {{ sea }} end
{%- endmacro %}


{#- Tonnes of CO2 of kilograms of a fuel, by its carbon factor (MEPC.364(79)), t/t. -#}
{% macro co2_tonnes(fuel_kg, carbon_factor) -%}
(({{ fuel_kg }}) / 1e3 * ({{ carbon_factor }}))
{%- endmacro %}


{#- Capacity x distance, tonne-miles (MEPC.352(78)): DWT or GT by ship type, never the fixed capacity of the
    reference line. -#}
{% macro transport_work(capacity, distance_nm) -%}
(({{ capacity }}) * ({{ distance_nm }}))
{%- endmacro %}


{#- Attained CII, g CO2 per capacity-mile (MEPC.352(78)); null where nothing was sailed. -#}
{% macro cii_attained(co2_tonnes, transport_work) -%}
case when ({{ transport_work }}) > 0 then ({{ co2_tonnes }}) * 1e6 / ({{ transport_work }}) end
{%- endmacro %}


{#- Reference CII (MEPC.353(78)): a * capacity ^ -c, with the fixed capacity where the line names one. -#}
{% macro cii_reference(a, c, capacity, capacity_fixed='null') -%}
(({{ a }}) * power(coalesce({{ capacity_fixed }}, {{ capacity }}) * 1e0, -1e0 * ({{ c }})))
{%- endmacro %}


{#- Required CII (MEPC.338(76)): the reference less the year's reduction factor, in per cent. -#}
{% macro cii_required(reference, reduction_pct) -%}
(({{ reference }}) * (1e0 - ({{ reduction_pct }}) / 1e2))
{%- endmacro %}


{#- Rating (MEPC.354(78)): the bounds are exp(d1) to exp(d4) times the required CII. -#}
{% macro cii_rating(attained, required, exp_d1, exp_d2, exp_d3, exp_d4) -%}
case
    when ({{ attained }}) is null or ({{ required }}) is null or ({{ exp_d1 }}) is null then null
    when ({{ attained }}) <= ({{ required }}) * ({{ exp_d1 }}) then 'A'
    when ({{ attained }}) <= ({{ required }}) * ({{ exp_d2 }}) then 'B'
    when ({{ attained }}) <= ({{ required }}) * ({{ exp_d3 }}) then 'C'
    when ({{ attained }}) <= ({{ required }}) * ({{ exp_d4 }}) then 'D'
    else 'E'
end
{%- endmacro %}


{#- MARPOL Annex VI regulation 28.7: E in the year, or D in it and in each of the two years before. -#}
{% macro needs_corrective_plan(rating, rating_1_year_before, rating_2_years_before) -%}
case when ({{ rating }}) is null then null
    else ({{ rating }}) = 'E' or (({{ rating }}) = 'D' and coalesce({{ rating_1_year_before }}, '') = 'D'
        and coalesce({{ rating_2_years_before }}, '') = 'D') end
{%- endmacro %}


{#- Whole-year projection: the sum so far, plus the mean of the recent days for each remaining day. -#}
{% macro year_forecast(to_date, recent_sum, recent_days, days_left) -%}
case when ({{ days_left }}) = 0 then ({{ to_date }})
    when ({{ recent_days }}) > 0 then ({{ to_date }}) + ({{ recent_sum }}) / ({{ recent_days }}) * ({{ days_left }}) end
{%- endmacro %}


{#- Per cent by which a value is above a limit (negative: below). -#}
{% macro excess_pct(attained, limit) -%}
case when ({{ limit }}) > 0 then (({{ attained }}) / ({{ limit }}) - 1e0) * 1e2 end
{%- endmacro %}


{#- A window of the last `days` calendar days, whatever rows there are: `day_number` is an integer that counts days. -#}
{% macro last_days(partition_by, day_number, days) -%}
(partition by {{ partition_by }} order by {{ day_number }} range between {{ days - 1 }} preceding and current row)
{%- endmacro %}


{#- Joins a table that is cut into sizes: its row holds for sizes in [size_min, size_max_excl). -#}
{% macro is_in_size(size, size_min, size_max_excl) -%}
(({{ size }}) >= {{ size_min }} and (({{ size }}) < {{ size_max_excl }} or {{ size_max_excl }} is null))
{%- endmacro %}
