-- Conversations and memory. Instants are microseconds since 1970 in UTC.

-- A conversation, bound to application and principal. The lease is of the turn under way.
create table chancery_conversation (
    id           varchar(36)  not null primary key,
    version      bigint       not null,
    application  varchar(100) not null,
    name         varchar(100) not null, -- the id by which its callers name it
    principal    varchar(200) not null, -- empty: nobody known
    prompt_name  varchar(255),
    created_at   bigint       not null,
    last_turn_at bigint       not null,
    turns        integer      not null,
    sent_from    integer      not null, -- the number of the turn with which begins what is sent
    lease_token  varchar(36),
    lease_node   varchar(36),
    lease_until  bigint,
    constraint chancery_conversation_name unique (application, name)
);
create index chancery_conversation_principal on chancery_conversation (principal);
create index chancery_conversation_last on chancery_conversation (last_turn_at, id);

-- Its turns, as they are sent to Claude; never changed. What is sent may begin where a turn begins something new.
create table chancery_conversation_turn (
    id              varchar(48)  not null primary key, -- the conversation's id and the number
    conversation_id varchar(36)  not null,
    turn_number     integer      not null,
    role            varchar(20)  not null,
    content         text         not null,
    begins          boolean      not null,
    estimate        bigint       not null, -- of its tokens
    model           varchar(200),
    stop_reason     varchar(100),
    input_tokens    bigint,
    output_tokens   bigint,
    created_at      bigint       not null
);
create index chancery_conversation_turn_of on chancery_conversation_turn (conversation_id, turn_number);

-- What Claude made of the turns before a number.
create table chancery_conversation_summary (
    id              varchar(48) not null primary key, -- the conversation's id and the number
    conversation_id varchar(36) not null,
    before_number   integer     not null,
    content         text        not null,
    created_at      bigint      not null
);
create index chancery_conversation_summary_of on chancery_conversation_summary (conversation_id, before_number);

-- Whose memory it is, and how much is in it.
create table chancery_memory (
    id          varchar(36)  not null primary key,
    version     bigint       not null,
    application varchar(100) not null,
    principal   varchar(200) not null,
    notes       integer      not null,
    characters  bigint       not null,
    constraint chancery_memory_of unique (application, principal)
);
create index chancery_memory_principal on chancery_memory (principal);

create table chancery_memory_note (
    id         varchar(36)  not null primary key,
    version    bigint       not null,
    memory_id  varchar(36)  not null,
    path       varchar(500) not null,
    content    text         not null,
    created_at bigint       not null,
    changed_at bigint       not null,
    constraint chancery_memory_note_path unique (memory_id, path)
);
