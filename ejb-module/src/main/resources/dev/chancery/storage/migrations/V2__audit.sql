-- Who did what. Rows are appended with the change that they tell of, and get their place in the chain soon after.

create table chancery_audit (
    id            varchar(36)    not null primary key,
    happened      bigint         not null,
    actor         varchar(200)   not null,
    kind          varchar(20)    not null,
    source        varchar(100),
    action        varchar(100)   not null,
    resource_type varchar(100)   not null,
    resource_id   varchar(200),
    summary       varchar(1000)  not null,
    outcome       varchar(20)    not null,
    failure       varchar(500),
    correlation   varchar(36)    not null,
    changes       varchar(16000) not null,
    place         bigint
);
create unique index chancery_audit_place on chancery_audit (place);
create index chancery_audit_happened on chancery_audit (happened);
create index chancery_audit_actor on chancery_audit (actor, id);
create index chancery_audit_action on chancery_audit (action, id);
create index chancery_audit_resource on chancery_audit (resource_type, resource_id, id);
create index chancery_audit_correlation on chancery_audit (correlation);

-- The links of the chain: each hashes the one before it and its own rows.
create table chancery_audit_batch (
    number        bigint      not null primary key,
    entries       integer     not null,
    first_place   bigint      not null,
    last_place    bigint      not null,
    sealed        bigint      not null,
    previous_hash varchar(64) not null,
    hash          varchar(64) not null
);

-- The newest link, in one row; its number is also what tells two writers apart.
create table chancery_audit_head (
    id     varchar(8)  not null primary key,
    number bigint      not null,
    place  bigint      not null,
    hash   varchar(64) not null
);
