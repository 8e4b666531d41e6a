{#- Where a ship is after a distance on a constant initial course (great circle, so that it holds near the poles). -#}

{% macro dead_reckoned_latitude(latitude, course_deg, distance_nm) -%}
degrees(asin((1 - 1e-15) * (
    sin(radians({{ latitude }})) * cos(({{ distance_nm }}) / {{ earth_radius_nm() }})
    + cos(radians({{ latitude }})) * sin(({{ distance_nm }}) / {{ earth_radius_nm() }})
    * cos(radians({{ course_deg }}))
)))
{%- endmacro %}

{% macro dead_reckoned_longitude(latitude, longitude, course_deg, distance_nm) -%}
(pmod(({{ longitude }}) + degrees(atan2(
    sin(radians({{ course_deg }})) * sin(({{ distance_nm }}) / {{ earth_radius_nm() }}) * cos(radians({{ latitude }})),
    cos(({{ distance_nm }}) / {{ earth_radius_nm() }})
    - sin(radians({{ latitude }})) * (
        sin(radians({{ latitude }})) * cos(({{ distance_nm }}) / {{ earth_radius_nm() }})
        + cos(radians({{ latitude }})) * sin(({{ distance_nm }}) / {{ earth_radius_nm() }})
        * cos(radians({{ course_deg }}))
    )
)) + 540.0d, 360.0d) - 180.0d)
{%- endmacro %}


{#- The same in the plane that touches the Earth at the start: a tenth of the work, for the tens of miles that a ship
    makes in an hour. Within 1 % of the distance below latitude 70; a pole is not passed but bumped into. -#}

{% macro plane_latitude(latitude, course_deg, distance_nm) -%}
(({{ latitude }}) + ({{ distance_nm }}) / 60.0d * cos(radians({{ course_deg }})))
{%- endmacro %}

{% macro plane_longitude(latitude, longitude, course_deg, distance_nm) -%}
(pmod(
    ({{ longitude }}) + ({{ distance_nm }}) / 60.0d * sin(radians({{ course_deg }}))
    / greatest(0.001d, cos(radians({{ latitude }}))) + 540.0d,
    360.0d
) - 180.0d)
{%- endmacro %}
