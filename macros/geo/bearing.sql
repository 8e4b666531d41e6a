{#- Directions on the sphere: degrees clockwise from true north, in [0, 360). -#}

{% macro bearing_deg(latitude_1, longitude_1, latitude_2, longitude_2) -%}
pmod(degrees(atan2(
    sin(radians(({{ longitude_2 }}) - ({{ longitude_1 }}))) * cos(radians({{ latitude_2 }})),
    cos(radians({{ latitude_1 }})) * sin(radians({{ latitude_2 }}))
    - sin(radians({{ latitude_1 }})) * cos(radians({{ latitude_2 }}))
    * cos(radians(({{ longitude_2 }}) - ({{ longitude_1 }})))
)) + 360.0d, 360.0d)
{%- endmacro %}

{% macro relative_bearing_deg(heading_deg, bearing_deg) -%}
pmod(({{ bearing_deg }}) - ({{ heading_deg }}) + 720.0d, 360.0d)
{%- endmacro %}
