{% macro event_times_of(unread, margin_seconds=none) -%}
    {#- Where in event time the unread messages are, as a predicate on the model's own rows: what it must look
        through for duplicates. Follows the new rows, never the length of the history. -#}
    {%- if not execute -%}
        {{ return('true') }}
    {%- endif -%}
    {%- set moment = utc_timestamp("get_json_object(cast(value as string), '$.timestamp')") -%}
    {%- set days = run_query(
        'select date(moment) as day, min(moment) as first, max(moment) as last from (select ' ~ moment
        ~ ' as moment from (' ~ unread ~ ')) where moment is not null group by date(moment)'
    ).rows -%}
    {%- set ranges = [] -%}
    {%- if days | length > 400 -%}
        {{ return('true') }}
    {%- endif -%}
    {%- for day in days | sort(attribute='day') -%}
        {%- if margin_seconds is none -%}
            {%- set first = day['first'].replace(minute=0, second=0, microsecond=0) -%}
            {%- set last = day['last'].replace(minute=59, second=59, microsecond=999999) -%}
        {%- else -%}
            {%- set margin = modules.datetime.timedelta(seconds=margin_seconds) -%}
            {%- set first, last = day['first'] - margin, day['last'] + margin -%}
        {%- endif -%}
        {%- do ranges.append(
            "event_date between date'" ~ first.date() ~ "' and date'" ~ last.date() ~ "' and reported_at_utc between timestamp'"
            ~ first ~ "' and timestamp'" ~ last ~ "'"
        ) -%}
    {%- endfor -%}
    {{ return('(' ~ ranges | join(') or (') ~ ')' if ranges else 'false') }}
{%- endmacro %}
