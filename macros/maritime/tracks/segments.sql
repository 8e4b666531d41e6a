{#- How the runs of an MMSI are assigned to segments of track. -#}


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
