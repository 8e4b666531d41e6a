{% macro measured_positions(relation, alias=none) -%}
    {%- set name = alias or relation -%}
    select
        {{ name }}.mmsi,
        {{ name }}.event_date,
        {{ name }}.reported_at_utc,
        {{ name }}.latitude,
        {{ name }}.longitude,
        {{ name }}.speed_knots,
        {{ name }}.mmsi_class,
        {{ name }}.is_conflicting,
        {{ name }}.is_speed_unusual,
        {{ name }}.bronze_version,
        false as is_carried_over
    from {{ relation }}{{ ' as ' ~ alias if alias }}
{%- endmacro %}


{% macro legs_of(positions) -%}
    {#- A conflicting position is counted, but the track does not go through it: it has no leg and ends none. -#}
    select
        *,
        {{ haversine_nm('previous.latitude', 'previous.longitude', 'latitude', 'longitude') }} as leg_nm,
        {{ hours_between('previous.reported_at_utc', 'reported_at_utc') }} as leg_hours
    from (
        select
            *,
            case
                when not is_conflicting
                    then lag(struct(reported_at_utc, latitude, longitude, speed_knots))
                        over (partition by mmsi, event_date, is_conflicting order by reported_at_utc)
            end as previous
        from {{ positions }}
    )
{%- endmacro %}


{% macro vessel_day_counts(legs) -%}
    select
        mmsi,
        event_date,
        max(mmsi_class) as mmsi_class,
        count_if(not is_carried_over) as position_count,
        count(if(is_carried_over, null, speed_knots)) as speed_report_count,
        coalesce(sum(if(is_carried_over, null, speed_knots)), 0) as speed_sum_knots,
        max(if(is_carried_over, null, speed_knots)) as max_speed_knots,
        coalesce(sum(if(leg_nm <= leg_hours * {{ var('segment_max_speed_knots') }}, leg_nm, null)), 0) as distance_nm,
        coalesce(sum(if(leg_hours <= {{ var('gap_min_hours') }}, leg_hours, null)), 0) as hours_observed,
        coalesce(sum(
            if(
                leg_hours <= {{ var('gap_min_hours') }}
                and coalesce((previous.speed_knots + speed_knots) / 2, leg_nm / nullif(leg_hours, 0))
                >= {{ var('under_way_min_speed_knots') }},
                leg_hours,
                null
            )
        ), 0) as hours_under_way,
        count_if(is_speed_unusual) as unusual_speed_count,
        count_if(is_conflicting) as conflicting_count,
        min(if(is_conflicting, null, reported_at_utc)) as first_reported_at_utc,
        max(if(is_conflicting, null, reported_at_utc)) as last_reported_at_utc,
        max_by(latitude, if(is_conflicting, null, reported_at_utc)) as last_latitude,
        max_by(longitude, if(is_conflicting, null, reported_at_utc)) as last_longitude,
        max_by(speed_knots, if(is_conflicting, null, reported_at_utc)) as last_speed_knots,
        max(bronze_version) as bronze_version
    from {{ legs }}
    group by mmsi, event_date
{%- endmacro %}
