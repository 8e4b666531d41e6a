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
