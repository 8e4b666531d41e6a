-- grain: one row per Kafka message of the topic maritime.environmental.sensors: accepted, quarantined or a duplicate
{{
    config(
        materialized='incremental',
        incremental_strategy='append',
        partition_by=['event_date'],
        tblproperties={'delta.isolationLevel': 'Serializable'},
        tags=['live'],
    )
}}

{%- set unread_messages = unread(source('maritime_bronze', 'sensors')) %}

with unread as (
    {{ unread_messages }}
),

decoded as (
    {{ decoded_messages('unread', sensor_fields()) }}
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
            when nullif(message.reading_id, '') is null then 'identity_missing'
        end as reason_code
    from timed
),

typed as (
    select
        {{ kafka_coordinates() }},
        reason_code,
        message.mmsi,
        reported_at_utc,
        message.reading_id,
        message.engine_rpm,
        message.engine_load_pct,
        message.exhaust_temp_c,
        message.coolant_temp_c,
        message.lube_oil_pressure_bar,
        message.lube_oil_temp_c,
        message.vibration_mm_s,
        message.fuel_flow_kg_h,
        message.co2_kg_h,
        message.nox_kg_h,
        message.sox_kg_h,
        message.pm_kg_h,
        message.ballast_level_pct,
        message.water_temp_c,
        message.water_ph,
        message.oil_in_water_ppm,
        message.air_temp_c,
        message.wind_speed_knots,
        message.wind_direction_deg,
        message.wave_height_m,
        message.air_pressure_hpa,
        message.visibility_nm,
        case when reason_code is not null then payload end as payload,
        case when reason_code is null then message.reading_id else cast(-1 - kafka_offset as string) end as compared_id
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
    select distinct reading_id as compared_id
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
        reading_id,
        engine_rpm,
        engine_load_pct,
        exhaust_temp_c,
        coolant_temp_c,
        lube_oil_pressure_bar,
        lube_oil_temp_c,
        vibration_mm_s,
        fuel_flow_kg_h,
        co2_kg_h,
        nox_kg_h,
        sox_kg_h,
        pm_kg_h,
        ballast_level_pct,
        water_temp_c,
        water_ph,
        oil_in_water_ppm,
        air_temp_c,
        wind_speed_knots,
        wind_direction_deg,
        wave_height_m,
        air_pressure_hpa,
        visibility_nm,
        payload
    from disposed
)

select * from final
