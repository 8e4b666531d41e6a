-- A load whose rows in bronze are not exactly its rows in silver, each once.
with landed as (

    select
        load_number,
        count(*) as row_count,
        sum(row_number) as row_numbers
    from {{ source('movies_bronze', 'films') }}
    group by load_number

),

validated as (

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
    validated.row_count as validated_row_count
from landed
full outer join validated on landed.load_number = validated.load_number
where
    not landed.row_count <=> validated.row_count
    or not landed.row_numbers <=> validated.row_numbers
