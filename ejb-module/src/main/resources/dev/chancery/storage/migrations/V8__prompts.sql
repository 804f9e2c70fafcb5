-- Prompts. Instants are microseconds since 1970 in UTC.

-- A prompt under its stable id. taken_name is its name while it is in sight, so that no two have the same.
create table chancery_prompt (
    id          varchar(36)  not null primary key,
    name        varchar(255) not null,
    taken_name  varchar(255) not null,
    kind        varchar(10)  not null,
    tags        varchar(700) not null,
    latest      integer      not null,
    created_by  varchar(255) not null,
    created_at  bigint       not null,
    archived_at bigint,
    version     bigint       not null,
    constraint chancery_prompt_name unique (taken_name)
);

-- Its versions: never changed. The content is a body of the Messages API whose texts are templates.
create table chancery_prompt_version (
    id         varchar(48)      not null primary key, -- the prompt's id and the number
    prompt_id  varchar(36)      not null,
    number     integer          not null,
    content    varchar(1000000) not null,
    message    varchar(500)     not null,
    author     varchar(255)     not null,
    created_at bigint           not null
);
create index chancery_prompt_version_of on chancery_prompt_version (prompt_id, number);

-- Which version a label sits on; and, while a change is tried, on which another one for a share of the calls.
create table chancery_prompt_label (
    id            varchar(73)  not null primary key, -- the prompt's id and the label
    prompt_id     varchar(36)  not null,
    label         varchar(36)  not null,
    number        integer      not null,
    before_number integer,
    canary_number integer,
    canary_share  integer      not null,
    moved_by      varchar(255) not null,
    moved_at      bigint       not null,
    version       bigint       not null
);
create index chancery_prompt_label_of on chancery_prompt_label (prompt_id);

-- Which prompts a version includes, by name and label.
create table chancery_prompt_include (
    id             varchar(100) not null primary key,
    prompt_id      varchar(36)  not null,
    number         integer      not null,
    included_name  varchar(255) not null,
    included_label varchar(36)  not null
);
create index chancery_prompt_include_of on chancery_prompt_include (prompt_id, number);
create index chancery_prompt_include_who on chancery_prompt_include (included_name);

-- What somebody is writing: one for each person and prompt.
create table chancery_prompt_draft (
    id         varchar(36)      not null primary key,
    owner      varchar(255)     not null,
    name       varchar(255)     not null,
    based_on   integer          not null,
    content    varchar(1000000) not null,
    changed_at bigint           not null,
    version    bigint           not null,
    constraint chancery_prompt_draft_of unique (owner, name)
);
