{% macro event_times_of(unread) -%}
    {#- Where in event time the unread messages are, as a predicate on the model's own rows: what it must look
        through for duplicates. Follows the new rows, never the length of the history. -#}
    {%- if not execute -%}
        {{ return('true') }}
    {%- endif -%}
    {%- set timestamp_text = "get_json_object(cast(value as string), '$.timestamp')" -%}
    {%- set hours = run_query(
        "select distinct date_trunc('hour', " ~ utc_timestamp(timestamp_text) ~ ") as hour from (" ~ unread ~ ")"
    ).columns[0].values() | reject('none') | sort -%}
    {%- set ranges = [] -%}
    {%- set days = {} -%}
    {%- for hour in hours -%}
        {%- do days.setdefault(hour.date(), []).append(hour) -%}
    {%- endfor -%}
    {%- if days | length > 400 -%}
        {{ return('true') }}
    {%- endif -%}
    {%- for day, of_day in days.items() -%}
        {%- do ranges.append(
            "event_date = date'" ~ day ~ "' and reported_at_utc >= timestamp'" ~ of_day[0]
            ~ "' and reported_at_utc < timestamp'" ~ (of_day[-1] + modules.datetime.timedelta(hours=1)) ~ "'"
        ) -%}
    {%- endfor -%}
    {{ return('(' ~ ranges | join(') or (') ~ ')' if ranges else 'false') }}
{%- endmacro %}
