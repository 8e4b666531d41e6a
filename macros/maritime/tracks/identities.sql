{#- Who a vessel is: the form of its id, in one place. The rule is docs/decisions/0063-who-a-vessel-is.md. -#}


{#- The id of a vessel: its MMSI (as text), or, of one of several vessels on an MMSI, the MMSI with what distinguishes
    them. `identity`: an identity of `identities` (imo or name, and the value); none for the vessel of the MMSI. -#}
{% macro vessel_id(mmsi, identity=none) -%}
{%- if identity is none -%}
cast({{ mmsi }} as string)
{%- else -%}
concat({{ mmsi }}, '-', regexp_replace({{ identity }}, '^(imo|name)', ''))
{%- endif -%}
{%- endmacro %}


{#- The vessel_id of a row that knows an MMSI and no segment of track: the vessel of the MMSI; null where the MMSI is no
    vessel's (a coast station, an aid to navigation, an aircraft). `class`: its mmsi_class, where the row has it. -#}
{% macro mmsi_vessel_id(mmsi, class=none) -%}
if({{ class or mmsi_class(mmsi) }} in ('{{ var('track_mmsi_classes') | join("', '") }}'), {{ vessel_id(mmsi) }}, null)
{%- endmacro %}
