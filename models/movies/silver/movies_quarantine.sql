-- grain: one row per record of a landed file that silver rejected
{{ config(materialized='view', alias='quarantine') }}

with film_rows as (

    select * from {{ ref('film_rows') }}

),

final as (

    select
        load_id,
        load_number,
        file_name,
        row_number,
        reason_code,
        reported_title,
        payload,
        ingested_at_utc
    from film_rows
    where disposition = 'quarantined'

)

select * from final
