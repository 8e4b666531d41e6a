-- A load whose rows in bronze are not exactly its rows in silver, each once.
with landed as (

    select
        load_number,
        count(*) as row_count,
        sum(row_number) as row_numbers
    from {{ source('movies_bronze', 'films') }}
    group by load_number

),

judged as (

    select
        load_number,
        count_if(disposition = 'accepted') + count_if(disposition = 'quarantined' and reason_code is not null) as row_count,
        sum(row_number) as row_numbers
    from {{ ref('film_rows') }}
    group by load_number

)

select
    landed.load_number,
    landed.row_count,
    judged.row_count as judged_row_count
from landed
full outer join judged on landed.load_number = judged.load_number
where
    not landed.row_count <=> judged.row_count
    or not landed.row_numbers <=> judged.row_numbers
