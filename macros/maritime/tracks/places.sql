{#- Where a point is with respect to ports and the shore, as equality joins on small broadcast tables. -#}


{#- A subquery: one row per grid cell that a port is near to, with those ports. A point left-joined on
    `{{ grid_cell('latitude', 'longitude', reach_nm) }} = port_cells.cell` keeps one row. -#}
{% macro port_cells(reach_nm) -%}
select
    cell,
    collect_list(named_struct('port_id', port_id, 'latitude', latitude, 'longitude', longitude)) as ports
from (
    select
        port_id,
        latitude,
        longitude,
        explode({{ grid_neighbours('latitude', 'longitude', reach_nm) }}) as cell
    from {{ ref('ports') }}
)
group by cell
{%- endmacro %}


{#- struct<distance_km, port_id> of the nearest port of a cell; null where there is none near. -#}
{% macro nearest_port(ports, latitude, longitude) -%}
array_min(transform({{ ports }}, port -> named_struct(
    'distance_km', 1.852 * {{ haversine_nm(latitude, longitude, 'port.latitude', 'port.longitude') }},
    'port_id', port.port_id
)))
{%- endmacro %}


{#- The relation's rows with `distance_from_shore_nm`: interpolated between the four nodes of the quarter-degree table
    about the point; 0 on land, 82.5 for that or more. Off by 0.5 nm (median), 2.1 nm (95 %). -#}
{% macro with_distance_from_shore(relation, latitude='latitude', longitude='longitude') -%}
{%- set alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz' -%}
{%- set column = 'cast(floor(pmod(point.' ~ longitude ~ ' + 180.0d, 360.0d) * 4) as int)' -%}
{%- set east = '(pmod(point.' ~ longitude ~ ' + 180.0d, 360.0d) * 4 - ' ~ column ~ ')' -%}
{%- set north = '(point.' ~ latitude ~ ' * 4 - floor(point.' ~ latitude ~ ' * 4))' -%}
select
    point.*,
    greatest(0d, round(
        (1 - {{ north }}) * (
            (1 - {{ east }}) * coalesce(-10.5d + 1.5d * instr('{{ alphabet }}', substr(south.distance_codes, {{ column }} + 1, 1)), 82.5d)
            + {{ east }} * coalesce(-10.5d + 1.5d * instr('{{ alphabet }}', substr(south.distance_codes, pmod({{ column }} + 1, 1440) + 1, 1)), 82.5d)
        )
        + {{ north }} * (
            (1 - {{ east }}) * coalesce(-10.5d + 1.5d * instr('{{ alphabet }}', substr(north.distance_codes, {{ column }} + 1, 1)), 82.5d)
            + {{ east }} * coalesce(-10.5d + 1.5d * instr('{{ alphabet }}', substr(north.distance_codes, pmod({{ column }} + 1, 1440) + 1, 1)), 82.5d)
        ), 2
    )) as distance_from_shore_nm
from {{ relation }} as point
left join {{ ref('shore_distance') }} as south on cast(floor(point.{{ latitude }} * 4) as int) = cast(south.latitude * 4 as int)
left join {{ ref('shore_distance') }} as north on cast(floor(point.{{ latitude }} * 4) as int) + 1 = cast(north.latitude * 4 as int)
{%- endmacro %}
