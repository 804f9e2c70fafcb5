-- That made-up calls and prompts were put in, and of which time the calls are; at most one row, which stays when they are
-- removed. Instants are microseconds since 1970 in UTC.
create table chancery_sample (
    id        integer not null primary key,
    version   bigint  not null,
    begins_at bigint  not null,
    ends_at   bigint  not null,
    removed   boolean not null
);
