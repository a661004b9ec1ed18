-- Append-only record of every move, hash-chained per subject. The subject's own row lock orders its chain;
-- the primary key is the second guard. The service's role can neither change nor delete a row.
create table audit_entry (
    subject_type text        not null,
    subject_id   text        not null,
    seq          bigint      not null,
    at           timestamptz not null,
    person       text        not null,
    person_name  text,
    role         text        not null,
    organization text,
    on_behalf_of text,
    move         text        not null,
    ground       text,
    -- JSON as written, not jsonb: the hash is taken over these very characters.
    detail       text        not null,
    audience     text[]      not null,
    previous     bytea       not null,
    hash         bytea       not null,
    constraint audit_entry_pk primary key (subject_type, subject_id, seq),
    constraint audit_entry_seq_ck check (seq >= 1),
    constraint audit_entry_hash_ck check (length(hash) = 32 and length(previous) = 32),
    constraint audit_entry_detail_ck check (detail is json object)
);

grant select, insert on audit_entry to ${app_role};
