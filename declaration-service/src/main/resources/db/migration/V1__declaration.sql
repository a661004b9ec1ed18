-- A declaration and its holds. The form is kept as lodged (jsonb); what the gates ask is kept in columns of its own.
create table declaration (
    id               uuid        not null,
    version          bigint      not null,
    state            text        not null,
    -- Raised at each lodging and release; lower attempts of a dead worker do no harm.
    attempt          integer     not null,
    number           char(18),
    customs_office   text,
    declarant        text        not null,
    form             jsonb       not null,
    created_at       timestamptz not null,
    accepted_on      date,
    accepted_at      timestamptz,
    released_at      timestamptz,
    waiting_for      text,
    next_try_at      timestamptz,
    lease_until      timestamptz,
    -- The officer for whom the goods are being released, as the audit records it.
    releasing_by     jsonb,
    -- What is still to be said to license-service after the state was left.
    ledger_duty      text,
    ledger_attempt   integer,
    mofcom_sees      boolean     not null default false,
    open_holds       integer     not null default 0,
    uncovered_lines  integer     not null default 0,
    constraint declaration_pk primary key (id),
    constraint declaration_number_uk unique (number),
    constraint declaration_number_ck check (number ~ '^[0-9]{18}$'),
    constraint declaration_version_ck check (version >= 0),
    constraint declaration_attempt_ck check (attempt >= 0),
    constraint declaration_ledger_duty_ck check (ledger_duty in ('FREE', 'REVERSE', 'REVERSE_THEN_FREE')),
    constraint declaration_state_ck check (state in ('DRAFT', 'LODGED', 'AWAITING_VERIFICATION', 'RETURNED',
        'ACCEPTED', 'UNDER_REVIEW', 'RELEASING', 'RELEASED', 'CLEARED', 'NOT_RELEASED', 'WITHDRAWN')),
    constraint declaration_accepted_ck check (state in ('DRAFT', 'LODGED', 'AWAITING_VERIFICATION', 'RETURNED',
        'WITHDRAWN') or (number is not null and accepted_on is not null)),
    -- The gate behind the code (CH-07: no release during challenge or identification).
    constraint declaration_release_gate_ck check (state not in ('RELEASED', 'CLEARED')
        or (open_holds = 0 and uncovered_lines = 0))
);

create index declaration_declarant_ix on declaration (declarant, created_at);
create index declaration_customs_office_ix on declaration (customs_office, created_at);
create index declaration_due_work_ix on declaration (next_try_at)
    where state in ('LODGED', 'AWAITING_VERIFICATION', 'RELEASING') or ledger_duty is not null;

-- What lodging found on each line of goods.
create table goods_line (
    declaration_id uuid    not null,
    line           integer not null,
    finding        text    not null,
    control_codes  text[]  not null,
    needs_license  boolean not null,
    license_number text,
    license_line   integer,
    held_kilograms numeric(18, 6),
    held_attempt   integer,
    used_attempt   integer,
    constraint goods_line_pk primary key (declaration_id, line),
    constraint goods_line_declaration_fk foreign key (declaration_id) references declaration (id),
    constraint goods_line_finding_ck check (finding in ('CONTROLLED', 'NOT_CONTROLLED', 'NEEDS_REVIEW')),
    constraint goods_line_needs_license_ck check (not needs_license or finding = 'CONTROLLED'),
    constraint goods_line_held_ck check (held_kilograms > 0),
    constraint goods_line_used_ck check (used_attempt is null or held_attempt is not null)
);

-- Why goods are not released: each reason has its legal ground, its evidence, its owner and a coded end.
create table hold (
    id               uuid        not null,
    declaration_id   uuid        not null,
    kind             text        not null,
    rule             text        not null,
    source           text        not null,
    reason           jsonb       not null,
    owner            text        not null,
    opened_at        timestamptz not null,
    opened_by        text        not null,
    due_on           date,
    due_provisional  boolean     not null default false,
    closed_at        timestamptz,
    closed_by        text,
    end_code         text,
    end_ground       text,
    constraint hold_pk primary key (id),
    constraint hold_declaration_fk foreign key (declaration_id) references declaration (id),
    constraint hold_kind_ck check (kind in ('REVIEW', 'INSPECTION', 'CHALLENGE', 'IDENTIFICATION', 'STOP',
        'LICENSE_TROUBLE')),
    constraint hold_end_ck check ((closed_at is null) = (end_code is null))
);

create index hold_declaration_ix on hold (declaration_id);

-- The two counters of the gate are kept by the database itself, as its owner: the service's role cannot write them.
-- Updating them takes the declaration's row lock, so that a release and a new hold cannot pass each other.
create function count_open_holds() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public as $$
declare
    touched uuid := coalesce(new.declaration_id, old.declaration_id);
begin
    perform 1 from public.declaration where id = touched for update;
    update public.declaration set open_holds =
        (select count(*) from public.hold where declaration_id = touched and closed_at is null)
        where id = touched;
    return null;
end $$;

create trigger hold_counted after insert or update or delete on hold
    for each row execute function count_open_holds();

create function count_uncovered_lines() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public as $$
declare
    touched uuid := coalesce(new.declaration_id, old.declaration_id);
begin
    perform 1 from public.declaration where id = touched for update;
    update public.declaration set uncovered_lines =
        (select count(*) from public.goods_line
         where declaration_id = touched and needs_license and held_attempt is null)
        where id = touched;
    return null;
end $$;

create trigger goods_line_counted after insert or update or delete on goods_line
    for each row execute function count_uncovered_lines();

grant select on declaration to ${app_role};
grant insert (id, version, state, attempt, number, customs_office, declarant, form, created_at, accepted_on,
    accepted_at, released_at, waiting_for, next_try_at, lease_until, releasing_by, ledger_duty, ledger_attempt,
    mofcom_sees) on declaration to ${app_role};
grant update (version, state, attempt, number, customs_office, form, accepted_on, accepted_at, released_at,
    waiting_for, next_try_at, lease_until, releasing_by, ledger_duty, ledger_attempt, mofcom_sees) on declaration to ${app_role};
grant select, insert, update, delete on goods_line to ${app_role};
grant select, insert, update (closed_at, closed_by, end_code, end_ground) on hold to ${app_role};
