-- What tokens cost. Times are from the first instant (null: always) until before the last (null: still).
create table chancery_price (
    id            varchar(36)  not null primary key,
    model         varchar(128) not null,
    speed         varchar(32)  not null,
    valid_from    bigint,
    valid_to      bigint,
    shipped_as_of varchar(10),            -- the day of the list it came with; null: added by people
    edited        boolean      not null,  -- edited by people: no later list overwrites it
    revision      bigint       not null,  -- grows with every change, also of the tiers
    version       bigint       not null
);

-- The rates of a price by the size of the prompt: US dollars per million tokens, per thousand searches.
create table chancery_price_tier (
    id             varchar(36) not null primary key,
    price_id       varchar(36) not null,
    above_tokens   bigint      not null,
    input          decimal(24, 12),
    output         decimal(24, 12),
    cache_write_5m decimal(24, 12),
    cache_write_1h decimal(24, 12),
    cache_read     decimal(24, 12),
    web_search     decimal(24, 12),
    version        bigint      not null
);

create index chancery_price_tier_price on chancery_price_tier (price_id);
