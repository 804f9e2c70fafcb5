-- Rate limits.

-- What administrators allow, in a minute; 0 for what the API allows. A star stands for all.
create table chancery_limit_cap (
    id            varchar(36)  not null primary key,
    version       bigint       not null,
    key_id        varchar(100) not null,
    model_class   varchar(64)  not null,
    requests      bigint       not null,
    input_tokens  bigint       not null,
    output_tokens bigint       not null,
    constraint chancery_limit_cap_for unique (key_id, model_class)
);

-- Buckets that all nodes share, written by Bucket4j.
create table chancery_limit_bucket (
    id         varchar(300) not null primary key,
    state      bytea,
    expires_at bigint
);
