{% test never_null(model, columns) %}
    {#- One statement for all columns of a model, where not_null costs one each. -#}
    select {{ columns | join(', ') }}
    from {{ model }}
    where
        ({% for column in columns %}{{ column }} is null{{ ' or ' if not loop.last }}{% endfor %})
        {{ only_untested(model) }}
{% endtest %}


{% macro only_untested(relation) -%}
    {#- The live path tests what it has just written, not the history again and again. -#}
    {%- set after = tested_up_to(relation) -%}
    {%- if after is not none %}
        and bronze_version > {{ after }}
    {%- endif -%}
{%- endmacro %}
