{#- Great-circle distance and its flat, local counterpart.

    Latitudes and longitudes are decimal degrees (WGS 84, treated as a sphere of the IUGG mean radius
    6371.0088 km = 3440.0648 nm); distances are nautical miles. The sphere is within 0.56 % of the ellipsoid.
    A null argument gives null: least(1, x), the usual guard of the arc sine against rounding, would not do, for
    Spark's least() skips nulls and a missing position would be half the Earth away; a factor of 1 - 1e-15 does. -#}

{% macro earth_radius_nm() -%}
3440.0648
{%- endmacro %}

{% macro haversine_nm(latitude_1, longitude_1, latitude_2, longitude_2) -%}
(2 * {{ earth_radius_nm() }} * asin((1 - 1e-15) * sqrt(
    power(sin(radians(({{ latitude_2 }}) - ({{ latitude_1 }})) / 2), 2)
    + cos(radians({{ latitude_1 }})) * cos(radians({{ latitude_2 }}))
    * power(sin(radians(({{ longitude_2 }}) - ({{ longitude_1 }})) / 2), 2)
)))
{%- endmacro %}

{% macro longitude_difference_deg(from_longitude, to_longitude) -%}
(pmod(({{ to_longitude }}) - ({{ from_longitude }}) + 540.0d, 360.0d) - 180.0d)
{%- endmacro %}

{% macro local_east_nm(origin_latitude, origin_longitude, longitude) -%}
({{ longitude_difference_deg(origin_longitude, longitude) }} * 60.0d * cos(radians({{ origin_latitude }})))
{%- endmacro %}

{% macro local_north_nm(origin_latitude, latitude) -%}
((({{ latitude }}) - ({{ origin_latitude }})) * 60.0d)
{%- endmacro %}
