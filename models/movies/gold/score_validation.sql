-- grain: one row per film of known outcome
with outcomes as (

    select * from {{ ref('known_film_outcomes') }}

),

films as (

    select * from {{ ref('film_performance') }}

),

known as (

    select
        films.film_id,
        outcomes.title,
        outcomes.release_year,
        outcomes.outcome,
        films.performance_score,
        films.performance_rank
    from outcomes
    inner join films
        on
            outcomes.title = films.title
            and outcomes.release_year = films.release_year

),

final as (

    select
        subject.film_id,
        subject.title,
        subject.release_year,
        subject.outcome,
        subject.performance_score,
        subject.performance_rank,
        -- Among films of the other outcome, the share that this one is correctly above or below.
        avg(
            case
                when subject.outcome = 'hit' then cast(subject.performance_score > other.performance_score as int)
                when subject.outcome = 'flop' then cast(subject.performance_score < other.performance_score as int)
            end
        ) as share_ordered_rightly
    from known as subject
    left join known as other
        on subject.outcome != other.outcome
    group by
        subject.film_id,
        subject.title,
        subject.release_year,
        subject.outcome,
        subject.performance_score,
        subject.performance_rank

)

select * from final
