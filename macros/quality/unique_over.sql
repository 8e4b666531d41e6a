{% test unique_over(model, columns, never_null=[]) %}
    {#- One statement for the key and for what every row has, where two tests would read the table twice. -#}
    {%- set nulls = "count_if(" ~ (never_null | join(' is null or ')) ~ " is null)" if never_null else '0' %}
    select {{ columns | join(', ') }}, count(*) as row_count, {{ nulls }} as rows_with_null
    from {{ model }}
    where true {{ only_untested(model) }}
    group by {{ columns | join(', ') }}
    having row_count > 1 or rows_with_null > 0
{% endtest %}
