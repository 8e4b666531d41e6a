{#- What a node is made by: its code, the macros and variables that the code uses, its configuration and contract, and what
    the tables and views that it reads were made by. Code, not compiled SQL: that of an incremental model differs with
    what the model has read already. -#}


{% macro definition_of(node) -%}
    {%- set parts = [own_definition(node)] -%}
    {%- for parent in node['depends_on'].get('nodes', []) | sort -%}
        {%- do parts.append(definition_in_lake(parent)) -%}
    {%- endfor -%}
    {{ return(local_md5(parts | join(' '))) }}
{%- endmacro %}


{% macro definition_in_lake(unique_id) -%}
    {#- What it was made by when it was built last: a model that was edited and not built yet is still the old one. -#}
    {%- set state = build_state() -%}
    {%- if unique_id not in graph.nodes -%}
        {{ return(unique_id) }}
    {%- endif -%}
    {%- set node = graph.nodes[unique_id] -%}
    {%- if node['config']['materialized'] == 'ephemeral' -%}
        {{ return(definition_of(node)) }}
    {%- elif node['config']['materialized'] == 'view' -%}
        {{ return(view_mark(node).get('definition', 'unmarked')) }}
    {%- endif -%}
    {%- set mark = state['tables'].get(folder_of(node), {}).get('mark') -%}
    {{ return(mark['definition'] if mark else 'unmarked') }}
{%- endmacro %}


{% macro view_mark(node) -%}
    {%- set views = build_state()['views'] -%}
    {%- if node['unique_id'] not in views -%}
        {%- set view = adapter.get_relation(node['database'], node['schema'], node['alias']) -%}
        {%- set properties = modules.re.findall('tideline\\.(\\w+)=(\\w+)', view.information or '') if view is not none and view.is_view else [] -%}
        {%- do views.update({node['unique_id']: dict(properties)}) -%}
    {%- endif -%}
    {{ return(views[node['unique_id']]) }}
{%- endmacro %}


{% macro own_definition(node) -%}
    {%- set known = build_state()['own'] -%}
    {%- if node['unique_id'] not in known -%}
        {%- set texts = {'': without_comments(node.get('raw_code') or '')} -%}
        {%- set shaping = [] -%}
        {%- for name in ['spark__tblproperties_clause', 'contract_constraints', 'get_insert_into_sql', 'replace_where', 'spark__load_csv_rows']
            if node['resource_type'] in ['model', 'seed', 'snapshot'] -%}
            {%- do shaping.append('macro.' ~ project_name ~ '.' ~ name) -%}
        {%- endfor -%}
        {%- for unique_id in node['depends_on'].get('macros', []) + shaping -%}
            {%- do collect_macro(unique_id, texts, unique_id in shaping) -%}
        {%- endfor -%}
        {%- set variables = {} -%}
        {%- for name in modules.re.findall("var\\(\\s*['\"](\\w+)['\"]", texts.values() | join(' ')) -%}
            {%- do variables.update({name: var(name, none)}) -%}
        {%- endfor -%}
        {%- set settings = {} -%}
        {%- for name, value in node['config'].items()
            if name not in ['tags', 'meta', 'docs', 'group', 'access', 'enabled', 'full_refresh', 'freshness', 'unrendered_config'] -%}
            {%- do settings.update({name: value}) -%}
        {%- endfor -%}
        {%- set contract = [] -%}
        {%- for column in node.get('columns', {}).values() if node['config'].get('contract', {}).get('enforced') -%}
            {%- do contract.append([column['name'], column['data_type'], column.get('constraints')]) -%}
        {%- endfor -%}
        {%- do known.update({node['unique_id']: local_md5(tojson(
            [
                texts, variables, settings, contract, node.get('constraints'), node.get('test_metadata'), node.get('language'),
                node['checksum'] if node['resource_type'] == 'seed' else none,
            ],
            sort_keys=true
        ))}) -%}
    {%- endif -%}
    {{ return(known[node['unique_id']]) }}
{%- endmacro %}


{% macro collect_macro(unique_id, texts, even_if_adapter=false) -%}
    {#- dbt's own macros are covered by its version; what only decides and records here shapes no table. -#}
    {%- set parts = unique_id.split('.') -%}
    {%- if parts[1] == project_name and unique_id not in texts and parts[2] in context -%}
        {%- set macro = context[parts[2]].macro -%}
        {%- set folder = macro.original_file_path.split('/')[1] -%}
        {%- if even_if_adapter or folder not in ['adapter', 'builds'] -%}
            {%- do texts.update({unique_id: without_comments(macro.macro_sql)}) -%}
            {%- for used in macro.depends_on.macros -%}
                {%- do collect_macro(used, texts) -%}
            {%- endfor -%}
        {%- endif -%}
    {%- endif -%}
{%- endmacro %}


{% macro without_comments(code) -%}
    {%- set code = modules.re.sub('(?s)\\x7b#.*?#\\x7d', '', code) -%}
    {%- set code = modules.re.sub('(?m)^\\s*--.*$', '', code) -%}
    {{ return(modules.re.sub('\\s+', ' ', code)) }}
{%- endmacro %}
