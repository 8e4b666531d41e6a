{% macro decoded_messages(unread, fields) -%}
    {#- JSON is parsed here and nowhere else, and once per message. A whole number may be written 90.0, as JSON
        Schema has it, so that integers are read as double, exact up to 2^53, and cast where nothing is lost.
        Spark reads the first value of a text and looks no further: where the first brace that closes is not the
        last character, what follows the value is looked at. It reads a number for a text as well: where a text could be one,
        what was written is looked at. -#}
    {%- set parsed_fields = [] -%}
    {%- set texts = [] -%}
    {%- set cast_fields = [] -%}
    {%- set whole_numbers = [] -%}
    {%- for name, type in fields.items() -%}
        {%- if type in ('int', 'bigint') -%}
            {%- set whole = 'try_cast(parsed.' ~ name ~ ' as ' ~ type ~ ')' -%}
            {%- do parsed_fields.append(name ~ ' double') -%}
            {%- do cast_fields.append("'" ~ name ~ "', " ~ whole) -%}
            {%- do whole_numbers.append('(' ~ whole ~ ' <=> parsed.' ~ name ~ ')') -%}
        {%- else -%}
            {%- do parsed_fields.append(name ~ ' ' ~ type) -%}
            {%- do cast_fields.append("'" ~ name ~ "', parsed." ~ name) -%}
            {%- if type == 'string' -%}
                {%- do texts.append(name) -%}
            {%- endif -%}
        {%- endif -%}
    {%- endfor %}
    select
        * except (parsed),
        named_struct(
            {{ cast_fields | join(',\n            ') }},
            'is_malformed',
            parsed is null
            or parsed.malformed is not null
            or not (
                {{ whole_numbers | join('\n                and ') }}
            )
            or (
                instr(cast(payload as string), '}') < length(cast(payload as string))
                and {{ is_not_one_value('payload') }}
            )
            or (
                (
                    {%- for name in texts %}
                    {{ 'or ' if not loop.first }}{{ may_be_no_text('parsed.' ~ name) }}
                    {%- endfor %}
                )
                and {{ has_other_than_text('payload', texts) }}
            )
        ) as message
    from (
        select
            topic,
            `partition` as kafka_partition,
            `offset` as kafka_offset,
            `timestamp` as kafka_timestamp_utc,
            ingested_at as ingested_at_utc,
            bronze_version,
            headers,
            value as payload,
            from_json(
                cast(value as string),
                '{{ parsed_fields | join(", ") }}, malformed string',
                map(
                    'columnNameOfCorruptRecord', 'malformed',
                    'allowSingleQuotes', 'false',
                    'allowNonNumericNumbers', 'false'
                )
            ) as parsed
        from {{ unread }}
    )
{%- endmacro %}


{% macro may_be_no_text(text) -%}
    {#- Whether Spark may have made this text of a number, a boolean, an array or an object: cheap, and false for most. -#}
    coalesce(
                        (ascii({{ text }}) between 43 and 57 and not endswith({{ text }}, 'Z') and translate({{ text }}, '0123456789+-.eE', '') = '')
                        or ascii({{ text }}) in (91, 123)
                        or {{ text }} in ('true', 'false'),
                        false
                    )
{%- endmacro %}


{% macro has_other_than_text(payload, names) -%}
    {#- Whether one of these fields is written as anything but a text or null. The JSON is parsed once more. -#}
    exists(
                    map_entries(from_json(cast({{ payload }} as string), 'map<string, variant>')),
                    field -> field.key in ('{{ names | join("', '") }}')
                    and schema_of_variant(field.value) not in ('STRING', 'VOID')
                )
{%- endmacro %}


{% macro is_not_one_value(payload) -%}
    {#- In an array, which has no room for text behind a value. -#}
    not json_array_length(concat('[', cast({{ payload }} as string), ', 0]')) <=> 2
{%- endmacro %}


{% macro undecodable_reason() -%}
    {#- Evaluated branch by branch: only a message that could not be parsed pays for looking closer. -#}
    when payload is null then 'tombstone'
        when length(payload) = 0 then 'empty'
        {#- What its source could not decode is not decoded here either. #}
        when exists(headers, header -> header.key = 'event-type' and header.value = cast('undecodable' as binary))
            then 'undecodable'
        when message.is_malformed
            then case
                when trim(cast(payload as string)) = '' then 'empty'
                when {{ is_not_one_value('payload') }} then 'not_json'
                when left(trim(cast(payload as string)), 1) <> '{' then 'not_object'
                else 'wrong_type'
            end
        when message.schema_version <> 1 then 'schema_version_unknown'
{%- endmacro %}


{% macro identity_reason(no_ship_if=none) -%}
    when message.mmsi is null then 'mmsi_missing'
        when not (message.mmsi between 1 and 999999999{{ ' or message.mmsi = 0 and ' ~ no_ship_if if no_ship_if }}) then 'mmsi_invalid'
        when message.timestamp is null then 'timestamp_missing'
        when reported_at_utc is null then 'timestamp_invalid'
        when reported_at_utc < timestamp'{{ var("earliest_event_date") }}' then 'timestamp_too_old'
        when reported_at_utc > ingested_at_utc + make_dt_interval(0, {{ var("future_tolerance_hours") }})
            then 'timestamp_in_future'
{%- endmacro %}


{% macro utc_timestamp(text) -%}
    {#- Spark's cast takes '2026' for a timestamp as well: the shape is checked first; LIKE would be a regular
        expression, a twentieth of silver's time. -#}
    case when octet_length({{ text }}) >= 19 and substr({{ text }}, 11, 1) = 'T' then try_cast({{ text }} as timestamp) end
{%- endmacro %}


{% macro nmea_payload(raw) -%}
    {#- The armoured payload of a message that is one sentence: what was sent, radio state included. A tag block before it and
        what a logger wrote behind it have their own commas. -#}
    case
            when instr({{ raw }}, char(10)) = 0
                then nullif(substring_index(substring_index(substring_index({{ raw }}, '!', -1), ',', 6), ',', -1), '')
        end
{%- endmacro %}


{% macro vessel_second(mmsi, moment) -%}
    {#- Nine digits and the seconds until 2242 have room beside each other; it grows with vessel, then time. -#}
    {{ mmsi }} * 8589934592 + unix_seconds({{ moment }})
{%- endmacro %}


{% macro mmsi_class(mmsi) -%}
    case
        when {{ mmsi }} between 201000000 and 775999999 then 'ship'
        when {{ mmsi }} between 2010000 and 7759999 then 'coast_station'
        when {{ mmsi }} between 20100000 and 77599999 then 'group'
        when {{ mmsi }} between 111000000 and 111999999 then 'sar_aircraft'
        when {{ mmsi }} between 990000000 and 999999999 then 'aid_to_navigation'
        when {{ mmsi }} between 980000000 and 989999999 then 'auxiliary_craft'
        when {{ mmsi }} between 970000000 and 970999999 then 'sart'
        when {{ mmsi }} between 972000000 and 972999999 then 'mob'
        when {{ mmsi }} between 974000000 and 974999999 then 'epirb'
        when {{ mmsi }} between 800000000 and 899999999 then 'handheld'
        else 'other'
    end
{%- endmacro %}


{% macro kafka_coordinates(prefix='') -%}
    {{ prefix }}topic,
    {{ prefix }}kafka_partition,
    {{ prefix }}kafka_offset,
    {{ prefix }}kafka_timestamp_utc,
    {{ prefix }}ingested_at_utc,
    {{ prefix }}bronze_version
{%- endmacro %}
