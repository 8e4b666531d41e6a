-- The reference CII of known ships, to four figures (MEPC.353(78)).
with ships as (
    select *
    from
        values
        ('bulk_carrier', 76000e0, 4.3689e0),
        ('bulk_carrier', 300000e0, 1.9457e0),
        ('tanker', 105000e0, 4.5393e0),
        ('container_ship', 150000e0, 5.8403e0),
        ('lng_carrier', 50000e0, 20.171e0),
        ('cruise_passenger', 100000e0, 11.3105e0) as ships (ship_type, capacity, expected)
),

lines as (select * from {{ ref('cii_reference_lines') }})

select
    ships.ship_type,
    ships.capacity,
    ships.expected,
    {{ cii_reference('lines.a', 'lines.c', 'ships.capacity', 'lines.capacity_fixed') }} as reference_cii
from ships
left join lines
    on lines.ship_type = ships.ship_type
        and {{ is_in_size('ships.capacity', 'lines.size_min', 'lines.size_max_excl') }}
where
    coalesce(
        abs({{ cii_reference('lines.a', 'lines.c', 'ships.capacity', 'lines.capacity_fixed') }} - ships.expected), 1
    ) > 0.00005 * greatest(1, ships.expected / 10)
