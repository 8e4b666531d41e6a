-- The films of vega-datasets 3: 3,201 rows; over the 3,146 with a budget and a worldwide gross above zero, as
-- reported, 66.5 % are profitable, with a median ROI of 86 % and a mean of 1,073 %. Silent for any other load.
with current_load as (

    select load_id from {{ ref('loads') }}
    where is_current

)

select
    kpis.row_count,
    kpis.films_with_roi,
    kpis.total_revenue_usd,
    kpis.share_profitable,
    kpis.median_roi,
    kpis.mean_roi
from {{ ref('executive_kpis') }} as kpis
cross join current_load
where
    current_load.load_id = 'e63c499759e3b07b'
    and kpis.population = 'as_reported'
    and (
        kpis.row_count != 3201
        or kpis.films_with_roi != 3146
        or round(kpis.total_revenue_usd / 1e9, 1) != 272.6
        or round(kpis.share_profitable, 3) != 0.665
        or round(kpis.median_roi, 2) != 0.86
        or round(kpis.mean_roi, 2) != 10.73
    )
