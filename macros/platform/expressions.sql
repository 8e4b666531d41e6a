{#- Expressions that Spark SQL lacks a function for. -#}


{#- One value, computed once and named inside an expression: Spark SQL has no `let`. -#}
{% macro sql_let(name, value, expression) -%}
element_at(transform(array({{ value }}), {{ name }} -> {{ expression }}), 1)
{%- endmacro %}


{#- From microseconds, so that no timestamp is rounded on the way. -#}
{% macro hours_between(from_utc, to_utc) -%}
((unix_micros({{ to_utc }}) - unix_micros({{ from_utc }})) / 3.6e9d)
{%- endmacro %}
