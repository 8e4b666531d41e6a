-- grain: one row per load of bronze
{{ config(materialized='view') }}

with bronze as (

    select * from {{ source('movies_bronze', 'films') }}

),

final as (

    select
        load_number,
        load_id,
        count(*) as rows_landed,
        count_if(from_json(value, 'map<string, string>') is null) as rows_unreadable
    from bronze
    group by load_number, load_id

)

select * from final
