{#- Overrides dbt-spark's table properties and constraints.

    Reason: a constraint must be in the statement that creates the table; dbt-spark adds it when the rows are already
    published. -#}


{% macro contract_constraints(model) -%}
    {%- set rules = {} -%}
    {%- for name, column in model.columns.items() -%}
        {%- for constraint in column.constraints or [] -%}
            {%- if constraint.type == 'not_null' -%}
                {%- do rules.update({name ~ '_not_null': name ~ ' is not null'}) -%}
            {%- elif constraint.type == 'check' -%}
                {%- do rules.update({constraint.name or (name ~ '_check_' ~ loop.index): constraint.expression}) -%}
            {%- else -%}
                {%- do exceptions.raise_compiler_error(model.name ~ '.' ~ name ~ ': Delta enforces not_null and check, not ' ~ constraint.type) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- for constraint in model.constraints or [] -%}
        {%- if constraint.type == 'check' -%}
            {%- do rules.update({constraint.name or (model.name ~ '_check_' ~ loop.index): constraint.expression}) -%}
        {%- elif constraint.type == 'not_null' -%}
            {%- for name in constraint.columns -%}
                {%- do rules.update({name ~ '_not_null': name ~ ' is not null'}) -%}
            {%- endfor -%}
        {%- else -%}
            {%- do exceptions.raise_compiler_error(model.name ~ ': Delta enforces not_null and check, not ' ~ constraint.type) -%}
        {%- endif -%}
    {%- endfor -%}
    {{ return(rules) }}
{%- endmacro %}


{% macro spark__tblproperties_clause() -%}
    {%- set properties = {} -%}
    {%- if config.get('file_format') == 'delta' -%}
        {#- A reader that maps files to rows by itself (DuckDB, the API) ignores deletion vectors. -#}
        {%- do properties.update({'delta.enableDeletionVectors': 'false'}) -%}
        {#- A reader of a published snapshot needs the files of versions that were replaced since. -#}
        {%- set days = [7, env_var('TIDELINE_PUBLISHED_DAYS', '7') | int] | max -%}
        {%- do properties.update({
            'delta.deletedFileRetentionDuration': 'interval ' ~ days ~ ' days',
            'delta.logRetentionDuration': 'interval ' ~ [30, days] | max ~ ' days',
        }) -%}
    {%- endif -%}
    {%- do properties.update(config.get('tblproperties') or {}) -%}
    {%- if config.get('contract').enforced -%}
        {%- for name, expression in contract_constraints(model).items() -%}
            {%- do properties.update({'delta.constraints.' ~ name: expression | replace("'", "\\'")}) -%}
        {%- endfor -%}
    {%- endif -%}
    {%- if properties %}
    tblproperties (
        {%- for key, value in properties.items() %}
        '{{ key }}' = '{{ value }}'{{ ',' if not loop.last }}
        {%- endfor %}
    )
    {%- endif -%}
{%- endmacro %}


{% macro spark__persist_constraints(relation, model) -%}
    {#- Nothing to do: the constraints were in the statement that created the table. -#}
{%- endmacro %}
