-- Budgets. Amounts are US dollars or tokens, as the budget's unit says.

create table chancery_budget (
    id              varchar(36)     not null primary key,
    version         bigint          not null,
    series          integer         not null,
    name            varchar(100)    not null,
    scope           varchar(20)     not null,
    scope_value     varchar(255)    not null,
    unit            varchar(10)     not null,
    amount          decimal(24, 12) not null,
    time_window     varchar(20)     not null,
    time_zone       varchar(64)     not null,
    thresholds      varchar(100)    not null,
    action_at_limit varchar(10)     not null,
    enabled         boolean         not null,
    raise_amount    decimal(24, 12),
    raise_until     bigint,
    raise_reason    varchar(500)
);

-- What a budget counted on a day of its time zone; a window is the sum of its days.
create table chancery_budget_day (
    id         varchar(80)     not null primary key,
    version    bigint          not null,
    budget_id  varchar(36)     not null,
    series     integer         not null,
    day_number bigint          not null,
    spent      decimal(30, 12) not null,
    reserved   decimal(30, 12) not null,
    reached    integer         not null,
    told       integer         not null
);
create index chancery_budget_day_window on chancery_budget_day (budget_id, series, day_number);

-- What attempts under way have set aside.
create table chancery_budget_reservation (
    id         varchar(80)     not null primary key,
    version    bigint          not null,
    attempt_id varchar(40)     not null,
    budget_id  varchar(36)     not null,
    day_id     varchar(80)     not null,
    amount     decimal(24, 12) not null,
    made_at    bigint          not null
);
create index chancery_budget_reservation_attempt on chancery_budget_reservation (attempt_id);
create index chancery_budget_reservation_made on chancery_budget_reservation (made_at);
