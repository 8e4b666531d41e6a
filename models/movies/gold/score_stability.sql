-- grain: one row per weight of the score and factor it is moved by
{% set factors = [0.75, 1.25] %}

with films as (

    select * from {{ ref('film_performance') }}
    where performance_score is not null

),

moved as (

    select
        performance_score,
        inline(array(
            {% for part in score_weights() -%}
            {% set last_part = loop.last %}
            {% for factor in factors -%}
            named_struct(
                'weight', '{{ part }}',
                'factor', cast({{ factor }} as double),
                'moved_score',
                {{ performance_score('rating_points', 'roi_points', 'box_office_points', part, factor) }}
            ){{ ',' if not (last_part and loop.last) }}
            {% endfor %}
            {%- endfor %}
        ))
    from films

),

ranked as (

    select
        *,
        rank() over (partition by weight, factor order by performance_score desc) as score_rank,
        rank() over (partition by weight, factor order by moved_score desc) as moved_rank
    from moved

),

final as (

    select
        weight,
        factor,
        count(*) as film_count,
        corr(score_rank, moved_rank) as rank_correlation,
        count_if(score_rank <= 100 and moved_rank <= 100) / nullif(count_if(score_rank <= 100), 0) as share_of_top_100_kept,
        cast(max(abs(score_rank - moved_rank)) as int) as greatest_rank_shift,
        median(abs(score_rank - moved_rank)) as median_rank_shift
    from ranked
    group by weight, factor

)

select * from final
