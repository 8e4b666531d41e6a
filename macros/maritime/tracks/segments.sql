{#- How well a report continues a track. The method is gpsdio-segment's (Global Fishing Watch): dead reckoning from
    the earlier report and back from the later one is compared with where they are. -#}


{#- Distance and directions between two reports, and each ship's run in the time between them.
    `earlier`, `later`: structs with reported_at_utc, latitude, longitude, speed_knots, course_deg.
    The run is shortened for long intervals: ships go straight for some hours, not for a day. The way is not. -#}
{% macro leg_between(earlier, later) -%}
{%- set hours = hours_between(earlier ~ '.reported_at_utc', later ~ '.reported_at_utc') -%}
{%- set run_hours = '(' ~ hours ~ ' / (1 + sqrt(' ~ hours ~ ' / ' ~ var('segment_straight_hours') ~ ')))' -%}
{%- set here = [earlier ~ '.latitude', earlier ~ '.longitude', later ~ '.latitude', later ~ '.longitude'] -%}
{%- set back = [later ~ '.latitude', later ~ '.longitude', earlier ~ '.latitude', earlier ~ '.longitude'] -%}
named_struct(
    'hours', {{ hours }},
    'padded_hours', sqrt(power({{ hours }}, 2) + power({{ var('segment_time_buffer_hours') }}, 2)),
    'distance_nm', {{ haversine_nm(*here) }},
    'earlier_run_nm', if({{ earlier }}.course_deg is null, 0, coalesce({{ earlier }}.speed_knots, 0)) * {{ run_hours }},
    'later_run_nm', if({{ later }}.course_deg is null, 0, coalesce({{ later }}.speed_knots, 0)) * {{ run_hours }},
    'earlier_way_nm', if({{ earlier }}.course_deg is null, 0, coalesce({{ earlier }}.speed_knots, 0)) * {{ hours }},
    'later_way_nm', if({{ later }}.course_deg is null, 0, coalesce({{ later }}.speed_knots, 0)) * {{ hours }},
    'earlier_angle', radians(coalesce({{ earlier }}.course_deg, 0) - {{ bearing_deg(*here) }}),
    'later_angle', radians(coalesce({{ later }}.course_deg, 0) - {{ bearing_deg(*back) }} - 180)
)
{%- endmacro %}


{#- Mean error of dead reckoning along a leg, forward from the earlier report and back from the later one.
    `distance`: how far each ship goes by its own report, a field of the leg (`run` or `way`). -#}
{% macro dead_reckoning_error_nm(leg, distance) -%}
{%- set error = [] -%}
{%- for side in ['earlier', 'later'] -%}
    {%- set sailed = leg ~ '.' ~ side ~ '_' ~ distance ~ '_nm' -%}
    {%- do error.append(
        'sqrt(greatest(0, power(' ~ leg ~ '.distance_nm, 2) + power(' ~ sailed ~ ', 2) - 2 * ' ~ leg ~ '.distance_nm * '
        ~ sailed ~ ' * cos(' ~ leg ~ '.' ~ side ~ '_angle)))'
    ) -%}
{%- endfor -%}
0.5 * ({{ error | join(' + ') }})
{%- endmacro %}


{#- How far, in nautical miles, a leg is from what the two reports predict: the least of three readings.
    1. dead reckoning: mean error of the forward and the backward one;
    2. it stayed where it was: the distance, times the shape factor;
    3. it is on the way, but not as far: mean distance from the two course lines, times the shape factor. -#}
{% macro leg_deviation_nm(leg) -%}
{%- set along_1 = 'cos(' ~ leg ~ '.earlier_angle) * ' ~ leg ~ '.distance_nm' -%}
{%- set along_2 = along_1 | replace('earlier_', 'later_') -%}
least(
    {{ dead_reckoning_error_nm(leg, 'run') }},
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


{#- Whether the later report may continue the track: no gap, no impossible speed, dead reckoning not contradicted. A
    transceiver of the other class may be a second one on board only where the ship would be without allowance for an
    inexact time. -#}
{% macro leg_is_plausible(leg, deviation_nm, is_same_class='true') -%}
(
    {{ leg }}.hours < {{ var('segment_max_gap_hours') }}
    and {{ leg }}.distance_nm
    <= {{ var('segment_max_speed_knots') }} * {{ leg }}.hours + {{ var('segment_position_tolerance_nm') }}
    and {{ deviation_nm }} <= {{ var('segment_max_deviation_knots') }} * {{ leg }}.padded_hours
    and (
        {{ is_same_class }}
        or {{ deviation_nm }}
        <= {{ var('segment_deviation_scale_knots') }} * {{ leg }}.hours + {{ var('segment_position_tolerance_nm') }}
    )
)
{%- endmacro %}


{#- Weight of a plausible leg: near 1 / hours on the dead-reckoned place, falling off with the deviation's speed. -#}
{% macro leg_weight(leg, deviation_nm, is_same_class='true') -%}
if(
    {{ leg_is_plausible(leg, deviation_nm, is_same_class) }},
    exp(-power({{ deviation_nm }} / ({{ var('segment_deviation_scale_knots') }} * {{ leg }}.padded_hours), 2)) / {{ leg }}.padded_hours,
    0d
)
{%- endmacro %}


{#- How a report continues an earlier one: struct<weight, drift_knots, is_exact>. The drift is the error of dead
    reckoning by time; exact is what lies where the earlier report predicts, within the accuracy of a position. -#}
{% macro link_between(earlier, later, is_same_class) -%}
{{ sql_let('leg', leg_between(earlier, later), sql_let(
    'found',
    "named_struct('deviation_nm', " ~ leg_deviation_nm('leg') ~ ", 'error_nm', " ~ dead_reckoning_error_nm('leg', 'way') ~ ')',
    "named_struct('weight', " ~ leg_weight('leg', 'found.deviation_nm', is_same_class)
    ~ ", 'drift_knots', found.error_nm / leg.padded_hours, 'is_exact', least(found.deviation_nm, found.error_nm) <= "
    ~ var('segment_position_tolerance_nm') ~ ')'
)) }}
{%- endmacro %}


{#- Whether a segment, of which the reports are given, has sent with the class of a report. What may be of either class says
    nothing. -#}
{% macro is_class_of(recent, report) -%}
{{ sql_let(
    'known', 'aggregate(' ~ recent ~ ', 0, (mask, node) -> mask | if(node.class_mask = 3, 0, node.class_mask))',
    'known = 0 or (known & ' ~ report ~ '.class_mask) > 0'
) }}
{%- endmacro %}


{#- The best way to continue a segment with a report: struct<weight, passed, is_exact, is_same_class>, null where there is none.
    `links`: how the report continues each of the segment's last reports, the latest first. Those after the one
    that it continues are passed over:
    - where it can continue some of them: if it fits better than the one that followed, by a factor;
    - where it can continue none of them: if it is also nearer to the dead-reckoned place than the one that followed. -#}
{% macro best_continuation(recent, links) -%}
array_max(filter(
    transform({{ links }}, (link, passed) -> named_struct(
        'weight', if(
            passed = 0
            or link.weight / ({{ var('segment_lookback_factor') }} * passed) > {{ recent }}[greatest(passed - 1, 0)].weight
            or (
                link.drift_knots < {{ recent }}[greatest(passed - 1, 0)].drift_knots
                and not exists(slice({{ links }}, 1, passed), follower -> follower.weight > 0)
            ),
            link.weight / greatest(1, {{ var('segment_lookback_factor') }} * passed),
            0d
        ),
        'passed', passed,
        'is_exact', link.is_exact
    )),
    way -> way.weight > 0
))
{%- endmacro %}


{#- The segment that a run continues best, null where it continues none: struct<is_exact, weight, segment_id, passed>. A
    transceiver of the other class and a segment of few positions count for less; one that predicts the very place
    of the report, and has more than a few positions, goes before one that does not. -#}
{% macro segment_continued(open, report) -%}
{%- set links = 'transform(segment.recent, node -> ' ~ link_between('node', report, 'is_same_class') ~ ')' -%}
array_max(filter(
    transform({{ open }}, segment -> {{ sql_let('is_same_class', is_class_of('segment.recent', report), sql_let(
        'way', sql_let('links', links, best_continuation('segment.recent', 'links')),
        "named_struct('is_exact', way.is_exact and segment.positions >= " ~ var('segment_short_positions')
        ~ ", 'weight', way.weight * if(is_same_class, 1d, " ~ var('segment_class_mismatch_weight')
        ~ 'd) * segment.positions / sqrt(power(segment.positions, 2) + power(' ~ var('segment_short_positions')
        ~ ", 2)), 'segment_id', segment.segment_id, 'passed', way.passed)"
    )) }}),
    found -> found.weight > 0
))
{%- endmacro %}


{#- The id of the segment that begins with a report. -#}
{% macro segment_id(mmsi, report) -%}
concat({{ mmsi }}, '-', date_format({{ report }}.reported_at_utc, "yyyyMMdd'T'HHmmss.SSS"), '-', {{ report }}.kafka_offset)
{%- endmacro %}


{#- The open segments, latest first, at most as many as are kept. -#}
{% macro latest_segments(segments) -%}
slice(array_sort({{ segments }}, (segment, other) -> case
    when segment.recent[0].reported_at_utc > other.recent[0].reported_at_utc then -1
    when segment.recent[0].reported_at_utc < other.recent[0].reported_at_utc then 1
    else 0
end), 1, {{ var('segment_max_open') }})
{%- endmacro %}


{#- The segment that a run goes to, divided at where the run continues it: struct<segment_id, positions, kept, taken>. Taken out
    is what the run passes over, as far as it is of the run's own day. -#}
{% macro divided_segment(open, continued, run) -%}
{%- set segment = 'get(filter(' ~ open ~ ', segment -> segment.segment_id = ' ~ continued ~ '.segment_id), 0)' -%}
{{ sql_let('segment', segment, sql_let(
    'taken', 'filter(slice(segment.recent, 1, ' ~ continued ~ '.passed), node -> node.event_date = ' ~ run ~ '.first.event_date)',
    "named_struct('segment_id', coalesce(segment.segment_id, " ~ segment_id(run ~ '.mmsi', run ~ '.first')
    ~ "), 'positions', coalesce(segment.positions, 0L) - coalesce(size(taken), 0), 'kept', coalesce(slice(segment.recent, coalesce(size(taken), 0) + 1, "
    ~ var('segment_lookback') ~ '), slice(' ~ run ~ ".recent, 1, 0)), 'taken', coalesce(taken, slice(" ~ run ~ '.recent, 1, 0)))'
)) }}
{%- endmacro %}


{#- The run's last reports, latest first; its first one knows how it continues the segment. -#}
{% macro run_in_segment(run, kept) -%}
{{ sql_let(
    'link', link_between('get(' ~ kept ~ ', 0)', run ~ '.first', 'true'),
    'transform(' ~ run ~ '.recent, node -> ' ~ track_node('node', "if(node.ordinal = " ~ run ~ '.first.ordinal, link.weight, node.weight)',
    "if(node.ordinal = " ~ run ~ '.first.ordinal, link.drift_knots, node.drift_knots)') ~ ')'
) }}
{%- endmacro %}


{#- A report as the fold keeps it. `weight`, `drift_knots`: how it continues the report before it in its segment. -#}
{% macro track_node(report, weight, drift_knots) -%}
named_struct(
    {%- for field in ['reported_at_utc', 'latitude', 'longitude', 'speed_knots', 'course_deg', 'class_mask', 'kafka_offset', 'event_date', 'ordinal'] %}
    '{{ field }}', {{ report }}{{ '.' if report else '' }}{{ field }},
    {%- endfor %}
    'weight', {{ weight }},
    'drift_knots', {{ drift_knots }}
)
{%- endmacro %}


{#- One step of the fold: the run goes to the open segment that it continues best, or opens one. What it passes over
    becomes a segment of its own.
    state: struct<open: array<struct<segment_id, positions, recent>>, assigned: array<struct<run_number, ordinal, segment_id>>>;
    recent: the last reports (`track_node`), latest first. -#}
{% macro assign_run(state, run) -%}
{%- set alive = 'filter(' ~ state ~ '.open, segment -> '
    ~ hours_between('segment.recent[0].reported_at_utc', run ~ '.first.reported_at_utc') ~ ' < ' ~ var('segment_max_gap_hours') ~ ')' -%}
{%- set grown = "array(named_struct('segment_id', divided.segment_id, 'positions', divided.positions + " ~ run
    ~ ".positions, 'recent', slice(concat(" ~ run_in_segment(run, 'divided.kept') ~ ', divided.kept), 1, ' ~ var('segment_lookback') ~ ')))' -%}
{%- set branch_id = segment_id(run ~ '.mmsi', 'get(divided.taken, size(divided.taken) - 1)') -%}
{%- set branch = "filter(array(named_struct('segment_id', " ~ branch_id
    ~ ", 'positions', cast(size(divided.taken) as bigint), 'recent', divided.taken)), taken -> taken.positions > 0)" -%}
{{ sql_let('alive', alive, sql_let(
    'divided', sql_let('continued', segment_continued('alive', run ~ '.first'), divided_segment('alive', 'continued', run)),
    "named_struct('open', " ~ latest_segments('concat(filter(alive, segment -> segment.segment_id != divided.segment_id), ' ~ grown ~ ', ' ~ branch ~ ')')
    ~ ", 'assigned', concat(" ~ state ~ ".assigned, array(named_struct('run_number', " ~ run ~ ".run_number, 'ordinal', " ~ run
    ~ ".first.ordinal, 'segment_id', divided.segment_id)), transform(divided.taken, node -> named_struct('run_number', cast(null as bigint), 'ordinal', node.ordinal, 'segment_id', "
    ~ branch_id ~ '))))'
)) }}
{%- endmacro %}
