{% test one_open_version(model, key) %}
    select {{ key }}
    from {{ model }}
    where dbt_valid_to is null
    group by {{ key }}
    having count(*) > 1
{% endtest %}
