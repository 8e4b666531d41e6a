-- grain: one row per MMSI that has ever reported a position: its latest, with its last reported particulars
{{
    config(
        materialized='incremental',
        incremental_strategy='merge',
        unique_key='mmsi',
        tags=['live'],
    )
}}

{%- set seen = read_up_to() if execute and is_incremental() else none %}

with

positions as (

    select * from {{ ref('positions') }}
    where not is_conflicting{% if seen is not none %} and bronze_version > {{ seen }}{% endif %}

),

static_reports as (

    select * from {{ ref('static_reports') }}
    {% if seen is not none %}where bronze_version > {{ seen }}{% endif %}

),

ship_types as (

    select * from {{ ref('ais_ship_types') }}

),

nav_statuses as (

    select * from {{ ref('ais_nav_statuses') }}

),

countries as (

    select * from {{ ref('mmsi_countries') }}

),

latest_positions as (

    select
        mmsi,
        max_by(
            struct(
                mmsi_class, reported_at_utc, latitude, longitude, speed_knots, course_deg, heading_deg, nav_status,
                rate_of_turn, is_speed_unusual, source, {{ kafka_coordinates() }}
            ),
            reported_at_utc
        ) as latest
    from positions
    group by mmsi

),

latest_statics as (

    select
        mmsi,
        max(reported_at_utc) as static_reported_at_utc,
        max(bronze_version) as bronze_version,
        max_by(imo, if(imo is null, null, reported_at_utc)) as imo,
        max_by(name, if(name is null, null, reported_at_utc)) as name,
        max_by(call_sign, if(call_sign is null, null, reported_at_utc)) as call_sign,
        max_by(ship_type, if(ship_type is null, null, reported_at_utc)) as ship_type,
        max_by(transceiver_class, if(transceiver_class is null, null, reported_at_utc)) as transceiver_class,
        max_by(length_m, if(length_m is null, null, reported_at_utc)) as length_m,
        max_by(beam_m, if(beam_m is null, null, reported_at_utc)) as beam_m,
        max_by(draught_m, if(draught_m is null, null, reported_at_utc)) as draught_m,
        max_by(destination, if(destination is null, null, reported_at_utc)) as destination
    from static_reports
    group by mmsi

),

heard as (

    select
        coalesce(latest_positions.mmsi, latest_statics.mmsi) as mmsi,
        latest_positions.latest,
        latest_statics.* except (mmsi, bronze_version),
        greatest(latest_positions.latest.bronze_version, latest_statics.bronze_version) as heard_version
    from latest_positions
    full outer join latest_statics on latest_positions.mmsi = latest_statics.mmsi

),
{% if seen is not none %}
-- What was known before counts where it is newer, and where the new reports say nothing.
merged as (

    select
        heard.mmsi,
        case
            when heard.latest.reported_at_utc > known.reported_at_utc or known.mmsi is null then heard.latest
            else struct(
                    known.mmsi_class, known.reported_at_utc, known.latitude, known.longitude, known.speed_knots,
                    known.course_deg, known.heading_deg, known.nav_status, known.rate_of_turn, known.is_speed_unusual,
                    known.source, known.topic, known.kafka_partition, known.kafka_offset, known.kafka_timestamp_utc,
                    known.ingested_at_utc, known.bronze_version
                )
        end as latest,
        greatest(heard.static_reported_at_utc, known.static_reported_at_utc) as static_reported_at_utc,
        {% for column in ['imo', 'name', 'call_sign', 'ship_type', 'transceiver_class', 'length_m', 'beam_m', 'draught_m', 'destination'] -%}
        if(
            heard.static_reported_at_utc < known.static_reported_at_utc,
            coalesce(known.{{ column }}, heard.{{ column }}),
            coalesce(heard.{{ column }}, known.{{ column }})
        ) as {{ column }},
        {% endfor -%}
        greatest(heard.heard_version, known.bronze_version) as heard_version
    from heard
    left join {{ this }} as known on heard.mmsi = known.mmsi

),
{% else %}
merged as (

    select * from heard

),
{% endif %}
final as (

    select
        merged.mmsi,
        {{ mmsi_vessel_id('merged.mmsi', 'merged.latest.mmsi_class') }} as vessel_id,
        merged.latest.mmsi_class,
        merged.latest.reported_at_utc,
        merged.latest.latitude,
        merged.latest.longitude,
        merged.latest.speed_knots,
        merged.latest.course_deg,
        merged.latest.heading_deg,
        merged.latest.nav_status,
        nav_statuses.nav_status_name,
        nav_statuses.nav_status_group,
        merged.latest.rate_of_turn,
        merged.latest.is_speed_unusual,
        merged.imo,
        merged.name,
        merged.call_sign,
        merged.ship_type,
        ship_types.ship_category,
        countries.country as flag_country,
        merged.transceiver_class,
        merged.length_m,
        merged.beam_m,
        merged.draught_m,
        merged.destination,
        merged.static_reported_at_utc,
        merged.latest.source,
        merged.latest.topic,
        merged.latest.kafka_partition,
        merged.latest.kafka_offset,
        merged.latest.kafka_timestamp_utc,
        merged.latest.ingested_at_utc,
        merged.heard_version as bronze_version
    from merged
    left join nav_statuses on merged.latest.nav_status = nav_statuses.nav_status
    left join ship_types on merged.ship_type = ship_types.ship_type
    left join countries on merged.latest.mmsi_class = 'ship' and merged.mmsi div 1000000 = countries.mid
    where merged.latest.reported_at_utc is not null

)

select * from final
