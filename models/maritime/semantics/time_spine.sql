-- grain: one row per UTC day, from earliest_event_date's year of satellite AIS to the end of the next year
{{ config(materialized='view', schema='reference', group='maritime_gold', contract={'enforced': false}) }}

select explode(sequence(date '2010-01-01', make_date(year(current_date()) + 1, 12, 31), interval 1 day)) as date_day
