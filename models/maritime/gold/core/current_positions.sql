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
{%- set report_columns = [
    'mmsi_class', 'reported_at_utc', 'latitude', 'longitude', 'speed_knots', 'course_deg', 'heading_deg', 'nav_status',
    'rate_of_turn', 'message_type', 'is_speed_unusual', 'source', 'topic', 'kafka_partition', 'kafka_offset',
    'kafka_timestamp_utc', 'ingested_at_utc', 'bronze_version',
] %}

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

{% if seen is not none %}
-- The row of before is one of the vessel's reports: others arrived after it.
known as ( -- noqa: ST03

    select * from {{ this }}

),

{% endif %}
arrivals as (

    select
        mmsi,
        {{ report_columns | join(', ') }},
        cast(null as timestamp) as arrived_before_utc,
        is_ahead_of_receipt,
        false as is_known
    from positions
    {%- if seen is not none %}
    union all
    select
        mmsi,
        {{ report_columns | join(', ') }},
        arrived_before_utc,
        {{ is_ahead_of_receipt('reported_at_utc', 'kafka_timestamp_utc', 'ingested_at_utc') }} as is_ahead_of_receipt,
        true as is_known
    from known
    {%- endif %}

),

-- The earlier of the two that arrived before, and after: two wrong ones in a row do not confirm each other.
neighboured as (

    select
        * except (arrived_before_utc),
        if(
            is_known,
            arrived_before_utc,
            min(reported_at_utc) over (
                partition by mmsi order by kafka_partition, kafka_offset rows between 2 preceding and 1 preceding
            )
        ) as arrived_before_utc,
        min(reported_at_utc) over (
            partition by mmsi order by kafka_partition, kafka_offset rows between 1 following and 2 following
        ) as arrived_after_utc
    from arrivals

),

ranked as (

    select
        *,
        is_ahead_of_receipt
        or {{ is_ahead_of_neighbours(
            'reported_at_utc', 'arrived_before_utc', 'arrived_after_utc', 'kafka_timestamp_utc'
        ) }} as is_ahead
    from neighboured

),

latest_positions as (

    select
        mmsi,
        max_by(
            struct({{ report_columns | join(', ') }}, arrived_before_utc),
            {{ position_recency('reported_at_utc', 'message_type', 'is_ahead') }}
        ) as latest,
        max(bronze_version) as bronze_version
    from ranked
    group by mmsi
    -- of a vessel that is not heard now, nothing changes
    having not bool_and(is_known)

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
        greatest(latest_positions.bronze_version, latest_statics.bronze_version) as heard_version
    from latest_positions
    full outer join latest_statics on latest_positions.mmsi = latest_statics.mmsi

),
{% if seen is not none %}
-- What was known before counts where it is newer, and where the new reports say nothing.
merged as (

    select
        heard.mmsi,
        coalesce(
            heard.latest,
            if(
                known.mmsi is null,
                null,
                struct({% for column in report_columns %}known.{{ column }}, {% endfor %}known.arrived_before_utc)
            )
        ) as latest,
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
    left join known on heard.mmsi = known.mmsi

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
        merged.latest.message_type,
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
        merged.latest.arrived_before_utc,
        merged.heard_version as bronze_version
    from merged
    left join nav_statuses on merged.latest.nav_status = nav_statuses.nav_status
    left join ship_types on merged.ship_type = ship_types.ship_type
    left join countries on merged.latest.mmsi_class = 'ship' and merged.mmsi div 1000000 = countries.mid
    where merged.latest.reported_at_utc is not null

)

select * from final
