{#- A grid of latitude rows, each cut into as many longitude cells as keep a cell at least `size_nm` wide.

    Guarantee: two points at most `size_nm` apart are in the same cell, or one's cell is among the other's
    `grid_neighbours`: across the antimeridian, across the poles' rows, everywhere. That makes "who is near whom" an
    equality join (cell = neighbour) and never a cross join. It is what an H3 ring gives; Spark SQL has no H3.

    A row is `size_nm` high. For two points that far apart, one row from each other at most,
    sin(dlon / 2) <= sin(size / 2) / cos(latitude): the width is taken at the poleward edge of the next row
    towards the pole, where cos is smallest; a row at the pole is one single cell. -#}

{% macro grid_row(latitude, size_nm) -%}
cast(floor((({{ latitude }}) + 90.0d) * 60.0d / {{ size_nm }}) as bigint)
{%- endmacro %}

{#- Cells in a row: `row` is an expression of type bigint. -#}
{% macro grid_columns(row, size_nm) -%}
cast(greatest(1.0d, floor(180.0d / degrees(asin(least(1.0d,
    sin(radians({{ size_nm }} / 120.0d))
    / greatest(1e-9d, cos(radians(least(90.0d,
        greatest(
            abs((({{ row }}) - 1) * {{ size_nm }} / 60.0d - 90.0d),
            abs((({{ row }}) + 2) * {{ size_nm }} / 60.0d - 90.0d)
        )))))
))))) as bigint)
{%- endmacro %}

{% macro grid_cell(latitude, longitude, size_nm) -%}
({{ grid_row(latitude, size_nm) }} * 1000000 + pmod(
    cast(floor(pmod(({{ longitude }}) + 180.0d, 360.0d) / 360.0d
        * {{ grid_columns(grid_row(latitude, size_nm), size_nm) }}) as bigint),
    {{ grid_columns(grid_row(latitude, size_nm), size_nm) }}
))
{%- endmacro %}

{% macro grid_neighbours(latitude, longitude, size_nm) -%}
array_distinct(flatten(transform(
    transform(
        sequence({{ grid_row(latitude, size_nm) }} - 1, {{ grid_row(latitude, size_nm) }} + 1),
        grid_row -> named_struct('row', grid_row, 'columns', {{ grid_columns('grid_row', size_nm) }})
    ),
    place -> transform(
        array(-1L, 0L, 1L),
        step -> place.row * 1000000 + pmod(
            cast(floor(pmod(({{ longitude }}) + 180.0d, 360.0d) / 360.0d * place.columns) as bigint) + step,
            place.columns
        )
    )
)))
{%- endmacro %}
