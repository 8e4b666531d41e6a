-- grain: one row per repair of a record of a landed file
{{ config(materialized='view') }}

with film_rows as (

    select * from {{ ref('film_rows') }}

),

repairs as (

    select
        load_id,
        load_number,
        file_name,
        row_number,
        film_id,
        disposition,
        explode(repairs) as repair
    from film_rows

),

final as (

    select
        load_id,
        load_number,
        file_name,
        row_number,
        film_id,
        disposition,
        repair.rule,
        repair.field,
        repair.reported,
        repair.repaired
    from repairs

)

select * from final
