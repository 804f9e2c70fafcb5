-- Who signed in at a provider of OpenID Connect: the name that was free when they first came stays theirs, whatever they are called there later.
create table chancery_openid_person (
    id           varchar(64)  not null primary key, -- SHA-256 of the issuer and the subject
    version      bigint       not null,
    name         varchar(150) not null,
    folded_name  varchar(400) not null, -- the same for all ways to write the name
    created_at   bigint       not null,
    signed_in_at bigint       not null,
    constraint chancery_openid_person_name unique (folded_name)
);
