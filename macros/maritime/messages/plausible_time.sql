{#- Which times of reports are believed. No clock alone: a report is compared with those who received it (silver), and with
    the ship's reports that arrived around it (current positions). -#}


{% macro is_ahead_of_receipt(reported_at_utc, kafka_timestamp_utc, ingested_at_utc) -%}
{%- set tolerance = 'make_dt_interval(0, 0, ' ~ var('clock_tolerance_minutes') ~ ')' -%}
{#- A record's time in another unit is a date before AIS, or far in the future: it says nothing. -#}
coalesce(
            {{ reported_at_utc }} > {{ ingested_at_utc }} + {{ tolerance }}
            or (
                {{ kafka_timestamp_utc }} >= timestamp'{{ var("earliest_event_date") }}'
                and {{ reported_at_utc }} > {{ kafka_timestamp_utc }} + {{ tolerance }}
            ),
            false
        )
{%- endmacro %}


{% macro is_ahead_of_neighbours(reported_at_utc, before_utc, after_utc, kafka_timestamp_utc) -%}
{#- Far ahead of both, and farther than they are from each other. A report that was received within minutes is on time, and
    of one without a neighbour on each side nothing is known: greatest() would skip the missing one. -#}
coalesce(
            {{ before_utc }} is not null
            and {{ after_utc }} is not null
            and {{ reported_at_utc }} < {{ kafka_timestamp_utc }} - make_dt_interval(0, 0, {{ var('clock_tolerance_minutes') }})
            and unix_micros({{ reported_at_utc }})
            - greatest(unix_micros({{ before_utc }}), unix_micros({{ after_utc }}))
            > greatest(
                {{ var('ahead_of_neighbours_minutes') }} * 60000000L,
                abs(unix_micros({{ before_utc }}) - unix_micros({{ after_utc }}))
            ),
            false
        )
{%- endmacro %}


{% macro position_recency(reported_at_utc, message_type, is_ahead) -%}
{#- Microseconds. A long-range report yields within its minutes, the last included. One that is ahead comes after all that
    are not, whatever their time. -#}
unix_micros({{ reported_at_utc }})
        - if({{ message_type }} <=> 27, {{ var('long_range_yield_minutes') }} * 60000000L + 1, 0L)
        - if({{ is_ahead }}, 10000000000000000L, 0L)
{%- endmacro %}
