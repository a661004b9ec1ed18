-- What was published, as it was read, with its sources and verification marks, and beside it how this service reads the
-- printed names. Published rows never change: the service's role can neither update nor delete them.
create table announcement (
    id             text not null,
    number_zh      text not null,
    number_en      text not null,
    title_zh       text not null,
    title_en       text not null,
    published_on   date not null,
    effective_from date not null,
    effective_to   date,
    -- JSON as read, not jsonb: its characters and their order stay.
    document       text not null,
    readings       text not null,
    digest         text not null,
    constraint announcement_pk primary key (id),
    constraint announcement_effective_ck check (effective_from >= published_on and effective_to > effective_from),
    constraint announcement_document_ck check (document is json object),
    constraint announcement_readings_ck check (readings is json object),
    constraint announcement_digest_ck check (length(digest) = 64)
);

grant select, insert on announcement to ${app_role};
