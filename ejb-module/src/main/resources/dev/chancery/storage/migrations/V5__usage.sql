-- The usage ledger. Instants are microseconds since 1970 in UTC; money is US dollars.

-- One row an attempt: there before the bytes leave, completed after. Ids sort by time.
create table chancery_attempt (
    id                    varchar(36)  not null primary key,
    version               bigint       not null,
    state                 varchar(10)  not null,
    open_node             varchar(36),
    call_id               varchar(36)  not null,
    attempt_number        integer      not null,
    operation             varchar(50)  not null,
    streamed              boolean      not null,
    started_at            bigint       not null,
    duration_micros       bigint,
    first_content_micros  bigint,
    model_asked           varchar(200) not null,
    model                 varchar(200) not null,
    key_id                varchar(100) not null,
    key_name              varchar(255) not null,
    prompt_name           varchar(255),
    prompt_version        integer      not null,
    application           varchar(100),
    principal             varchar(200),
    conversation          varchar(100),
    source                varchar(50),
    tags                  varchar(700),
    input_tokens          bigint,
    output_tokens         bigint,
    thinking_tokens       bigint,
    cache_write_5m_tokens bigint,
    cache_write_1h_tokens bigint,
    cache_read_tokens     bigint,
    web_searches          bigint,
    web_fetches           bigint,
    service_tier          varchar(100),
    inference_geo         varchar(100),
    speed                 varchar(100),
    refused               boolean      not null,
    stop_reason           varchar(100),
    request_id            varchar(100),
    organization          varchar(100),
    http_status           integer      not null,
    error_type            varchar(100),
    price_id              varchar(100),
    cost                  decimal(24, 12)
);
create index chancery_attempt_started on chancery_attempt (started_at, id);
create index chancery_attempt_open on chancery_attempt (open_node);
create index chancery_attempt_call on chancery_attempt (call_id);
create index chancery_attempt_conversation on chancery_attempt (conversation);
create index chancery_attempt_request on chancery_attempt (request_id);

-- Sums by the hour (UTC), kept in the transactions of the rows; and of whole days, added up from them when a day is
-- over. A node writes rows of its own shard.
create table chancery_rollup (
    id                    varchar(33)  not null primary key,
    version               bigint       not null,
    span                  varchar(4)   not null,
    begins_at             bigint       not null,
    shard                 varchar(64)  not null,
    dimension             varchar(20)  not null,
    dimension_value       varchar(300) not null,
    model                 varchar(200) not null,
    source                varchar(50)  not null,
    succeeded             bigint       not null,
    failed                bigint       not null,
    cancelled             bigint       not null,
    lost                  bigint       not null, -- with an unknown outcome
    unpriced              bigint       not null,
    input_tokens          bigint       not null,
    output_tokens         bigint       not null,
    thinking_tokens       bigint       not null,
    cache_write_5m_tokens bigint       not null,
    cache_write_1h_tokens bigint       not null,
    cache_read_tokens     bigint       not null,
    web_searches          bigint       not null,
    duration_micros       bigint       not null,
    cost                  decimal(24, 12) not null
);
create index chancery_rollup_begins on chancery_rollup (span, dimension, begins_at);

-- Which days (UTC) have sums of their own. Whoever changes an hour of a day that is over takes that back.
create table chancery_rollup_day (
    day_number bigint  not null primary key, -- since 1970
    version    bigint  not null,
    complete   boolean not null
);

-- How many attempts that succeeded fell into which buckets of time: bucket:count bucket:count ...
create table chancery_latency (
    id                    varchar(33)   not null primary key,
    version               bigint        not null,
    span                  varchar(4)    not null,
    begins_at             bigint        not null,
    shard                 varchar(64)   not null,
    dimension             varchar(20)   not null,
    dimension_value       varchar(300)  not null,
    model                 varchar(200)  not null,
    source                varchar(50)   not null,
    duration              varchar(2000) not null,
    first_content         varchar(2000) not null,
    attempts              bigint        not null
);
create index chancery_latency_begins on chancery_latency (span, dimension, begins_at);

-- What was asked and answered, redacted, where that is switched on.
create table chancery_content (
    attempt_id varchar(36)     not null primary key,
    version    bigint          not null,
    expires_at bigint          not null,
    request    varchar(200000) not null,
    answer     varchar(200000) not null
);
create index chancery_content_expires on chancery_content (expires_at);
