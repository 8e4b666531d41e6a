{% macro score_weights() -%}
    {{ return({
        'rating': var('movies_score_weight_rating'),
        'roi': var('movies_score_weight_roi'),
        'box_office': var('movies_score_weight_box_office'),
    }) }}
{%- endmacro %}


{% macro performance_score(rating_points, roi_points, box_office_points, moved=none, factor=1.0) -%}
    {#- Weights of what is known, scaled to one; from less than two parts no score is made. -#}
    {%- set points = {'rating': rating_points, 'roi': roi_points, 'box_office': box_office_points} -%}
    {%- set earned = [] -%}
    {%- set known = [] -%}
    {%- set present = [] -%}
    {%- for part, weight in score_weights().items() -%}
        {%- set weight = weight * (factor if part == moved else 1.0) -%}
        {%- do earned.append('coalesce(' ~ points[part] ~ ', 0) * ' ~ weight ~ 'D') -%}
        {%- do known.append('if(' ~ points[part] ~ ' is null, 0, ' ~ weight ~ 'D)') -%}
        {%- do present.append('cast(' ~ points[part] ~ ' is not null as int)') -%}
    {%- endfor -%}
    case
        when {{ present | join(' + ') }} >= 2
            then 100 * ({{ earned | join(' + ') }}) / ({{ known | join(' + ') }})
    end
{%- endmacro %}
