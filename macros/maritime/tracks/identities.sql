{#- Whether a number is an IMO number: seven digits, the last of which is the check digit (the sum of the first six
    times 7, 6, 5, 4, 3, 2, modulo 10) [IMO Resolution A.1117(30)]. -#}
{% macro is_imo_number(number) -%}
(
    {{ number }} between 1000000 and 9999999
    and (
        (({{ number }}) div 1000000) * 7 + (({{ number }}) div 100000 % 10) * 6 + (({{ number }}) div 10000 % 10) * 5
        + (({{ number }}) div 1000 % 10) * 4 + (({{ number }}) div 100 % 10) * 3 + (({{ number }}) div 10 % 10) * 2
    ) % 10 = ({{ number }}) % 10
)
{%- endmacro %}


{#- Identifier of one of the vessels that share an MMSI: the MMSI with the IMO number, else with the name. -#}
{% macro shared_mmsi_vessel_id(mmsi, identity) -%}
concat({{ mmsi }}, '-', regexp_replace({{ identity }}, '^(imo|name)', ''))
{%- endmacro %}
