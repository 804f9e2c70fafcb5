-- Requests to put a protected label on a version, which a second person decides. Instants are microseconds since 1970 in UTC.
-- taken is the prompt's id and the label while a request is open, so that there is one at a time; then the request's own id.
create table chancery_prompt_promotion (
    id            varchar(36)  not null primary key,
    taken         varchar(73)  not null,
    prompt_id     varchar(36)  not null,
    label         varchar(36)  not null,
    number        integer      not null,
    share         integer      not null, -- of the calls, in per cent; 100 for the label itself
    from_number   integer,               -- where the label sat when it was asked for
    label_version bigint       not null, -- the label's row then; -1 when there was none
    state         varchar(10)  not null,
    asked_by      varchar(255) not null,
    asked_at      bigint       not null,
    asked_why     varchar(500) not null,
    decided_by    varchar(255) not null,
    decided_at    bigint,
    decided_why   varchar(500) not null,
    version       bigint       not null,
    constraint chancery_prompt_promotion_open unique (taken)
);
create index chancery_prompt_promotion_of on chancery_prompt_promotion (prompt_id, asked_at);
create index chancery_prompt_promotion_at on chancery_prompt_promotion (state, asked_at);
