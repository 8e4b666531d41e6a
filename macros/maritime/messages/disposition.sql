{#- A rejected message is never compared with others, so its reason comes first. -#}
{% macro disposition(reason_code='reason_code', is_duplicate='is_duplicate') -%}
case
            when {{ reason_code }} is not null then 'quarantined'
            when {{ is_duplicate }} then 'duplicate'
            else 'accepted'
        end
{%- endmacro %}
