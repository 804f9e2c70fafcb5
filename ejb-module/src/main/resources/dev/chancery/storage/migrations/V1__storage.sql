-- What every feature shares. Instants are microseconds since 1970 in UTC.

-- Who runs: a row a start of a node. The beat goes on while it lives.
create table chancery_node (
    id      varchar(36) not null primary key,
    name    varchar(64) not null,
    started bigint      not null,
    beat    bigint      not null,
    version bigint      not null
);

-- Work that one node does at a time.
create table chancery_lease (
    name    varchar(64) not null primary key,
    holder  varchar(36) not null,
    version bigint      not null
);

-- News: the number of a topic grows with each change, so that every node sees that it must read again.
create table chancery_change (
    topic   varchar(64) not null primary key,
    number  bigint      not null,
    version bigint      not null
);
