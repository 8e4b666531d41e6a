{#- dbt's own tests, which know nothing of what a live run has written.

    Reason: both would read the whole history of silver every few seconds (docs/decisions/0085). -#}


{% test accepted_values(model, column_name, values, quote=True) %}
    {{ default__test_accepted_values(untested_rows(model), column_name, values, quote) }}
{% endtest %}


{% test relationships(model, column_name, to, field) %}
    {{ default__test_relationships(untested_rows(model), column_name, to, field) }}
{% endtest %}


{% macro untested_rows(relation) -%}
    {%- set narrowed = only_untested(relation) | trim -%}
    {{ return('(select * from ' ~ relation ~ ' where true ' ~ narrowed ~ ')' if narrowed else relation) }}
{%- endmacro %}
