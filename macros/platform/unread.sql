{% macro unread(bronze) -%}
    {%- set head = bronze_head(bronze) if execute and not is_reused() else none -%}
    {%- set seen = read_up_to() if execute and is_incremental() else none -%}
    {%- set columns = 'topic, `partition`, `offset`, `timestamp`, headers, value, ingested_at' -%}
    {%- if head is none or head == '' %}
        {#- Parsing, a model that is reused, or a unit test, whose bronze has no history. -#}
    select {{ columns }}, cast(0 as bigint) as bronze_version from {{ bronze }}
    {%- elif seen is none %}
    select {{ columns }}, cast({{ head }} as bigint) as bronze_version from {{ bronze }} version as of {{ head }}
    {%- elif seen == head %}
    select {{ columns }}, cast({{ head }} as bigint) as bronze_version from {{ bronze }} where false
    {%- else %}
    {%- do refuse_lost_versions(bronze, seen, head) %}
    select {{ columns }}, _commit_version as bronze_version
    from table_changes('{{ bronze.schema }}.{{ bronze.identifier }}', {{ seen + 1 }}, {{ head }})
    where _change_type = 'insert' and {{ unless_overtaken(seen) }}
    {%- endif -%}
{%- endmacro %}


{% macro unless_overtaken(seen) -%}
    {#- A statement of a run that was killed may still be at work on the server, and commit after this run has read its
        watermark. The statement then sees newer rows in the model than the watermark and adds nothing; and where both
        are at work at once, Serializable isolation lets one of them commit. -#}
    not exists (select 1 from {{ this }} as overtaken where overtaken.bronze_version > {{ seen }})
{%- endmacro %}


{% macro bronze_head(bronze) -%}
    {#- As of the start of the run, so that all of its models have read the same bronze. -#}
    {%- set state = build_state() -%}
    {%- set noted = state['newest'].get(folder_of_relation(bronze)) if state is not none else none -%}
    {{ return(noted if noted is not none else run_query('describe history ' ~ bronze ~ ' limit 1').rows[0]['version'] | int) }}
{%- endmacro %}


{% macro read_up_to() -%}
    {%- if not execute -%}
        {{ return(none) }}
    {%- endif -%}
    {%- set seen = run_query('select max(bronze_version) as seen from ' ~ this).rows[0]['seen'] -%}
    {%- set state = build_state() -%}
    {%- if state is not none and seen is not none -%}
        {%- do state['seen'].update({folder_of_relation(this): seen | int}) -%}
    {%- endif -%}
    {{ return(none if seen is none else seen | int) }}
{%- endmacro %}


{% macro bronze_as_read_by(bronze, model) -%}
    {#- Later arrivals are not missing in the model: bronze as of the version that it has read. -#}
    {%- set seen = run_query('select max(bronze_version) from ' ~ model).rows[0][0] if execute else none -%}
    {{ bronze }}{{ ' version as of ' ~ seen if seen is not none }}
{%- endmacro %}


{% macro refuse_lost_versions(bronze, seen, head) -%}
    {%- set remedy = 'read everything again with: dbt build --full-refresh --select ' ~ this.identifier ~ '+' -%}
    {%- if seen > head -%}
        {{ exceptions.raise_compiler_error(
            bronze ~ ' is at version ' ~ head ~ ', but ' ~ this ~ ' has read up to version ' ~ seen
            ~ ': bronze was recreated; ' ~ remedy
        ) }}
    {%- endif -%}
    {%- set commits = commits_between(bronze, seen, head) -%}
    {%- if commits | length < head - seen -%}
        {{ exceptions.raise_compiler_error(
            bronze ~ ' has lost versions after ' ~ seen ~ ', which ' ~ this ~ ' has not read: its log was cleaned; ' ~ remedy
        ) }}
    {%- endif -%}
    {%- set found = namespace(vacuumed_before=none) -%}
    {#- Newest first: a file that a compaction removed long before a later vacuum is gone, with unread rows in it. -#}
    {%- for commit in commits -%}
        {%- set about = fromjson(commit['operationParameters'] or '{}') or {} -%}
        {%- if commit['operation'] == 'RESTORE' or about.get('mode') == 'Overwrite' -%}
            {{ exceptions.raise_compiler_error(
                bronze ~ ' was changed by ' ~ commit['operation'] ~ ' in version ' ~ commit['version'] ~ ', not only appended to; ' ~ remedy
            ) }}
        {%- elif commit['operation'] == 'VACUUM START' -%}
            {%- set kept_ms = (about.get('specifiedRetentionMillis') or about.get('defaultRetentionMillis') or 604800000) | int -%}
            {%- set found.vacuumed_before = commit['timestamp'] - modules.datetime.timedelta(milliseconds=kept_ms) -%}
        {%- elif commit['operation'] == 'OPTIMIZE' and found.vacuumed_before is not none and commit['timestamp'] < found.vacuumed_before -%}
            {{ exceptions.raise_compiler_error(
                bronze ~ ' was compacted in version ' ~ commit['version'] ~ ' and vacuumed since, before ' ~ this ~ ' had read it; ' ~ remedy
            ) }}
        {%- endif -%}
    {%- endfor -%}
{%- endmacro %}


{% macro commits_between(bronze, seen, head) -%}
    {#- Those that the run has noted at its start, where they reach back that far. -#}
    {%- set state = build_state() -%}
    {%- set commits = state['commits'].get(folder_of_relation(bronze), []) if state is not none else [] -%}
    {%- set noted = [] -%}
    {%- for commit in commits if seen < commit['version'] <= head -%}
        {%- do noted.append(commit) -%}
    {%- endfor -%}
    {{ return(noted if noted | length == head - seen else run_query('describe history ' ~ bronze ~ ' limit ' ~ (head - seen)).rows) }}
{%- endmacro %}
