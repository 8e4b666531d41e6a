-- For DuckDB: functions of Spark that the queries call and that DuckDB lacks or means otherwise.

create macro datediff(later_date, earlier_date) as later_date - earlier_date;

create macro date_sub(day, days) as day - cast(days as integer);

create macro unix_micros(moment) as epoch_us(moment);

-- Nought of nothing but nulls, where DuckDB says null.
create macro count_if(condition) as count(*) filter (where condition);

-- Infinite, where DuckDB refuses nought to a negative power.
create macro power(base, exponent) as case
    when base = 0 and exponent < 0 then cast('infinity' as double) else pow(base, exponent)
end;

create macro percentile(value, share) as quantile_cont(value, share);

-- Of the row with the greatest key, null too; a row without a key does not count.
create macro max_by(value, key) as arg_max_null(value, key) filter (where key is not null);

-- Compares field by field, as Spark does; the callers see to nulls, which Spark puts first and DuckDB last.
create macro struct(a, b, c, d, e, f, g) as row(a, b, c, d, e, f, g);

-- A text without the blanks around it.
create macro text_core(text) as trim(text, E' \t\n\r\x0b\x0c');

-- A number as Spark reads it: with Java's suffix, without DuckDB's underscores; no hexadecimal one, which Java has.
create macro text_number(text) as case
    when regexp_full_match(text_core(text), '(?i)[+-]?((\d+\.?\d*|\.\d+)(e[+-]?\d+)?[df]?|inf|infinity)|\+?nan')
        then try_cast(regexp_replace(text_core(text), '(?i)([0-9.])[df]$', '\1') as double)
end;

create macro zone_offset(zone) as case
    when zone in ('', 'Z', 'UTC', 'GMT', 'UT') then '+00:00'
    when regexp_full_match(zone, '(UTC|GMT|UT)?[+-].*')
        then regexp_replace(regexp_replace(zone, '^(UTC|GMT|UT)', ''), '^([+-])(\d)(:|$)', '\10\2\3')
    else ' ' || zone
end;

-- Null where the text was none: the parts are empty then.
create macro time_of_parts(p) as case
    when p.year <> '' and coalesce(try_cast(p.hour as integer), 0) < 24
        then make_timestamp(epoch_us(try_cast(
            p.year || '-' || if(p.month = '', '1', p.month) || '-' || if(p.day = '', '1', p.day)
            || ' ' || if(p.hour = '', '0', p.hour) || ':' || if(p.minute = '', '0', p.minute)
            || ':' || if(p.second = '', '0', p.second) || '.' || left(p.fraction || '0', 6)
            || zone_offset(p.zone)
            as timestamptz
        )))
end;

-- A time as Spark reads it, UTC where it names no zone: what is smaller than a year may be missing, digits may be one,
-- and only a time with seconds names a zone. A time without a day is none here; for Spark it is one of today.
create macro text_time(text) as time_of_parts(regexp_extract(
    text_core(text),
    '^\+?(\d{4,6})(?:-(\d{1,2})(?:-(\d{1,2})(?:[ T](\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.(\d*))?'
    || '\s*(Z|([A-Z][A-Za-z0-9_+-]*/)*[A-Z][A-Za-z0-9_+:-]*|[+-](?:1[0-7]|0?\d)(?::?[0-5]\d){0,2}|[+-]18(?::?00){0,2})?)?)?)?)?)?$',
    ['year', 'month', 'day', 'hour', 'minute', 'second', 'fraction', 'zone']
));
