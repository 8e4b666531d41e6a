{% macro quality_check(layer, name, description, fails) -%}
    named_struct(
        'layer', '{{ layer }}',
        'check_name', '{{ name }}',
        'description', '{{ description }}',
        'rows_checked', count(*),
        'rows_failed', count_if({{ fails }})
    )
{%- endmacro %}
