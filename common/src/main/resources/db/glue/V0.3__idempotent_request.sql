-- Answers of creating requests and moves, kept so that a repeat changes nothing. Written in the transaction of the
-- effect; purged after seven days.
create table idempotent_request (
    scope      text        not null,
    key        text        not null,
    digest     text        not null,
    created_at timestamptz not null,
    status     integer,
    location   text,
    etag       text,
    body       text,
    constraint idempotent_request_pk primary key (scope, key)
);

create index idempotent_request_created_at_ix on idempotent_request (created_at);

grant select, insert, update, delete on idempotent_request to ${app_role};
