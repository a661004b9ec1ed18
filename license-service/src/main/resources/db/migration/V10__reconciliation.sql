-- What declaration-service believes to hold and to have used, as it was sent: compared with the ledger, never added.
-- Only the newest statement is kept by row.
create table statement_part (
    taken_at timestamptz not null,
    part     integer     not null,
    parts    integer     not null,
    date     date        not null,
    digest   text        not null,
    constraint statement_part_pk primary key (taken_at, part),
    constraint statement_part_part_ck check (part between 1 and parts)
);

create table statement_item (
    taken_at       timestamptz    not null,
    part           integer        not null,
    declaration_id uuid           not null,
    goods_line     integer        not null,
    license_number text           not null,
    license_line   integer        not null,
    held           numeric(18, 6) not null,
    used           numeric(18, 6) not null,
    constraint statement_item_pk primary key (taken_at, declaration_id, goods_line, license_number, license_line),
    constraint statement_item_quantity_ck check (held >= 0 and used >= 0 and held + used > 0)
);

-- One report for each statement that came in whole.
create table reconciliation (
    taken_at    timestamptz not null,
    date        date        not null,
    compared    integer     not null,
    in_motion   integer     not null,
    differences integer     not null,
    resolved    integer     not null,
    compared_at timestamptz not null,
    constraint reconciliation_pk primary key (taken_at)
);

-- What does not agree waits here until a person has seen to it, or until it agrees again.
create table parked_item (
    id              uuid           not null,
    version         bigint         not null,
    declaration_id  uuid           not null,
    goods_line      integer        not null,
    license_number  text           not null,
    license_line    integer        not null,
    kind            text           not null,
    stated_held     numeric(18, 6) not null,
    stated_used     numeric(18, 6) not null,
    booked_held     numeric(18, 6) not null,
    booked_used     numeric(18, 6) not null,
    state           text           not null,
    first_seen      date           not null,
    last_seen       date           not null,
    resends         integer        not null,
    acts            bigint         not null,
    closing_by      text,
    closing_ground  text,
    closed_by       text,
    ended_on        date,
    constraint parked_item_pk primary key (id),
    constraint parked_item_kind_ck check (kind in ('NOT_BOOKED', 'NOT_STATED', 'DIFFERS', 'UNKNOWN_LICENSE')),
    constraint parked_item_state_ck check (state in ('OPEN', 'CLOSING', 'CLOSED', 'RESOLVED')),
    constraint parked_item_closing_ck check ((state in ('CLOSING', 'CLOSED')) =
        (closing_by is not null and closing_ground is not null)),
    -- Who proposes to close does not close.
    constraint parked_item_four_eyes_ck check ((state = 'CLOSED') = (closed_by is not null)
        and closed_by is distinct from closing_by or closed_by is null)
);

create unique index parked_item_open_uk on parked_item (declaration_id, goods_line, license_number, license_line)
    where state in ('OPEN', 'CLOSING');

grant select, insert, delete on statement_part, statement_item to ${app_role};
grant select, insert on reconciliation to ${app_role};
grant select, insert, update on parked_item to ${app_role};
