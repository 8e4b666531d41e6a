-- A film in gold without its record in bronze, or whose record names another title and was not repaired.
select
    films.film_id,
    films.load_number,
    films.row_number
from {{ ref('film_performance') }} as films
left join {{ source('movies_bronze', 'films') }} as records
    on
        films.load_number = records.load_number
        and films.row_number = records.row_number
where
    records.value is null
    or (
        films.repair_rules is null
        and not exists(
            map_values(from_json(records.value, 'map<string, string>')),
            field -> regexp_replace(trim(field), '[ \t\r\n]+', ' ') = films.title
        )
    )
