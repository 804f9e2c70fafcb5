-- Stored API keys. Instants are microseconds since 1970 in UTC.

-- A key under its stable id. taken_name is environment and name while it is in sight, so that no two have the same.
create table chancery_key (
    id              varchar(36)   not null primary key,
    name            varchar(64)   not null,
    environment     varchar(64)   not null,
    taken_name      varchar(130)  not null,
    models          varchar(2100) not null,
    rotation_policy varchar(32)   not null,
    created_by      varchar(255)  not null,
    created_at      bigint        not null,
    rotated_at      bigint,
    archived_at     bigint,
    version         bigint        not null,
    constraint chancery_key_name unique (taken_name)
);

-- Its secrets, one after the other. What is sealed is erased when the secret is retired.
create table chancery_key_secret (
    id               varchar(36)   not null primary key,
    key_id           varchar(36)   not null,
    state            varchar(16)   not null,
    state_before     varchar(16)   not null,
    hint             varchar(64)   not null,
    sealed           varchar(2000) not null,
    seal_version     bigint        not null,
    revision         bigint        not null,
    grace            varchar(16)   not null,
    created_by       varchar(255)  not null,
    created_at       bigint        not null,
    verified_at      bigint,
    verified_status  integer       not null,
    verified_message varchar(500)  not null,
    request_id       varchar(128),
    organization     varchar(128),
    activated_at     bigint,
    expires_at       bigint,
    retire_at        bigint,
    last_used        bigint,
    listed_id        varchar(128),
    deactivated_at   bigint,
    version          bigint        not null
);

create index chancery_key_secret_of on chancery_key_secret (key_id);
create index chancery_key_secret_in on chancery_key_secret (state);

-- Which reminders were given; a row is there once.
create table chancery_key_reminder (
    id       varchar(128) not null primary key,
    given_at bigint       not null,
    version  bigint       not null
);
