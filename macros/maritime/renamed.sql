{#- Former names, for models that are not moved to the new ones yet. -#}


{% macro let(name, value, expression) -%}
{{ sql_let(name, value, expression) }}
{%- endmacro %}


{% macro replaces(predicate) -%}
{{ replace_where(predicate) }}
{%- endmacro %}


{% macro hours_from(earlier, later) -%}
{{ hours_between(earlier, later) }}
{%- endmacro %}
