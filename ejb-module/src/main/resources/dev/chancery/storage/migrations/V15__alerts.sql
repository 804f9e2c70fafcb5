-- Alerts. Instants are microseconds since 1970 in UTC.

-- What happened. dedup_key is the same for the same event, and the row's own id when that is over.
create table chancery_alert (
    id           varchar(36)   not null primary key,
    version      bigint        not null,
    dedup_key    varchar(200)  not null,
    kind         varchar(32)   not null,
    subject      varchar(200)  not null,
    subject_name varchar(200)  not null,
    sentence     varchar(500)  not null,
    details      varchar(4000) not null, -- a JSON object
    happened_at  bigint        not null,
    passed_on    boolean       not null,
    constraint chancery_alert_key unique (dedup_key)
);
create index chancery_alert_waiting on chancery_alert (passed_on, happened_at);

-- Where alerts go. The address of a webhook and its secret are sealed, since either lets others in.
create table chancery_alert_channel (
    id           varchar(36)    not null primary key,
    version      bigint         not null,
    name         varchar(100)   not null,
    type         varchar(10)    not null,
    shown        varchar(2000)  not null, -- of the address
    sealed       varchar(8000)  not null,
    seal_version bigint         not null,
    signed       boolean        not null,
    kinds        varchar(500)   not null, -- separated by commas
    enabled      boolean        not null,
    created_at   bigint         not null,
    constraint chancery_alert_channel_name unique (name)
);

-- An alert on its way to a channel, and what became of it.
create table chancery_alert_delivery (
    id           varchar(36)    not null primary key,
    version      bigint         not null,
    alert_id     varchar(36)    not null,
    channel_id   varchar(36)    not null, -- empty when no channel takes it
    channel_name varchar(100)   not null,
    kind         varchar(32)    not null,
    subject_name varchar(200)   not null,
    sentence     varchar(500)   not null,
    body         varchar(8000)  not null, -- what is sent, the same at every attempt
    state        varchar(16)    not null,
    attempts     integer        not null,
    problem      varchar(500)   not null,
    created_at   bigint         not null,
    next_at      bigint         not null,
    ended_at     bigint
);
create index chancery_alert_delivery_due on chancery_alert_delivery (state, next_at);
create index chancery_alert_delivery_created on chancery_alert_delivery (created_at);
