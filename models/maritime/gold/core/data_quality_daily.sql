-- grain: one row per UTC day, topic and source
{%- set topics = ['ais_messages', 'sensor_messages', 'voyage_messages', 'alert_messages'] %}

with

{% for model in topics -%}
{{ model }} as (

    select * from {{ ref(model) }}

),

{% endfor -%}
reasons as (

    select
        reason_code,
        severity
    from {{ ref('quarantine_reasons') }}

),

messages as (

    {% for model in topics -%}
    select
        event_date,
        topic,
        {{ "coalesce(source, 'unknown')" if model in ['ais_messages', 'alert_messages'] else "'onboard'" }} as source,
        disposition,
        reason_code,
        (unix_micros(ingested_at_utc) - unix_micros(reported_at_utc)) / 1e6d as delay_s,
        {{ 'is_conflicting' if model == 'ais_messages' else 'false' }} as is_conflicting,
        {{ 'is_speed_unusual' if model == 'ais_messages' else 'false' }} as is_speed_unusual,
        bronze_version
    from {{ model }}
    {{ 'union all' if not loop.last }}
    {% endfor %}

),

counts as (

    select
        messages.event_date,
        messages.topic,
        messages.source,
        count(*) as message_count,
        count_if(messages.disposition = 'accepted') as accepted_count,
        count_if(messages.disposition = 'quarantined') as quarantined_count,
        count_if(messages.disposition = 'duplicate') as duplicate_count,
        count_if(reasons.severity = 'error') as error_count,
        count_if(messages.is_conflicting) as conflicting_count,
        count_if(messages.is_speed_unusual) as unusual_speed_count,
        percentile_approx(if(messages.disposition = 'accepted', messages.delay_s, null), 0.5, 100) as median_delay_s
    from messages
    left join reasons on messages.reason_code = reasons.reason_code
    group by messages.event_date, messages.topic, messages.source

),

final as (

    select
        event_date,
        topic,
        source,
        message_count,
        accepted_count,
        quarantined_count,
        duplicate_count,
        error_count,
        conflicting_count,
        unusual_speed_count,
        100 * accepted_count / message_count as accepted_pct,
        100 * quarantined_count / message_count as quarantined_pct,
        100 * duplicate_count / message_count as duplicate_pct,
        median_delay_s
    from counts

)

select * from final
