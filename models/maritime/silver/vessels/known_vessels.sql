-- grain: one row per vessel_id: an MMSI; where several vessels share it, each of them and the MMSI itself
{{ config(materialized='table') }}
{%- set classes = "mmsi_class in ('" ~ var('track_mmsi_classes') | join("', '") ~ "')" %}

with

identities as (

    select * from {{ ref('identities') }}

),

segment_hours as (

    select * from {{ ref('segment_hours') }}

),

segment_vessels as (

    select * from {{ ref('segment_vessels') }}

),

voyage_events as (

    select * from {{ ref('voyage_events') }}
    where {{ classes }}

),

sensor_readings as (

    select * from {{ ref('sensor_readings') }}
    where {{ classes }}

),

alert_events as (

    select * from {{ ref('alert_events') }}
    where {{ classes }}

),

-- What is credible counts. An MMSI that several vessels share has no use for reports that name none of them.
identified as (

    select
        *,
        if(is_disputed, {{ vessel_id('mmsi', 'identity') }}, {{ vessel_id('mmsi') }}) as vessel_id
    from identities
    where is_credible or (identity = 'unnamed' and not is_disputed)

),

stated as (

    select
        vessel_id,
        mmsi,
        max_by(imo, last_reported_at_utc) filter (where imo is not null) as imo,
        sum(imo_report_count) as imo_report_count,
        max_by(name, last_reported_at_utc) filter (where name is not null) as name,
        max_by(call_sign, last_reported_at_utc) filter (where call_sign is not null) as call_sign,
        max_by(ship_type, last_reported_at_utc) filter (where ship_type is not null) as ship_type,
        max_by(length_m, last_reported_at_utc) filter (where length_m is not null) as length_m,
        max_by(beam_m, last_reported_at_utc) filter (where beam_m is not null) as beam_m,
        max_by(draught_m, last_reported_at_utc) filter (where draught_m is not null) as draught_m,
        max_by(destination, last_reported_at_utc) filter (where destination is not null) as destination,
        max_by(transceiver_class, last_reported_at_utc) filter (where transceiver_class is not null) as transceiver_class,
        sum(report_count) as static_report_count,
        min(first_reported_at_utc) as first_reported_at_utc,
        max(last_reported_at_utc) as last_reported_at_utc
    from identified
    group by vessel_id, mmsi

),

alias_rows as (

    select
        vessel_id,
        explode(aliases) as entry
    from identified

),

alias_periods as (

    select
        vessel_id,
        entry.alias_kind,
        entry.alias,
        min(entry.first_reported_at_utc) as first_reported_at_utc,
        max(entry.last_reported_at_utc) as last_reported_at_utc,
        sum(entry.report_count) as report_count
    from alias_rows
    group by vessel_id, entry.alias_kind, entry.alias

),

-- What was stated once may be garbled; what holds now is no alias.
former_aliases as (

    select
        alias_periods.vessel_id,
        array_sort(collect_list(struct(
            alias_periods.alias_kind,
            alias_periods.alias,
            alias_periods.first_reported_at_utc,
            alias_periods.last_reported_at_utc,
            alias_periods.report_count
        ))) as aliases
    from alias_periods
    inner join stated on alias_periods.vessel_id = stated.vessel_id
    where
        alias_periods.report_count >= {{ var('identity_min_reports') }}
        and not alias_periods.alias <=> if(alias_periods.alias_kind = 'name', stated.name, stated.call_sign)
    group by alias_periods.vessel_id

),

tracked as (

    select
        segment_vessels.vessel_id,
        segment_vessels.mmsi,
        count(distinct segment_hours.segment_id) as segment_count,
        sum(segment_hours.position_count) as position_count,
        case bit_or(segment_hours.class_mask) when 1 then 'A' when 2 then 'B' end as transceiver_class,
        min(segment_hours.first_reported_at_utc) as first_reported_at_utc,
        max(segment_hours.last_reported_at_utc) as last_reported_at_utc
    from segment_hours
    inner join segment_vessels on segment_hours.segment_id = segment_vessels.segment_id
    group by segment_vessels.vessel_id, segment_vessels.mmsi

),

-- All that other topics name, so that no mart has a vessel_id without a row here.
other_messages as (

    select
        mmsi,
        reported_at_utc
    from voyage_events
    union all
    select
        mmsi,
        reported_at_utc
    from sensor_readings
    union all
    select
        mmsi,
        reported_at_utc
    from alert_events

),

named_elsewhere as (

    select
        {{ vessel_id('mmsi') }} as vessel_id,
        mmsi,
        min(reported_at_utc) as first_reported_at_utc,
        max(reported_at_utc) as last_reported_at_utc
    from other_messages
    group by mmsi

),

-- The MMSI itself, where it is of several vessels: it stands for the messages that cannot be told apart.
shared as (

    select
        {{ vessel_id('mmsi') }} as vessel_id,
        mmsi,
        min(first_reported_at_utc) as first_reported_at_utc,
        max(last_reported_at_utc) as last_reported_at_utc
    from identities
    where is_disputed
    group by mmsi

),

sightings as (

    select
        vessel_id,
        mmsi,
        first_reported_at_utc,
        last_reported_at_utc
    from stated
    union all
    select
        vessel_id,
        mmsi,
        first_reported_at_utc,
        last_reported_at_utc
    from tracked
    union all
    select
        vessel_id,
        mmsi,
        first_reported_at_utc,
        last_reported_at_utc
    from named_elsewhere
    union all
    select
        vessel_id,
        mmsi,
        first_reported_at_utc,
        last_reported_at_utc
    from shared

),

vessels as (

    select
        vessel_id,
        mmsi,
        min(first_reported_at_utc) as first_reported_at_utc,
        max(last_reported_at_utc) as last_reported_at_utc
    from sightings
    group by vessel_id, mmsi

),

joined as (

    select
        vessels.*,
        stated.* except (vessel_id, mmsi, transceiver_class, static_report_count, first_reported_at_utc, last_reported_at_utc),
        coalesce(tracked.transceiver_class, stated.transceiver_class) as transceiver_class,
        coalesce(stated.static_report_count, 0) as static_report_count,
        coalesce(tracked.segment_count, 0) as segment_count,
        coalesce(tracked.position_count, 0) as position_count,
        shared.mmsi is not null as is_mmsi_shared,
        former_aliases.aliases
    from vessels
    left join stated on vessels.vessel_id = stated.vessel_id
    left join tracked on vessels.vessel_id = tracked.vessel_id
    left join shared on vessels.mmsi = shared.mmsi
    left join former_aliases on vessels.vessel_id = former_aliases.vessel_id

),

-- The owner's papers: the latest of each MMSI and IMO number.
announced as (

    select
        mmsi,
        {{ valid_imo('imo') }} as imo,
        max(reported_at_utc) as announced_at_utc,
        max_by(
            struct(
                name, vessel_type, ship_type, deadweight_tonnes, gross_tonnage, mcr_kw, design_speed_knots,
                design_draught_m, engine_type, main_fuel, year_built, length_m, beam_m, flag_iso2, home_port_locode
            ),
            reported_at_utc
        ) as particulars
    from voyage_events
    where event_type = 'vessel_particulars'
    group by mmsi, {{ valid_imo('imo') }}

),

-- They are of the vessel whose number they give; where the MMSI is one vessel's and either gives none, of that.
papers as (

    select
        joined.vessel_id,
        max_by(announced.imo, announced.announced_at_utc) as imo,
        max_by(announced.particulars, announced.announced_at_utc) as particulars
    from joined
    inner join announced
        on
            joined.mmsi = announced.mmsi
            and (
                joined.imo = announced.imo
                or (not joined.is_mmsi_shared and (joined.imo is null or announced.imo is null))
            )
    group by joined.vessel_id

),

final as (

    select
        joined.vessel_id,
        joined.mmsi,
        {{ mmsi_class('joined.mmsi') }} as mmsi_class,
        joined.is_mmsi_shared,
        coalesce(joined.imo, papers.imo) as imo,
        coalesce(joined.imo_report_count, 0) as imo_report_count,
        papers.imo is not null as is_imo_in_papers,
        coalesce(joined.name, papers.particulars.name) as name,
        joined.call_sign,
        joined.aliases,
        coalesce(joined.ship_type, papers.particulars.ship_type) as ship_type,
        papers.particulars.vessel_type,
        joined.transceiver_class,
        coalesce(joined.length_m, papers.particulars.length_m) as length_m,
        coalesce(joined.beam_m, papers.particulars.beam_m) as beam_m,
        joined.draught_m,
        joined.destination,
        papers.particulars.deadweight_tonnes,
        papers.particulars.gross_tonnage,
        papers.particulars.mcr_kw,
        papers.particulars.design_speed_knots,
        papers.particulars.design_draught_m,
        papers.particulars.engine_type,
        papers.particulars.main_fuel,
        papers.particulars.year_built,
        papers.particulars.flag_iso2,
        papers.particulars.home_port_locode,
        joined.static_report_count,
        joined.segment_count,
        joined.position_count,
        joined.first_reported_at_utc,
        joined.last_reported_at_utc
    from joined
    left join papers on joined.vessel_id = papers.vessel_id

)

select * from final
