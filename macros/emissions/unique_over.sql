{% test unique_over(model, columns) %}
select {{ columns | join(', ') }}, count(*) as row_count
from {{ model }}
where true {{ only_newest_when_live(model) }}
group by {{ columns | join(', ') }}
having count(*) > 1
{% endtest %}
