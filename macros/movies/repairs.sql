{% macro film_repair_rules() -%}
    {{ return({
        'numeric_title': 'A title that came as a number is its digits as text.',
        'title_encoding': 'A title that was written in Latin-1 and read as Mac Roman has its letters back.',
        'title_article': 'A title that was filed by its noun has its article in front.',
        'century': 'A release year past the horizon of its load was a two-digit year: a hundred years less.',
        'zero_worldwide_gross': 'A worldwide gross of zero is not known, not nothing.',
        'zero_us_gross': 'A US gross of zero beside no worldwide gross is not known.',
        'worldwide_below_us': 'A worldwide gross below the US gross, which it contains, is raised to it.',
        'implausible_budget': 'A budget below movies_min_budget_usd is implausible: removed.',
        'zero_budget': 'A budget of zero is not known.',
        'unrated_mpaa': 'An MPAA rating that the MPAA does not give is not known.',
        'currency_not_dollars': 'An amount in a currency that is not US dollars is set aside when the file is read.',
        'unreadable_field': 'A field that cannot be read, or contradicts its column, is set aside when the file is read.',
        'impossible_field': 'A number out of its bounds is set aside when the file is read.',
        'unknown_zero': 'A running time or a rating of zero is not known: set aside when the file is read.',
    }) }}
{%- endmacro %}


{% macro film_repair(rule, field, applies, reported, repaired) -%}
    {%- if rule not in film_repair_rules() -%}
        {{ exceptions.raise_compiler_error('no repair rule ' ~ rule) }}
    {%- endif -%}
    case
        when {{ applies }}
            then named_struct(
                'rule', '{{ rule }}',
                'field', '{{ field }}',
                'reported', cast({{ reported }} as string),
                'repaired', cast({{ repaired }} as string)
            )
    end
{%- endmacro %}


{% macro title_is_mac_roman(title) -%}
    {#- A capital with an accent inside a word, or a sign where a letter belongs: no title is written so. -#}
    {{ title }} rlike '[a-z][ÈËÍÌÎÏÓÔÒÚÛÙÁÂÊ‰‡·˘˙˚]|[A-Za-z][ÈËÍÌÎÏÓÔÒÚÛÙ‰][a-z]|[0-9]Ω| Ö '
{%- endmacro %}


{% macro title_from_mac_roman(title) -%}
    translate({{ title }}, 'ΩÖ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙıˆ¯˘˙˚¸˝˛ˇ', '½…àáâãäåæçèéêëìíîïñòóôõöøùúûüýþÿ')
{%- endmacro %}
