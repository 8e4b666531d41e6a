-- grain: one row per voyage and band of speed

with

voyages as (

    select * from {{ ref('voyages') }}

),

final as (

    select
        voyages.voyage_id,
        voyages.vessel_id,
        voyages.mmsi,
        profile.from_knots,
        profile.from_knots + {{ var('speed_band_knots') }} as to_knots,
        profile.hours,
        100 * profile.hours / sum(profile.hours) over (partition by voyages.voyage_id) as share_pct
    from voyages
        lateral view explode(voyages.hours_by_speed) profile as from_knots, hours

)

select * from final
