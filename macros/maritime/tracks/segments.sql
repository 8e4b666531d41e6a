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


{#- Weight of a plausible leg: near 1 / hours on the dead-reckoned place, falling off with the deviation's speed. -#}
{% macro leg_weight(leg, deviation_nm) -%}
{%- set padded_hours = 'sqrt(power(' ~ leg ~ '.hours, 2) + power(' ~ var('segment_time_buffer_hours') ~ ', 2))' -%}
if(
    {{ leg_is_plausible(leg, deviation_nm) }},
    exp(-power({{ deviation_nm }} / ({{ var('segment_deviation_scale_knots') }} * {{ padded_hours }}), 2)) / {{ padded_hours }},
    0d
)
{%- endmacro %}


{#- Weight with which a report, the first of a run, continues an open segment. A transceiver of the other class and a
    segment of few positions count for less. -#}
{% macro continuation_weight(segment, report) -%}
{{ sql_let('leg', leg_between(segment ~ '.last', report), sql_let('deviation_nm', leg_deviation_nm('leg'), leg_weight('leg', 'deviation_nm'))) }}
* if({{ segment }}.last.class_mask & {{ report }}.class_mask > 0, 1d, {{ var('segment_class_mismatch_weight') }}d)
* {{ segment }}.positions / sqrt(power({{ segment }}.positions, 2) + power({{ var('segment_short_positions') }}, 2))
{%- endmacro %}


{#- One step of the fold: the run goes to the open segment that it continues best, or opens one.
    state: struct<open: array<segment>, assigned: array<run with its segment>>. -#}
{% macro assign_run(state, run) -%}
{%- set alive = 'filter(' ~ state ~ '.open, segment -> '
    ~ hours_between('segment.last.reported_at_utc', run ~ '.first.reported_at_utc') ~ ' < ' ~ var('segment_max_gap_hours') ~ ')' -%}
{%- set candidates = 'transform(' ~ alive ~ ", segment -> named_struct('weight', " ~ continuation_weight('segment', run ~ '.first')
    ~ ", 'segment', segment))" -%}
{%- set opened = "named_struct('weight', 0d, 'segment', named_struct('segment_id', concat(" ~ run ~ ".mmsi, '-', date_format("
    ~ run ~ ".first.reported_at_utc, \"yyyyMMdd'T'HHmmss.SSS\"), '-', " ~ run ~ ".first.kafka_offset), 'positions', 0L, 'last', "
    ~ run ~ ".first))" -%}
{{ sql_let('candidates', candidates, sql_let(
    'continuation',
    "named_struct('is_new', coalesce(array_max(candidates.weight), 0d) <= 0d, 'segment', if(coalesce(array_max(candidates.weight), 0d) <= 0d, "
    ~ opened ~ ", array_max(candidates)).segment, 'others', candidates.segment)",
    "named_struct('open', slice(array_sort(concat(filter(continuation.others, other -> other.segment_id != continuation.segment.segment_id), "
    ~ "array(named_struct('segment_id', continuation.segment.segment_id, 'positions', continuation.segment.positions + " ~ run ~ ".positions, 'last', "
    ~ run ~ ".last))), (segment, other) -> case when segment.last.reported_at_utc > other.last.reported_at_utc then -1 "
    ~ "when segment.last.reported_at_utc < other.last.reported_at_utc then 1 else 0 end), 1, " ~ var('segment_max_open') ~ "), "
    ~ "'assigned', concat(" ~ state ~ ".assigned, array(named_struct('run_number', " ~ run ~ ".run_number, 'first_ordinal', " ~ run ~ ".first_ordinal, 'segment_id', "
    ~ "continuation.segment.segment_id, 'positions_before', continuation.segment.positions, 'previous', if(continuation.is_new, null, continuation.segment.last)))))"
)) }}
{%- endmacro %}
