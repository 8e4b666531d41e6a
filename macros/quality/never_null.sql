{% test never_null(model, columns) %}
    {#- One statement for all columns of a model, where not_null costs one each. -#}
    select {{ columns | join(', ') }}
    from {{ model }}
    where
        ({% for column in columns %}{{ column }} is null{{ ' or ' if not loop.last }}{% endfor %})
        {{ only_newest_when_live(model) }}
{% endtest %}


{% macro only_newest_when_live(model) -%}
    {#- The live path tests what it has just written, not the history again and again. -#}
    {%- if execute and 'tag:live' in (invocation_args_dict.get('select') or []) | join(' ') -%}
        {%- for node in graph.nodes.values()
            if node.resource_type == 'model' and node.alias == model.identifier and 'bronze_version' in node.columns %}
        and bronze_version = (select max(newest.bronze_version) from {{ model }} as newest)
        {%- endfor -%}
    {%- endif -%}
{%- endmacro %}
