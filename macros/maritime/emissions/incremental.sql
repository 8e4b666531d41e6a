{#- What an incremental hourly model must recompute: whole vessel days, found by the bronze version that each silver
    row carries. No clock is read, and recomputing a day gives the same rows (idempotent). -#}


{#- CTEs `affected` (mmsi, event_date: the days to recompute) and `needed` (mmsi, event_date: the days to read), for
    intervals that reach at most a day ahead: a new report changes the interval before it and the one after it. -#}
{% macro affected_days(relation, seen) -%}
changed as (
    select distinct mmsi, event_date from {{ relation }} where bronze_version > {{ seen }}
),

affected as (
    select distinct mmsi, explode(sequence(date_sub(event_date, 1), date_add(event_date, 1))) as event_date
    from changed
),

needed as (
    select distinct mmsi, explode(sequence(date_sub(event_date, 1), date_add(event_date, 1))) as event_date
    from affected
),
{%- endmacro %}


{#- Cuts an interval at the full hours: the hours that it touches, as an array, and the part of each in hours. -#}
{% macro touched_hours(from_utc, to_utc) -%}
sequence(date_trunc('hour', {{ from_utc }}), date_trunc('hour', {{ to_utc }} - interval 1 microsecond), interval 1 hour)
{%- endmacro %}


{% macro hours_within(hour_utc, from_utc, to_utc) -%}
{{ hours_between('greatest(' ~ hour_utc ~ ', ' ~ from_utc ~ ')', 'least(' ~ hour_utc ~ ' + interval 1 hour, ' ~ to_utc ~ ')') }}
{%- endmacro %}
