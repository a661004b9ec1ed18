-- The highest attempt seen of each declaration, kept for ever: a late call of a dead worker must find it.
create table declaration_attempt (
    declaration_id     uuid        not null,
    attempt            integer     not null,
    -- What the last hold was judged on; null before the first one.
    acceptance_date    date,
    declaration_number text,
    -- The attempt whose hold was refused while the hold of an earlier one stays: that one is not for use any more.
    refused_attempt    integer,
    seen_at            timestamptz not null,
    constraint declaration_attempt_pk primary key (declaration_id),
    constraint declaration_attempt_attempt_ck check (attempt >= 0)
);

-- The answers given to the highest attempt, so that a repeat gets the same one and has no effect.
create table hold_request (
    declaration_id uuid        not null,
    attempt        integer     not null,
    operation      text        not null,
    digest         text        not null,
    answer         text,
    at             timestamptz not null,
    constraint hold_request_pk primary key (declaration_id, attempt, operation),
    constraint hold_request_declaration_fk foreign key (declaration_id) references declaration_attempt (declaration_id),
    constraint hold_request_operation_ck check (operation in ('HOLD', 'USE', 'REVERSAL', 'RELEASE'))
);

-- A consignor named a license that is not its own, or that does not exist: possibly passed on (ECL 35). Append-only.
create table foreign_use_try (
    id             bigint      generated always as identity,
    at             timestamptz not null,
    declaration_id uuid        not null,
    attempt        integer     not null,
    goods_line     integer     not null,
    license_number text        not null,
    consignor      text        not null,
    license_known  boolean     not null,
    dry_run        boolean     not null,
    person         text        not null,
    on_behalf_of   text,
    constraint foreign_use_try_pk primary key (id)
);

grant select, insert, update on declaration_attempt to ${app_role};
grant select, insert, delete on hold_request to ${app_role};
grant select, insert on foreign_use_try to ${app_role};
