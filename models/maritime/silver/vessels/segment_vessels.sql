-- grain: one row per segment of track, with the vessel that it is of
{{ config(materialized='table') }}
{%- set bucket_seconds = var('identity_match_minutes') * 60 %}

with

segment_hours as (

    select * from {{ ref('segment_hours') }}

),

identities as (

    select * from {{ ref('identities') }}

),

positions as (

    select * from {{ ref('segmented_positions') }}

),

reports as (

    select * from {{ ref('static_reports') }}

),

segments as (

    select distinct
        mmsi,
        segment_id
    from segment_hours

),

disputed as (

    select distinct mmsi
    from identities
    where is_disputed

),

credible as (

    select
        mmsi,
        identity,
        imo,
        name
    from identities
    where is_disputed and is_credible

),

-- Only MMSIs with more than one identity are looked into report by report.
active as (

    select distinct
        positions.mmsi,
        positions.segment_id,
        positions.class_mask,
        cast(unix_seconds(positions.reported_at_utc) div {{ bucket_seconds }} as bigint) as bucket
    from positions
    inner join disputed on positions.mmsi = disputed.mmsi
    where not positions.is_noise

),

statements as (

    select
        reports.mmsi,
        reports.kafka_partition,
        reports.kafka_offset,
        credible.identity,
        case reports.transceiver_class when 'A' then 1 when 'B' then 2 else 3 end as class_mask,
        cast(unix_seconds(reports.reported_at_utc) div {{ bucket_seconds }} as bigint) as bucket
    from reports
    inner join credible
        on
            reports.mmsi = credible.mmsi
            and (
                reports.imo = credible.imo
                or (
                    (credible.imo is null or {{ valid_imo('reports.imo') }} is null)
                    and nullif(regexp_replace(upper(reports.name), '[^0-9A-Z]', ''), '')
                    = regexp_replace(credible.name, '[^0-9A-Z]', '')
                )
            )

),

-- A statement says something of a segment when that is the only one it can have come from.
witnessed as (

    select
        statements.mmsi,
        statements.identity,
        min(active.segment_id) as segment_id
    from statements
    inner join active
        on
            statements.mmsi = active.mmsi
            and active.bucket between statements.bucket - 1 and statements.bucket + 1
            and statements.class_mask & active.class_mask > 0
    group by statements.mmsi, statements.identity, statements.kafka_partition, statements.kafka_offset
    having count(distinct active.segment_id) = 1

),

votes as (

    select
        segment_id,
        identity,
        count(*) as vote_count
    from witnessed
    group by segment_id, identity

),

elected as (

    select
        segment_id,
        max_by(identity, struct(vote_count, identity)) as identity
    from votes
    group by segment_id

),

final as (

    select
        segments.segment_id,
        segments.mmsi,
        case
            when disputed.mmsi is null then {{ vessel_id('segments.mmsi') }}
            when elected.identity is not null then {{ vessel_id('segments.mmsi', 'elected.identity') }}
            else segments.segment_id
        end as vessel_id,
        elected.identity,
        disputed.mmsi is not null as is_disputed
    from segments
    left join disputed on segments.mmsi = disputed.mmsi
    left join elected on segments.segment_id = elected.segment_id

)

select * from final
