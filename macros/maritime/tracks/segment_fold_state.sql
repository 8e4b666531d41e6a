{#- What is folded: the open segments of an MMSI, each with a tree of its last reports. -#}


{#- A node of a segment's tree of recent reports, with some of its fields replaced. -#}
{% macro segment_node(node, replaced={}) -%}
named_struct(
    {%- for name in ['number', 'parent', 'path', 'below', 'class_mask', 'quality', 'weight', 'is_certain', 'is_movable', 'event_date', 'run_number', 'point'] %}
    '{{ name }}', {{ replaced.get(name, node ~ '.' ~ name) }}{{ ',' if not loop.last }}
    {%- endfor %}
)
{%- endmacro %}


{#- SQL types of what is folded. A node is a report in a segment's tree of recent reports: `path` are the numbers of the
    nodes that lead to it, itself the last; `below` counts the nodes that it leads to. -#}
{% macro fold_type(name) -%}
{%- set point = 'struct<reported_at_utc: timestamp, latitude: double, longitude: double, speed_knots: double, '
    ~ 'course_deg: double, class_mask: int, kafka_offset: bigint>' -%}
{%- set node = 'struct<number: bigint, parent: bigint, path: array<bigint>, below: int, class_mask: int, quality: double, '
    ~ 'weight: double, is_certain: boolean, is_movable: boolean, event_date: date, run_number: bigint, point: ' ~ point ~ '>' -%}
{%- set segment = 'struct<segment_id: string, is_taken_out: boolean, positions: bigint, recent: array<' ~ node ~ '>>' -%}
{%- set leg = 'struct<hours: double, distance_nm: double, earlier_run_nm: double, later_run_nm: double, earlier_angle: double, '
    ~ 'later_angle: double>' -%}
{%- set link = 'struct<score: double, number: bigint, quality: double, weight: double, is_certain: boolean>' -%}
{{ {
    'event_date': 'date',
    'count': 'bigint',
    'open': 'array<' ~ segment ~ '>',
    'legs': 'array<array<' ~ leg ~ '>>',
    'links': 'array<array<struct<node: ' ~ node ~ ', quality: double, padded_hours: double, cost: int, class_weight: double>>>',
    'found': 'struct<link: ' ~ link ~ ', segment_id: string>',
    'segment': segment,
    'parent': node,
    'tree': 'array<' ~ node ~ '>',
    'kept': 'bigint',
    'taken': 'array<' ~ segment ~ '>',
    'assigned': 'array<struct<event_date: date, run_number: bigint, segment_id: string, is_taken_out: boolean>>',
}[name] }}
{%- endmacro %}


{#- The state of the fold with some of its fields replaced. -#}
{% macro fold_state(state, replaced) -%}
named_struct(
    {%- for name in ['event_date', 'count', 'open', 'legs', 'links', 'found', 'segment', 'parent', 'tree', 'kept', 'taken', 'assigned'] %}
    '{{ name }}', {{ replaced.get(name, state ~ '.' ~ name) }}{{ ',' if not loop.last }}
    {%- endfor %}
)
{%- endmacro %}


{#- State of the fold before the first run. `open`: the segments that were open then. -#}
{% macro initial_fold(open=none) -%}
{%- set nothing = {} -%}
{%- for name in ['legs', 'links', 'found', 'segment', 'parent', 'tree', 'kept', 'taken'] -%}
{%- do nothing.update({name: 'cast(null as ' ~ fold_type(name) ~ ')'}) -%}
{%- endfor -%}
{%- set no_segments = 'cast(array() as ' ~ fold_type('open') ~ ')' -%}
{{ fold_state('state', dict(nothing,
    event_date="date'0001-01-01'",
    count='0L',
    open='coalesce(' ~ open ~ ', ' ~ no_segments ~ ')' if open else no_segments,
    assigned='cast(array() as ' ~ fold_type('assigned') ~ ')'
)) }}
{%- endmacro %}


{#- Identifier of the segment that begins with a report. -#}
{% macro segment_id(mmsi, point) -%}
concat({{ mmsi }}, '-', date_format({{ point }}.reported_at_utc, "yyyyMMdd'T'HHmmss.SSS"), '-', {{ point }}.kafka_offset)
{%- endmacro %}


{#- A segment as a day begins with it: of its tree only the last two reports are left, one behind the other, and they stay
    where they are. So a day depends on the rows of the day before alone. -#}
{% macro segment_at_new_day(segment) -%}
{%- set newest = 'slice(' ~ segment ~ '.recent, greatest(size(' ~ segment ~ '.recent) - 1, 1), 2)' -%}
named_struct(
    'segment_id', {{ segment }}.segment_id,
    'is_taken_out', false,
    'positions', {{ segment }}.positions,
    'recent', transform({{ newest }}, (node, index) -> {{ segment_node('node', {
        'parent': 'if(index = 0, 0L, ' ~ newest ~ '[0].number)',
        'path': 'slice(' ~ newest ~ '.number, 1, index + 1)',
        'below': 'size(' ~ newest ~ ') - 1 - index',
        'class_mask': 'node.point.class_mask',
        'quality': '1d',
        'weight': '0d',
        'is_certain': 'true',
        'is_movable': 'false',
    }) }})
)
{%- endmacro %}


{#- The segments that an earlier build left open, for the beginning of the fold. `segments`: array of structs with
    segment_id, positions and the last one or two reports, `points`. Nodes are numbered below those of the fold. -#}
{% macro open_segments(segments) -%}
transform({{ segments }}, (segment, place) -> named_struct(
    'segment_id', segment.segment_id,
    'is_taken_out', false,
    'positions', segment.positions,
    'recent', transform(segment.points, (point, index) -> {{ segment_node('point', {
        'number': 'cast(index - 2 * (place + 1) as bigint)',
        'parent': '0L',
        'path': 'cast(array() as array<bigint>)',
        'below': '0',
        'class_mask': 'point.class_mask',
        'quality': '1d',
        'weight': '0d',
        'is_certain': 'true',
        'is_movable': 'false',
        'event_date': 'cast(point.reported_at_utc as date)',
        'run_number': '0L',
        'point': 'point',
    }) }})
))
{%- endmacro %}
