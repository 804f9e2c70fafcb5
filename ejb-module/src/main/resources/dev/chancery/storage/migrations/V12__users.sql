-- The users of the console. Instants are microseconds since 1970 in UTC. Sessions that began in another epoch than the user's are ended.
create table chancery_user (
    id            varchar(36)  not null primary key,
    version       bigint       not null,
    name          varchar(255) not null,
    folded_name   varchar(255) not null, -- the same for all ways to write the name
    display_name  varchar(255) not null,
    email         varchar(254) not null,
    roles         varchar(100) not null, -- separated by commas
    apart         varchar(200) not null, -- permissions apart from a role
    enabled       boolean      not null,
    must_change   boolean      not null,
    password_hash varchar(500) not null, -- as Jakarta Security writes them
    epoch         bigint       not null,
    created_at    bigint       not null,
    changed_at    bigint       not null,
    constraint chancery_user_name unique (folded_name)
);

-- Apart, so that signing in is no change of the user.
create table chancery_last_sign_in (
    user_id      varchar(36) not null primary key,
    version      bigint      not null,
    signed_in_at bigint      not null
);

create table chancery_api_token (
    id         varchar(36)  not null primary key,
    version    bigint       not null,
    user_id    varchar(36)  not null,
    name       varchar(100) not null,
    role       varchar(20)  not null,
    hash       varchar(64)  not null, -- SHA-256 of the token
    created_at bigint       not null,
    expires_at bigint       not null,
    used_at    bigint,
    revoked_at bigint,
    constraint chancery_api_token_hash unique (hash)
);
create index chancery_api_token_user on chancery_api_token (user_id, created_at);

-- Failures to sign in: for a user's name, for an address, and for both together.
create table chancery_sign_in_count (
    id            varchar(80) not null primary key,
    version       bigint      not null,
    failures      integer     not null,
    failed_at     bigint      not null,
    not_before    bigint      not null, -- no attempt counts for anything until then
    trusted_until bigint      not null  -- the user has signed in from this address
);
create index chancery_sign_in_count_failed on chancery_sign_in_count (failed_at);
