-- grain: one row per UTC day of ingestion, topic and reason code

with

quarantine as (

    select * from {{ ref('quarantine') }}

),

reasons as (

    select * from {{ ref('quarantine_reasons') }}

),

final as (

    select
        cast(quarantine.ingested_at_utc as date) as ingested_date,
        quarantine.topic,
        quarantine.reason_code,
        max(reasons.severity) as severity,
        count(*) as message_count,
        min(quarantine.kafka_timestamp_utc) as first_seen_at_utc,
        max(quarantine.kafka_timestamp_utc) as last_seen_at_utc
    from quarantine
    left join reasons on quarantine.reason_code = reasons.reason_code
    group by cast(quarantine.ingested_at_utc as date), quarantine.topic, quarantine.reason_code

)

select * from final
