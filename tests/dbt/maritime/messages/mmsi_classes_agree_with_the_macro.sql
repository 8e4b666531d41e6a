-- The macro mmsi_class agrees with the seed mmsi_classes at both ends of every range.
{{ config(tags=['daily']) }}

with bounds as (
    select
        mmsi_class,
        mmsi_from as mmsi
    from {{ ref('mmsi_classes') }}
    union all
    select
        mmsi_class,
        mmsi_to as mmsi
    from {{ ref('mmsi_classes') }}
    union all
    select
        'other' as mmsi_class,
        mmsi_from - 1 as mmsi
    from {{ ref('mmsi_classes') }}
    where mmsi_class in ('ship', 'coast_station', 'group', 'sar_aircraft')
)

select *
from bounds
where mmsi_class <> {{ mmsi_class('mmsi') }}
