{#- A ship's size in the unit that a row of the study's tables has. TEU and cubic metres are not among the particulars:
    they are estimated from DWT, to find the row only. -#}
{% macro imo4_size(size_unit) -%}
case {{ size_unit }}
    when 'dwt' then deadweight_tonnes
    when 'gt' then gross_tonnage
    when 'teu' then deadweight_tonnes / {{ var('emissions_dwt_per_teu') }}
    when 'cbm' then deadweight_tonnes / {{ var('emissions_dwt_per_cbm') }}
    when 'any' then 0e0
end
{%- endmacro %}
