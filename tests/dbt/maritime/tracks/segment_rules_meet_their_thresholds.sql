-- grain: one row per worked pair of reports with an unexpected result of the segment rules
with

worked as (

    select
        worked_case,
        expected,
        named_struct(
            'reported_at_utc', timestamp '2026-01-01 00:00:00', 'latitude', 30.0d, 'longitude', -40.0d,
            'speed_knots', knots, 'course_deg', 0.0d
        ) as earlier,
        named_struct(
            'reported_at_utc', timestamp_seconds(unix_seconds(timestamp '2026-01-01 00:00:00') + seconds),
            'latitude', 30.0d + north_nm / 60.0407, 'longitude', -40.0d, 'speed_knots', knots, 'course_deg', 0.0d
        ) as later
    from values
        ('on its way', 3600, 12.0d, 12.0d, true),
        ('moored for a day less a minute', 86340, 0.0d, 0.0d, true),
        ('moored for a day', 86400, 0.0d, 0.0d, false),
        ('49 knots', 3600, 49.0d, 49.0d, true),
        ('51 knots', 3600, 51.5d, 51.5d, false),
        ('moored, then 20 nm away in an hour', 3600, 20.0d, 0.0d, true),
        ('moored, then 27 nm away in an hour', 3600, 27.0d, 0.0d, false),
        ('at once, by the accuracy of a position', 0, 0.19d, 5.0d, true),
        ('at once, farther', 0, 0.25d, 5.0d, false),
        ('back where it came from', 3600, -27.0d, 12.0d, false)
            as worked (worked_case, seconds, north_nm, knots, expected)

),

legs as (

    select
        *,
        {{ leg_between('earlier', 'later') }} as leg
    from worked

),

validated as (

    select
        worked_case,
        expected,
        {{ leg_is_plausible('leg', leg_deviation_nm('leg')) }} as found
    from legs

)

select *
from validated
where not expected <=> found
