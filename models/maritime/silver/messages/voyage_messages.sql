-- grain: one row per Kafka message of the topic maritime.voyage.events, whether accepted, quarantined or a duplicate
{{
    config(
        materialized='incremental',
        incremental_strategy='append',
        partition_by=['event_date'],
        tblproperties={'delta.isolationLevel': 'Serializable'},
        tags=['live'],
    )
}}

{%- set unread_messages = unread(source('maritime_bronze', 'voyage_events')) %}

with unread as (
    {{ unread_messages }}
),

decoded as (
    {{ decoded_messages('unread', voyage_event_fields()) }}
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
            {{ identity_reason() }}
            when nullif(message.event_id, '') is null then 'identity_missing'
            when message.event_type is null then 'type_missing'
            when
                message.event_type not in (
                    'vessel_particulars', 'voyage_planned', 'departed', 'arrived', 'delayed', 'passengers_counted',
                    'maintenance_done'
                )
                then 'type_unknown'
        end as reason_code
    from timed
),

typed as (
    select
        {{ kafka_coordinates() }},
        reason_code,
        message.mmsi,
        reported_at_utc,
        message.event_id,
        message.imo,
        message.event_type,
        message.voyage_id,
        message.origin_locode,
        message.destination_locode,
        {{ utc_timestamp('message.planned_departure') }} as planned_departure_utc,
        {{ utc_timestamp('message.planned_arrival') }} as planned_arrival_utc,
        message.delay_minutes,
        message.delay_reason,
        message.passengers_on_board,
        message.crew_on_board,
        message.maintenance_type,
        message.maintenance_is_planned,
        message.name,
        message.vessel_type,
        message.ais_ship_type as ship_type,
        message.dwt as deadweight_tonnes,
        message.gt as gross_tonnage,
        message.mcr_kw,
        message.design_speed_knots,
        message.design_draught_m,
        message.engine_type,
        message.main_fuel,
        message.year_built,
        message.length_m,
        message.beam_m,
        message.flag as flag_iso2,
        message.home_port_locode,
        case when reason_code is not null then payload end as payload,
        case when reason_code is null then message.event_id else cast(-1 - kafka_offset as string) end as compared_id
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
    select distinct event_id as compared_id
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
        event_id,
        imo,
        event_type,
        voyage_id,
        origin_locode,
        destination_locode,
        planned_departure_utc,
        planned_arrival_utc,
        delay_minutes,
        delay_reason,
        passengers_on_board,
        crew_on_board,
        maintenance_type,
        maintenance_is_planned,
        name,
        vessel_type,
        ship_type,
        deadweight_tonnes,
        gross_tonnage,
        mcr_kw,
        design_speed_knots,
        design_draught_m,
        engine_type,
        main_fuel,
        year_built,
        length_m,
        beam_m,
        flag_iso2,
        home_port_locode,
        payload
    from disposed
)

select * from final
