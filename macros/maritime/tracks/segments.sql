{#- How well a report continues a track. The method is gpsdio-segment's (Global Fishing Watch): dead reckoning from
    the earlier report and back from the later one is compared with where they are. -#}


{#- Distance and directions between two reports, and each ship's run in the time between them.
    `earlier`, `later`: structs with reported_at_utc, latitude, longitude, speed_knots, course_deg.
    The run is shortened for long intervals: ships go straight for some hours, not for a day. -#}
{% macro leg_between(earlier, later) -%}
{%- set hours = hours_between(earlier ~ '.reported_at_utc', later ~ '.reported_at_utc') -%}
{%- set run_hours = '(' ~ hours ~ ' / (1 + sqrt(' ~ hours ~ ' / ' ~ var('segment_straight_hours') ~ ')))' -%}
{%- set here = [earlier ~ '.latitude', earlier ~ '.longitude', later ~ '.latitude', later ~ '.longitude'] -%}
{%- set back = [later ~ '.latitude', later ~ '.longitude', earlier ~ '.latitude', earlier ~ '.longitude'] -%}
named_struct(
    'hours', {{ hours }},
    'distance_nm', {{ haversine_nm(*here) }},
    'earlier_run_nm', if({{ earlier }}.course_deg is null, 0, coalesce({{ earlier }}.speed_knots, 0)) * {{ run_hours }},
    'later_run_nm', if({{ later }}.course_deg is null, 0, coalesce({{ later }}.speed_knots, 0)) * {{ run_hours }},
    'earlier_angle', radians(coalesce({{ earlier }}.course_deg, 0) - {{ bearing_deg(*here) }}),
    'later_angle', radians(coalesce({{ later }}.course_deg, 0) - {{ bearing_deg(*back) }} - 180)
)
{%- endmacro %}


{#- How far, in nautical miles, a leg is from what the two reports predict: the least of three readings.
    1. dead reckoning: mean error of the forward and the backward one;
    2. it stayed where it was: the distance, times the shape factor;
    3. it is on the way, but not as far: mean distance from the two course lines, times the shape factor. -#}
{% macro leg_deviation_nm(leg) -%}
{%- set error_1 = 'sqrt(greatest(0, power(' ~ leg ~ '.distance_nm, 2) + power(' ~ leg ~ '.earlier_run_nm, 2) - 2 * '
    ~ leg ~ '.distance_nm * ' ~ leg ~ '.earlier_run_nm * cos(' ~ leg ~ '.earlier_angle)))' -%}
{%- set error_2 = error_1 | replace('earlier_', 'later_') -%}
{%- set along_1 = 'cos(' ~ leg ~ '.earlier_angle) * ' ~ leg ~ '.distance_nm' -%}
{%- set along_2 = along_1 | replace('earlier_', 'later_') -%}
least(
    0.5 * ({{ error_1 }} + {{ error_2 }}),
    {{ var('segment_shape_factor') }} * {{ leg }}.distance_nm,
    if(
        {{ along_1 }} > 0 and {{ along_1 }} <= {{ leg }}.earlier_run_nm
        and {{ along_2 }} > 0 and {{ along_2 }} <= {{ leg }}.later_run_nm,
        {{ var('segment_shape_factor') }} * 0.5 * {{ leg }}.distance_nm
        * (abs(sin({{ leg }}.earlier_angle)) + abs(sin({{ leg }}.later_angle))),
        double('infinity')
    )
)
{%- endmacro %}


{#- Whether the later report may continue the track: no gap, no impossible speed, dead reckoning not contradicted. -#}
{% macro leg_is_plausible(leg, deviation_nm) -%}
(
    {{ leg }}.hours < {{ var('segment_max_gap_hours') }}
    and {{ leg }}.distance_nm
    <= {{ var('segment_max_speed_knots') }} * {{ leg }}.hours + {{ var('segment_position_tolerance_nm') }}
    and {{ deviation_nm }}
    <= {{ var('segment_max_deviation_knots') }} * sqrt(power({{ leg }}.hours, 2) + power({{ var('segment_time_buffer_hours') }}, 2))
)
{%- endmacro %}


{#- Hours of a leg, padded: times of reports are not exact. -#}
{% macro padded_hours(hours) -%}
sqrt(power({{ hours }}, 2) + power({{ var('segment_time_buffer_hours') }}, 2))
{%- endmacro %}


{#- How well a leg fits, from 1 (dead reckoning met) to 0 (implausible). A second transceiver on board is where the first
    is: between the two classes only the accuracy of a position is allowed for, not that of the times. -#}
{% macro leg_quality(leg, deviation_nm, is_same_class) -%}
if(
    {{ leg_is_plausible(leg, deviation_nm) }},
    exp(-power({{ deviation_nm }} / if(
        {{ is_same_class }},
        {{ var('segment_deviation_scale_knots') }} * {{ padded_hours(leg ~ '.hours') }},
        {{ var('segment_deviation_scale_knots') }} * {{ leg }}.hours + {{ var('segment_position_tolerance_nm') }}
    ), 2)),
    0d
)
{%- endmacro %}


{#- A leg that fits at least this well is beyond doubt: no other report, however well it fits, outweighs it by the
    factor that looking back costs (`lookback_factor` of gpsdio-segment). -#}
{% macro certain_quality() -%}
{{ 1 / var('segment_lookback_factor') }}
{%- endmacro %}


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


{#- The best link of a run with a segment, with its score: null where the segment cannot be continued. A report that has
    followers is continued past them only where that fits better than any of them does, and better than the follower
    did itself, unless none of them can be continued at all. -#}
{% macro best_link(segment, links) -%}
{%- set follower = 'array_contains(other.node.path, link.node.number) and other.node.number != link.node.number' -%}
array_max(transform(
    filter({{ links }}, link -> link.quality > 0 and (
        link.node.below = 0
        or (
            not exists({{ links }}, other -> {{ follower }}
                and other.quality / other.padded_hours / other.cost >= link.quality / link.padded_hours / link.cost)
            and (
                not exists({{ links }}, other -> {{ follower }} and other.quality > 0)
                or not exists({{ links }}, other -> other.node.parent = link.node.number
                    and other.node.weight >= link.quality / link.padded_hours / link.cost)
            )
        )
    )),
    link -> named_struct(
        'score', link.quality / link.padded_hours / link.cost * link.class_weight
        * if(link.node.is_certain, 1d, {{ certain_quality() }}d)
        * {{ segment }}.positions / sqrt(power({{ segment }}.positions, 2) + power({{ var('segment_short_positions') }}, 2)),
        'number', link.node.number,
        'quality', link.quality,
        'weight', link.quality / link.padded_hours * link.class_weight,
        'is_certain', link.class_weight = 1 and link.quality >= {{ certain_quality() }}
    )
))
{%- endmacro %}


{#- The tree of `state.segment` after a run has joined it at the node `state.parent`. A run of several reports leaves
    nothing of the tree but the way to it. -#}
{% macro grown_tree(state, run) -%}
{%- set lookback = var('segment_lookback') -%}
{%- set size = 'size(' ~ run ~ '.recent)' -%}
{%- set path = state ~ '.parent.path' -%}
{%- set old = 'transform(filter(' ~ state ~ '.segment.recent, node -> ' ~ run ~ '.positions = 1 or array_contains(' ~ path
    ~ ', node.number)), node -> ' ~ segment_node('node', {
        'below': 'node.below + if(array_contains(' ~ path ~ ', node.number), ' ~ size ~ ', 0)'
    }) ~ ')' -%}
{%- set new = 'transform(' ~ run ~ '.recent, (point, index) -> ' ~ segment_node('point', {
        'number': state ~ '.count + index + 1',
        'parent': 'if(index = 0, coalesce(' ~ state ~ '.parent.number, 0L), ' ~ state ~ '.count + index)',
        'path': 'concat(coalesce(slice(' ~ path ~ ', greatest(size(' ~ path ~ ') - ' ~ (lookback - 1) ~ ', 1), ' ~ lookback
            ~ '), cast(array() as array<bigint>)), sequence(' ~ state ~ '.count + 1, ' ~ state ~ '.count + index + 1))',
        'below': size ~ ' - 1 - index',
        'class_mask': 'coalesce(nullif(' ~ state ~ '.parent.class_mask & ' ~ run ~ '.class_mask, 0), ' ~ run ~ '.class_mask)',
        'quality': 'if(index = 0, coalesce(' ~ state ~ '.found.link.quality, 0d), 1d)',
        'weight': 'if(index = 0, coalesce(' ~ state ~ ".found.link.weight, 0d), double('infinity'))",
        'is_certain': 'if(index = 0, coalesce(' ~ state ~ '.found.link.is_certain, true), true)',
        'is_movable': run ~ '.positions = 1',
        'event_date': run ~ '.event_date',
        'run_number': run ~ '.run_number',
        'point': 'point',
    }) ~ ')' -%}
if(
    {{ run }}.positions = 1,
    concat({{ old }}, {{ new }}),
    reverse(slice(reverse(concat({{ old }}, {{ new }})), 1, {{ lookback }}))
)
{%- endmacro %}


{#- Which child of a tree's oldest node carries on the track, once the tree is full: a branch of several reports before a
    single report, then the one that joined beyond doubt, the one of more reports, the one that fits better. -#}
{% macro branch_kept(tree) -%}
if(size({{ tree }}) > {{ var('segment_lookback') }}, array_max(transform(
    filter({{ tree }}, node -> node.parent = {{ tree }}[0].number),
    node -> named_struct(
        'is_long', node.below > 0, 'is_certain', node.is_certain, 'below', node.below, 'quality', node.quality,
        'number', node.number
    )
)).number, null)
{%- endmacro %}


{#- The steps in which a run is assigned, in order: each changes some fields of the state. They are steps, and not one
    expression, since Spark's analyzer works its way from one nested lambda to the next and stops at a hundred. -#}
{% macro fold_steps(state, run) -%}
{%- set last_at = 'element_at(segment.recent, -1).point.reported_at_utc' -%}
{%- set rest = 'filter(' ~ state ~ '.tree, node -> array_contains(node.path, ' ~ state ~ '.kept))' -%}
{%- set oldest = state ~ '.tree[0]' -%}
{%- set is_branch = 'node.parent = ' ~ oldest ~ '.number and node.number != ' ~ state ~ '.kept' -%}
{{ return([
    {'open': 'filter(if(' ~ state ~ '.event_date < ' ~ run ~ '.event_date, transform(filter(' ~ state
        ~ '.open, segment -> not (segment.is_taken_out and segment.positions = 1)), segment -> ' ~ segment_at_new_day('segment') ~ '), '
        ~ state ~ '.open), segment -> ' ~ hours_between(last_at, run ~ '.first.reported_at_utc') ~ ' < ' ~ var('segment_max_gap_hours') ~ ')'},
    {'legs': 'transform(' ~ state ~ '.open, segment -> transform(segment.recent, node -> ' ~ leg_between('node.point', run ~ '.first') ~ '))'},
    {'links': 'transform(' ~ state ~ '.open, (segment, place) -> transform(segment.recent, (node, index) -> '
        ~ segment_link(state ~ '.legs[place][index]', 'node', run) ~ '))'},
    {'found': 'array_max(filter(transform(' ~ state ~ ".open, (segment, place) -> named_struct('link', "
        ~ best_link('segment', state ~ '.links[place]') ~ ", 'segment_id', segment.segment_id)), found -> found.link.score > 0))"},
    {'segment': 'coalesce(get(filter(' ~ state ~ '.open, segment -> segment.segment_id = ' ~ state ~ ".found.segment_id), 0), named_struct('segment_id', "
        ~ segment_id(run ~ '.mmsi', run ~ '.first') ~ ", 'is_taken_out', false, 'positions', 0L, 'recent', cast(array() as " ~ fold_type('tree') ~ ')))',
     'parent': 'get(filter(flatten(' ~ state ~ '.open.recent), node -> node.number = ' ~ state ~ '.found.link.number), 0)'},
    {'tree': grown_tree(state, run), 'count': state ~ '.count + size(' ~ run ~ '.recent)', 'event_date': run ~ '.event_date'},
    {'kept': branch_kept(state ~ '.tree')},
    {'taken': 'transform(filter(' ~ state ~ '.tree, node -> ' ~ is_branch ~ " and node.is_movable), root -> named_struct('segment_id', "
        ~ segment_id(run ~ '.mmsi', 'root.point') ~ ", 'is_taken_out', true, 'positions', cast(root.below + 1 as bigint), 'recent', filter("
        ~ state ~ '.tree, node -> array_contains(node.path, root.number))))'},
    {'open': 'slice(array_sort(concat(filter(' ~ state ~ '.open, segment -> segment.segment_id != ' ~ state ~ ".segment.segment_id), array(named_struct('segment_id', "
        ~ state ~ ".segment.segment_id, 'is_taken_out', " ~ state ~ ".segment.is_taken_out, 'positions', " ~ state ~ '.segment.positions + ' ~ run
        ~ '.positions - size(flatten(' ~ state ~ ".taken.recent)), 'recent', case when " ~ state ~ '.kept is null then ' ~ state
        ~ '.tree when exists(' ~ state ~ '.tree, node -> ' ~ is_branch ~ ') then concat(array(' ~ segment_node(oldest, {'below': 'size(' ~ rest ~ ')'})
        ~ '), ' ~ rest ~ ') else ' ~ rest ~ ' end)), ' ~ state ~ '.taken), (segment, other) -> case when ' ~ last_at ~ ' > '
        ~ (last_at | replace('segment', 'other')) ~ ' then -1 when ' ~ last_at ~ ' < ' ~ (last_at | replace('segment', 'other'))
        ~ ' then 1 else 0 end), 1, ' ~ var('segment_max_open') ~ ')',
     'assigned': 'concat(' ~ state ~ ".assigned, array(named_struct('event_date', " ~ run ~ ".event_date, 'run_number', " ~ run
        ~ ".run_number, 'segment_id', " ~ state ~ ".segment.segment_id, 'is_taken_out', false)), flatten(transform(" ~ state
        ~ ".taken, segment -> transform(segment.recent, node -> named_struct('event_date', node.event_date, 'run_number', node.run_number, "
        ~ "'segment_id', segment.segment_id, 'is_taken_out', true)))))"},
]) }}
{%- endmacro %}


{#- How a report continues one of a segment's recent reports: quality, padded hours and what looking back costs. -#}
{% macro segment_link(leg, node, run) -%}
{%- set is_same_class = node ~ '.class_mask & ' ~ run ~ '.class_mask > 0' -%}
named_struct(
    'node', {{ node }},
    'quality', {{ sql_let('leg', leg, sql_let('deviation_nm', leg_deviation_nm('leg'), leg_quality('leg', 'deviation_nm', is_same_class))) }},
    'padded_hours', {{ padded_hours(leg ~ '.hours') }},
    'cost', greatest(1, {{ var('segment_lookback_factor') }} * {{ node }}.below),
    'class_weight', if({{ is_same_class }}, 1d, {{ var('segment_class_mismatch_weight') }}d)
)
{%- endmacro %}


{#- Folds an MMSI's runs, in order, over its open segments: each joins the one that it continues best, or opens one. A
    segment is a tree of its last reports, and a report joins the one that it continues. When the tree has grown over its
    size and its oldest node has several branches, all but one are taken out and become segments of their own.
    Returns an array of (event_date, run_number, segment_id, is_taken_out); the last one of a run counts. -#}
{% macro assigned_runs(runs, open=none) -%}
{%- set steps = fold_steps('step', 'run') -%}
aggregate(
    {{ runs }},
    {{ initial_fold(open) }},
    (state, run) -> aggregate(
        sequence(1, {{ steps | length }}),
        state,
        (step, number) -> case number
            {%- for replaced in steps %}
            when {{ loop.index }} then {{ fold_state('step', replaced) }}
            {%- endfor %}
        end
    ),
    state -> state.assigned
)
{%- endmacro %}
