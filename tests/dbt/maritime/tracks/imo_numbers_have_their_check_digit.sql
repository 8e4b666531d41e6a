-- grain: one row per number with an unexpected check-digit result
select
    number,
    expected
from values
    (9074729, true), (9362255, true), (9074728, false), (0, false), (1234567, true), (123456, false), (99074729, false)
        as worked (number, expected)
where ({{ valid_imo('number') }} is not null) != expected
