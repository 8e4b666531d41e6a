-- grain: one row per MMSI and identity (IMO number, else name) that its static reports state
{{ config(materialized='table') }}

with

days as (

    select * from {{ ref('identity_days') }}

),

-- A report that names a ship but not its IMO number is of the ship of that name, where the MMSI has one with a number.
imo_of_name as (

    select
        mmsi,
        name,
        max_by(imo, last_reported_at_utc) as imo
    from days
    where imo is not null and name is not null
    group by mmsi, name

),

keyed as (

    select
        days.*,
        coalesce(days.imo, imo_of_name.imo) as known_imo,
        coalesce(
            concat('imo', coalesce(days.imo, imo_of_name.imo)),
            -- blanks and points come and go between one crew and the next
            concat('name', nullif(regexp_replace(days.name, '[^0-9A-Z]', ''), '')),
            'unnamed'
        ) as identity
    from days
    left join imo_of_name on days.mmsi = imo_of_name.mmsi and days.name = imo_of_name.name

),

stated as (

    select
        mmsi,
        identity,
        max(known_imo) as imo,
        coalesce(sum(report_count) filter (where imo is not null), 0) as imo_report_count,
        max_by(name, last_reported_at_utc) filter (where name is not null) as name,
        count(distinct name) as name_count,
        max_by(call_sign, last_reported_at_utc) filter (where call_sign is not null) as call_sign,
        max_by(ship_type, last_reported_at_utc) filter (where ship_type is not null) as ship_type,
        max_by(length_m, last_reported_at_utc) filter (where length_m is not null) as length_m,
        max_by(beam_m, last_reported_at_utc) filter (where beam_m is not null) as beam_m,
        max_by(draught_m, last_reported_at_utc) filter (where draught_m is not null) as draught_m,
        max_by(destination, last_reported_at_utc) filter (where destination is not null) as destination,
        max_by(transceiver_class, last_reported_at_utc) filter (where transceiver_class is not null) as transceiver_class,
        sum(report_count) as report_count,
        min(first_reported_at_utc) as first_reported_at_utc,
        max(last_reported_at_utc) as last_reported_at_utc
    from keyed
    group by mmsi, identity

),

-- A class B set sends name and call sign in messages of their own: they are counted apart.
aliases as (

    select
        mmsi,
        identity,
        explode(array(
            named_struct('kind', 'name', 'value', name),
            named_struct('kind', 'call_sign', 'value', call_sign)
        )) as entry,
        report_count,
        first_reported_at_utc,
        last_reported_at_utc
    from keyed

),

alias_periods as (

    select
        mmsi,
        identity,
        entry.kind as alias_kind,
        entry.value as alias,
        sum(report_count) as report_count,
        min(first_reported_at_utc) as first_reported_at_utc,
        max(last_reported_at_utc) as last_reported_at_utc
    from aliases
    where entry.value is not null
    group by mmsi, identity, entry.kind, entry.value

),

alias_lists as (

    select
        mmsi,
        identity,
        array_sort(collect_list(struct(
            alias_kind, alias, first_reported_at_utc, last_reported_at_utc, report_count
        ))) as aliases
    from alias_periods
    group by mmsi, identity

),

-- One garbled report is no second ship.
credible as (

    select
        *,
        identity != 'unnamed'
        and (
            report_count >= {{ var('identity_min_reports') }}
            or max(report_count) over (partition by mmsi) < {{ var('identity_min_reports') }}
        ) as is_credible
    from stated

),

-- Two ships on one MMSI: two IMO numbers, or another name while the first is still in use. A name that follows
-- another is a ship renamed.
disputed as (

    select distinct former.mmsi
    from credible as former
    inner join credible as latter
        on
            former.mmsi = latter.mmsi
            and former.identity < latter.identity
            and former.is_credible
            and latter.is_credible
            and (
                former.imo != latter.imo
                or (
                    former.first_reported_at_utc <= latter.last_reported_at_utc
                    and latter.first_reported_at_utc <= former.last_reported_at_utc
                )
            )

),

final as (

    select
        credible.mmsi,
        credible.identity,
        disputed.mmsi is not null as is_disputed,
        credible.is_credible,
        credible.imo,
        credible.imo_report_count,
        credible.name,
        credible.name_count,
        credible.call_sign,
        credible.ship_type,
        credible.length_m,
        credible.beam_m,
        credible.draught_m,
        credible.destination,
        credible.transceiver_class,
        alias_lists.aliases,
        credible.report_count,
        credible.first_reported_at_utc,
        credible.last_reported_at_utc
    from credible
    left join disputed on credible.mmsi = disputed.mmsi
    left join alias_lists on credible.mmsi = alias_lists.mmsi and credible.identity = alias_lists.identity

)

select * from final
