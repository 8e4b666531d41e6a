{% macro film_field(name) -%}
    {#- Null and the many ways of writing it are one null. -#}
    nullif(nullif(nullif(nullif(trim(get(filter(fields, field -> field.name = '{{ name }}'), 0).value), ''), 'null'), 'N/A'), 'Unknown')
{%- endmacro %}


{% macro film_fields(value) -%}
    transform(
        map_entries(from_json({{ value }}, 'map<string, string>')),
        entry -> named_struct(
            'name', trim(both '_' from regexp_replace(lower(trim(entry.key)), '[^a-z0-9]+', '_')),
            'value', entry.value
        )
    )
{%- endmacro %}


{% macro film_amount(text) -%}
    try_cast(regexp_replace({{ text }}, '[$, ]', '') as double)
{%- endmacro %}


{% macro film_date(text) -%}
    coalesce(
        {%- for pattern in ['MMM d yyyy', 'yyyy-MM-dd', 'd-MMM-yy', 'd-MMM-yyyy', 'MMMM d, yyyy', 'MM/dd/yyyy'] %}
        cast(try_to_timestamp({{ text }}, '{{ pattern }}') as date),
        {%- endfor %}
        cast(try_to_timestamp(substr({{ text }}, 1, 10), 'yyyy-MM-dd') as date),
        cast(try_to_timestamp(regexp_extract({{ text }}, '^[0-9]{4}$', 0), 'yyyy') as date)
    )
{%- endmacro %}
