-- Which days (UTC), and which parts of days, have sums of their own. Whoever changes an hour of one takes that back.
create table chancery_rollup_span (
    id        varchar(30) not null primary key, -- the span and its beginning
    version   bigint      not null,
    span      varchar(4)  not null,
    begins_at bigint      not null,
    complete  boolean     not null
);
create index chancery_rollup_span_begins on chancery_rollup_span (span, begins_at);

insert into chancery_rollup_span (id, version, span, begins_at, complete)
select 'DAY' || cast(day_number * 86400000000 as varchar(20)), version, 'DAY', day_number * 86400000000, complete
from chancery_rollup_day;
drop table chancery_rollup_day;

-- Reports of one key, application, prompt, person or tag over time.
create index chancery_rollup_value on chancery_rollup (dimension, dimension_value, span, begins_at);
create index chancery_latency_value on chancery_latency (dimension, dimension_value, span, begins_at);
