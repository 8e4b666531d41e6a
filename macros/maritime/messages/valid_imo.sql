{% macro valid_imo(imo) -%}
    {#- The last digit is that of the weighted sum of the first six, weights 7 to 2 [IMO A.1117(30)]. -#}
    case
        when
            {{ imo }} between 1000000 and 9999999
            and pmod(
                {{ imo }} div 1000000 * 7 + pmod({{ imo }} div 100000, 10) * 6 + pmod({{ imo }} div 10000, 10) * 5
                + pmod({{ imo }} div 1000, 10) * 4 + pmod({{ imo }} div 100, 10) * 3 + pmod({{ imo }} div 10, 10) * 2,
                10
            ) = pmod({{ imo }}, 10)
            then {{ imo }}
    end
{%- endmacro %}
