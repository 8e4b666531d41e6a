{% macro lake_path(schema, table=none) -%}
    {{ return('${spark.tideline.lake}/' ~ schema ~ ('/' ~ table if table else '')) }}
{%- endmacro %}


{% macro lake_root() -%}
    {{ return(server_facts()['lake']) }}
{%- endmacro %}


{% macro register_lake_tables(schema, tables, properties=none) -%}
    {%- set lake = lake_root() -%}
    {%- do run_query("create schema if not exists " ~ schema ~ " location '" ~ lake_path(schema) ~ "'") -%}
    {%- set registered = {} -%}
    {%- for row in run_query("show table extended in " ~ schema ~ " like '*'").rows -%}
        {%- do registered.update({row[1]: row[3]}) -%}
    {%- endfor -%}
    {%- for name, columns in tables.items() -%}
        {%- set described = registered.get(name) -%}
        {%- set location = (modules.re.findall('Location: (.*)', described) or [''])[0] if described else '' -%}
        {%- if described and modules.re.sub('^file:/*', '/', location) != modules.re.sub('^file:/*', '/', lake) ~ '/' ~ schema ~ '/' ~ name -%}
            {#- The lake was moved: the metastore still points to where the table was. -#}
            {%- do log(schema ~ '.' ~ name ~ ' was registered at ' ~ location ~ ': registering it again', info=true) -%}
            {%- do run_query("drop table " ~ schema ~ "." ~ name) -%}
            {%- set described = none -%}
        {%- endif -%}
        {%- if not described -%}
            {%- do register_lake_table(schema, name, columns, properties) -%}
        {%- endif -%}
    {%- endfor -%}
{%- endmacro %}


{% macro register_lake_table(schema, name, columns, properties=none) -%}
    {%- set typed = [] -%}
    {%- for column in columns -%}
        {%- do typed.append(column | join(' ')) -%}
    {%- endfor -%}
    {%- set relation = schema ~ '.' ~ name -%}
    {%- do run_query(
        "create table if not exists " ~ relation ~ " (" ~ typed | join(', ') ~ ") using delta location '"
        ~ lake_path(schema, name) ~ "'"
    ) -%}
    {%- set present = {} -%}
    {%- for row in run_query("show tblproperties " ~ relation).rows -%}
        {%- do present.update({row[0]: row[1]}) -%}
    {%- endfor -%}
    {%- set wanted = properties or sink_properties(columns) -%}
    {%- set first = wanted | first -%}
    {%- if present.get(first) != wanted[first] -%}
        {#- Created just now. -#}
        {%- set assignments = [] -%}
        {%- for key, value in wanted.items() -%}
            {%- do assignments.append("'" ~ key ~ "' = '" ~ value ~ "'") -%}
        {%- endfor -%}
        {%- do run_query("alter table " ~ relation ~ " set tblproperties (" ~ assignments | join(', ') ~ ")") -%}
    {%- endif -%}
{%- endmacro %}


{% macro sink_properties(columns) -%}
    {#- Those that the sink gives its tables (ingestion/bronze.py). -#}
    {%- set wanted = {
        'delta.enableChangeDataFeed': 'true',
        'delta.dataSkippingStatsColumns': 'partition,offset,timestamp,ingested_at',
        'delta.logRetentionDuration': 'interval 30 days',
        'delta.deletedFileRetentionDuration': 'interval 7 days',
        'delta.enableDeletionVectors': 'false',
    } -%}
    {%- if '`offset`' not in columns | map(attribute=0) -%}
        {#- Not a Kafka table: it lacks the columns to keep statistics of. -#}
        {%- do wanted.pop('delta.dataSkippingStatsColumns') -%}
    {%- endif -%}
    {{ return(wanted) }}
{%- endmacro %}
