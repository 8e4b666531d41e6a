-- grain: one row per load
{{ config(materialized='view') }}

with film_rows as (

    select * from {{ ref('film_rows') }}

),

final as (

    select
        load_number,
        load_id,
        min(file_name) as file_name,
        load_number = max(load_number) over () as is_current,
        count(*) as rows_landed,
        count_if(disposition = 'accepted') as rows_accepted,
        count_if(disposition = 'quarantined') as rows_quarantined,
        count_if(size(repairs) > 0) as rows_repaired,
        max(horizon_year) as horizon_year,
        min(ingested_at_utc) as ingested_at_utc
    from film_rows
    group by load_number, load_id

)

select * from final
