-- grain: one row per Kafka message of the topic maritime.alerts, whether accepted, quarantined or a duplicate
{{
    config(
        materialized='incremental',
        incremental_strategy='append',
        partition_by=['event_date'],
        tblproperties={'delta.isolationLevel': 'Serializable'},
        tags=['live'],
    )
}}

{%- set unread_messages = unread(source('maritime_bronze', 'alerts')) %}

with unread as (
    {{ unread_messages }}
),

decoded as (
    {{ decoded_messages('unread', alert_fields()) }}
),

timed as (
    select
        *,
        {{ utc_timestamp('message.timestamp') }} as reported_at_utc
    from decoded
),

validated as (
    select
        *,
        case
            {{ undecodable_reason() }}
            {{ identity_reason(no_ship_if="coalesce(message.source = 'platform', false)") }}
            when nullif(message.alert_id, '') is null then 'identity_missing'
            when message.alert_type is null then 'type_missing'
            when coalesce(message.severity, '') not in ('info', 'warning', 'critical') then 'severity_unknown'
            when coalesce(message.status, '') not in ('raised', 'acknowledged', 'cleared') then 'status_unknown'
        end as reason_code
    from timed
),

typed as (
    select
        {{ kafka_coordinates() }},
        reason_code,
        message.mmsi,
        reported_at_utc,
        message.alert_id,
        message.alert_type,
        message.severity,
        message.status,
        message.message,
        message.value,
        message.threshold,
        message.latitude,
        message.longitude,
        message.source,
        case when reason_code is not null then payload end as payload,
        case
            when reason_code is null then concat_ws('|', message.alert_id, message.status, message.timestamp)
            else cast(-1 - kafka_offset as string)
        end as compared_id
    from validated
),

compared as (
    select
        *,
        row_number() over (partition by compared_id order by kafka_offset, kafka_partition) > 1 as is_repeated
    from typed
),
{% if is_incremental() %}
known as (
    select distinct compared_id
    from {{ this }}
    where disposition = 'accepted' and ({{ event_times_of(unread_messages) }})
),

disposed as (
    select
        compared.*,
        compared.is_repeated or known.compared_id is not null as is_duplicate
    from compared
    left join known on compared.compared_id = known.compared_id
),
{% else %}
disposed as (
    select
        *,
        is_repeated as is_duplicate
    from compared
),
{% endif %}
final as (
    select
        {{ kafka_coordinates() }},
        {{ disposition() }} as disposition,
        reason_code,
        mmsi,
        {{ mmsi_class('mmsi') }} as mmsi_class,
        reported_at_utc,
        cast(if(reason_code is null, reported_at_utc, ingested_at_utc) as date) as event_date,
        alert_id,
        alert_type,
        severity,
        status,
        message,
        value,
        threshold,
        latitude,
        longitude,
        source,
        compared_id,
        payload
    from disposed
)

select * from final
