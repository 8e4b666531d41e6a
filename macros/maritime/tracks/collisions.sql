{#- Closest point of approach of two ships on constant course and speed, in a plane of nautical miles.
    Both positions are of one moment: d = p2 - p1 (nm), w = v2 - v1 (knots);
    TCPA = -d.w / |w|^2 hours, DCPA = |d + w TCPA| [docs: maritime]. -#}


{#- Hours to the closest approach: negative when it is over, null when the distance does not change. -#}
{% macro tcpa_hours(east_nm, north_nm, east_knots, north_knots) -%}
(
    -(({{ east_nm }}) * ({{ east_knots }}) + ({{ north_nm }}) * ({{ north_knots }}))
    / nullif(
        if(
            power({{ east_knots }}, 2) + power({{ north_knots }}, 2) < 0.0001d,
            0d,
            power({{ east_knots }}, 2) + power({{ north_knots }}, 2)
        ),
        0d
    )
)
{%- endmacro %}


{#- Distance at the closest approach, nm; the present distance where it does not change. -#}
{% macro dcpa_nm(east_nm, north_nm, east_knots, north_knots, tcpa_hours) -%}
sqrt(
    power(({{ east_nm }}) + ({{ east_knots }}) * coalesce({{ tcpa_hours }}, 0d), 2)
    + power(({{ north_nm }}) + ({{ north_knots }}) * coalesce({{ tcpa_hours }}, 0d), 2)
)
{%- endmacro %}


{#- Level of risk: high, medium, low or null. Ships that draw apart are none. -#}
{% macro collision_level(dcpa_nm, tcpa_hours) -%}
case
    when {{ tcpa_hours }} < 0 or {{ tcpa_hours }} is null then null
    {%- for level in ['high', 'medium', 'low'] %}
    when
        {{ dcpa_nm }} <= {{ var('collision_' ~ level ~ '_nm') }}
        and 60 * {{ tcpa_hours }} <= {{ var('collision_' ~ level ~ '_minutes') }} then '{{ level }}'
    {%- endfor %}
end
{%- endmacro %}


{#- What an encounter is for the first ship, by the collision regulations: head_on (rule 14), overtaking and overtaken
    (rule 13: from more than 22.5 degrees abaft the beam), crossing_give_way (the other is on the starboard side)
    and crossing_stand_on (rule 15).
    `other_bearing`: of the second from the first; `own_bearing`: of the first from the second; both relative to the
    bow, degrees in [0, 360). `own_speed`, `other_speed`: knots. -#}
{% macro encounter_type(other_bearing, own_bearing, own_speed, other_speed) -%}
{%- set abaft = 180 - var('collision_overtaking_sector_deg') -%}
case
    when {{ own_bearing }} > {{ abaft }} and {{ own_bearing }} < {{ 360 - abaft }}
        and ({{ other_bearing }} <= {{ abaft }} or {{ other_bearing }} >= {{ 360 - abaft }})
        and {{ own_speed }} > {{ other_speed }} then 'overtaking'
    when {{ other_bearing }} > {{ abaft }} and {{ other_bearing }} < {{ 360 - abaft }}
        and ({{ own_bearing }} <= {{ abaft }} or {{ own_bearing }} >= {{ 360 - abaft }})
        and {{ other_speed }} > {{ own_speed }} then 'overtaken'
    when least({{ other_bearing }}, 360 - {{ other_bearing }}) <= {{ var('collision_head_on_sector_deg') }}
        and least({{ own_bearing }}, 360 - {{ own_bearing }}) <= {{ var('collision_head_on_sector_deg') }} then 'head_on'
    when {{ other_bearing }} < 180 then 'crossing_give_way'
    else 'crossing_stand_on'
end
{%- endmacro %}
