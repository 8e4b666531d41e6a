{% macro budget_tier(budget_usd) -%}
    case
        when {{ budget_usd }} < {{ var('movies_tier_low_usd') }} then 'micro'
        when {{ budget_usd }} < {{ var('movies_tier_mid_usd') }} then 'low'
        when {{ budget_usd }} < {{ var('movies_tier_high_usd') }} then 'mid'
        when {{ budget_usd }} <= {{ var('movies_tier_tent_pole_usd') }} then 'high'
        when {{ budget_usd }} is not null then 'tent_pole'
        else 'unknown'
    end
{%- endmacro %}


{% macro budget_tier_order(tier) -%}
    coalesce(nullif(array_position(array('micro', 'low', 'mid', 'high', 'tent_pole'), {{ tier }}), 0), 6)
{%- endmacro %}


{% macro roi_evidence() -%}
    {#- One pass each for the quantiles and the ordered values: later lines name what earlier ones made. -#}
    percentile(roi, array(0.1, 0.25, 0.5, 0.75, 0.9)) as roi_quantiles,
    array_sort(collect_list(roi)) as roi_values,
    count(roi) as films_with_roi,
    sum(worldwide_gross_usd) as total_revenue_usd,
    sum(case when roi is not null then profit_usd end) as total_profit_usd,
    avg(roi) as mean_roi,
    roi_quantiles[0] as roi_p10,
    roi_quantiles[1] as roi_p25,
    roi_quantiles[2] as median_roi,
    roi_quantiles[3] as roi_p75,
    roi_quantiles[4] as roi_p90,
    {{ median_interval('roi_values') }},
    -- The middle half's width, not a deviation: one wild hit moves neither part of the ratio.
    median_roi / nullif(roi_p75 - roi_p25, 0) as risk_adjusted_roi,
    avg(case when roi is not null then cast(roi > 0 as int) end) as share_profitable,
    avg(case when roi is not null then cast(roi < 0 as int) end) as share_losing,
    avg(case when roi is not null then cast(roi >= {{ var('movies_success_roi') }} as int) end) as share_success
{%- endmacro %}


{% macro median_interval(sorted) -%}
    {#- Order statistics of the binomial (normal approximation): no shape of the distribution is assumed. -#}
    {%- set n = 'size(' ~ sorted ~ ')' -%}
    case
        when {{ n }} >= 6
            then get({{ sorted }}, cast(greatest(floor({{ n }} / 2.0 - 0.98 * sqrt({{ n }})), 1) - 1 as int))
    end as median_roi_low,
    case
        when {{ n }} >= 6
            then get({{ sorted }}, cast(least(ceil({{ n }} / 2.0 + 1 + 0.98 * sqrt({{ n }})), {{ n }}) - 1 as int))
    end as median_roi_high
{%- endmacro %}
