{% macro film_field(name) -%}
    get(filter(fields, field -> field.name = '{{ name }}'), 0).value
{%- endmacro %}


{% macro film_fields(value) -%}
    {#- Null and its many spellings become one null. Repaired here, once per entry: repaired in film_field, the plan
        of film_rows grows so much that it takes Spark longer to make than to run. -#}
    transform(
        map_entries(from_json({{ value }}, 'map<string, string>')),
        entry -> named_struct(
            'name', trim(both '_' from regexp_replace(lower(trim(entry.key)), '[^a-z0-9]+', '_')),
            -- "Unknown" and "N/A" are titles of films; in every other field they are none.
            'value', case
                when lower(trim(entry.key)) = 'title' then nullif(trim(entry.value), '')
                when trim(entry.value) not in ('', 'null', 'N/A', 'Unknown') then trim(entry.value)
            end
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
