-- Every bronze row is in silver exactly once, by topic and partition.
{{ config(tags=['daily']) }}

{%- set pairs = [
    ('ais', 'ais_messages'), ('sensors', 'sensor_messages'), ('voyage_events', 'voyage_messages'), ('alerts', 'alert_messages')
] -%}

with
{% for table, model in pairs -%}
{{ table }}_landed as (
    select
        topic,
        `partition` as kafka_partition,
        count(*) as message_count,
        sum(`offset`) as offset_sum
    from {{ bronze_as_read_by(source('maritime_bronze', table), ref(model)) }}
    group by topic, `partition`
),

{{ table }}_disposed as (
    select
        topic,
        kafka_partition,
        count_if(disposition in ('accepted', 'quarantined', 'duplicate')) as message_count,
        sum(kafka_offset) as offset_sum
    from {{ ref(model) }}
    group by topic, kafka_partition
),

{% endfor -%}
compared as (
    {% for table, model in pairs -%}
    select
        coalesce(landed.topic, disposed.topic) as topic,
        coalesce(landed.kafka_partition, disposed.kafka_partition) as kafka_partition,
        landed.message_count as landed_count,
        disposed.message_count as disposed_count,
        landed.offset_sum as landed_offset_sum,
        disposed.offset_sum as disposed_offset_sum
    from {{ table }}_landed as landed
    full outer join {{ table }}_disposed as disposed
        on landed.topic = disposed.topic and landed.kafka_partition = disposed.kafka_partition
    {{ 'union all' if not loop.last }}
    {% endfor %}
)

select *
from compared
where not (landed_count <=> disposed_count and landed_offset_sum <=> disposed_offset_sum)
