-- The quantity ledger. The service's role appends entries and nothing else: balances are moved by the trigger below,
-- and no entry gets past their constraints, whatever the program does.

-- What one kilogram of an entry does to each part of a balance. The parts obey, at every moment,
-- licensed + tolerance drawn + adjusted = held + used + free + carried over; so each kind must obey it too.
create table ledger_kind (
    kind            text     not null,
    licensed        smallint not null default 0,
    tolerance_drawn smallint not null default 0,
    adjusted        smallint not null default 0,
    held            smallint not null default 0,
    used            smallint not null default 0,
    free            smallint not null default 0,
    carried_over    smallint not null default 0,
    by_declaration  boolean  not null default false,
    constraint ledger_kind_pk primary key (kind),
    constraint ledger_kind_balanced_ck check (licensed + tolerance_drawn + adjusted = held + used + free + carried_over)
);

insert into ledger_kind (kind, licensed, free) values ('LICENSED', 1, 1);
insert into ledger_kind (kind, tolerance_drawn, free, by_declaration) values ('TOLERANCE', 1, 1, true);
insert into ledger_kind (kind, adjusted, free) values ('ADJUSTED', 1, 1);
insert into ledger_kind (kind, carried_over, free) values ('CARRIED', 1, -1);
insert into ledger_kind (kind, held, free, by_declaration) values ('HELD', 1, -1, true);
insert into ledger_kind (kind, held, free, by_declaration) values ('FREED', -1, 1, true);
insert into ledger_kind (kind, held, used, by_declaration) values ('USED', -1, 1, true);
insert into ledger_kind (kind, held, used, by_declaration) values ('REVERSED', 1, -1, true);
insert into ledger_kind (kind, used, free, by_declaration) values ('CORRECTED', -1, 1, true);

create table ledger_entry (
    id              bigint         generated always as identity,
    license_line_id uuid           not null,
    kind            text           not null,
    kilograms       numeric(18, 6) not null,
    declaration_id  uuid,
    attempt         integer,
    goods_line      integer,
    -- As the declaration gave it; kilograms above are the same quantity, exactly.
    quantity        numeric(30, 9) not null,
    unit            text           not null,
    recorded_at     timestamptz    not null,
    constraint ledger_entry_pk primary key (id),
    constraint ledger_entry_line_fk foreign key (license_line_id) references license_line (id),
    constraint ledger_entry_kind_fk foreign key (kind) references ledger_kind (kind),
    constraint ledger_entry_kilograms_ck check (kilograms > 0),
    constraint ledger_entry_quantity_ck check (quantity > 0),
    constraint ledger_entry_declaration_ck check (num_nulls(declaration_id, attempt, goods_line) in (0, 3))
);

-- The same booking counts once; the authority may adjust a line more than once.
create unique index ledger_entry_key_uk on ledger_entry (declaration_id, attempt, goods_line, license_line_id, kind)
    where declaration_id is not null;
create unique index ledger_entry_once_uk on ledger_entry (license_line_id, kind) where kind in ('LICENSED', 'CARRIED');

create index ledger_entry_line_ix on ledger_entry (license_line_id, id);

create table license_line_balance (
    license_line_id uuid           not null,
    licensed        numeric(18, 6) not null,
    tolerance_drawn numeric(18, 6) not null,
    adjusted        numeric(18, 6) not null,
    held            numeric(18, 6) not null,
    used            numeric(18, 6) not null,
    free            numeric(18, 6) not null,
    carried_over    numeric(18, 6) not null,
    constraint license_line_balance_pk primary key (license_line_id),
    constraint license_line_balance_line_fk foreign key (license_line_id) references license_line (id),
    constraint license_line_balance_licensed_ck check (licensed >= 0),
    constraint license_line_balance_tolerance_drawn_ck check (tolerance_drawn >= 0),
    constraint license_line_balance_adjusted_ck check (adjusted >= 0),
    constraint license_line_balance_held_ck check (held >= 0),
    constraint license_line_balance_used_ck check (used >= 0),
    constraint license_line_balance_free_ck check (free >= 0),
    constraint license_line_balance_carried_over_ck check (carried_over >= 0),
    constraint license_line_balance_identity_ck check (
        licensed + tolerance_drawn + adjusted = held + used + free + carried_over)
);

-- What one goods line of a declaration holds and has used of a license line: nobody frees or uses what another holds.
create table goods_line_balance (
    declaration_id  uuid           not null,
    goods_line      integer        not null,
    license_line_id uuid           not null,
    held            numeric(18, 6) not null,
    used            numeric(18, 6) not null,
    constraint goods_line_balance_pk primary key (declaration_id, goods_line, license_line_id),
    constraint goods_line_balance_held_ck check (held >= 0),
    constraint goods_line_balance_used_ck check (used >= 0)
);

create index goods_line_balance_line_ix on goods_line_balance (license_line_id);

-- Runs as the owner, because the service's role may not touch balances itself.
create function ledger_apply() returns trigger
    language plpgsql
    security definer
    set search_path = public, pg_temp
as $$
declare
    effect ledger_kind;
begin
    select * into strict effect from ledger_kind where kind = new.kind;
    if effect.by_declaration <> (new.declaration_id is not null) then
        raise exception 'an entry % names a declaration if and only if its kind belongs to one', new.kind
            using errcode = 'check_violation', constraint = 'ledger_entry_declaration_ck';
    end if;

    insert into license_line_balance values (new.license_line_id, 0, 0, 0, 0, 0, 0, 0) on conflict do nothing;
    update license_line_balance
    set licensed        = licensed + effect.licensed * new.kilograms,
        tolerance_drawn = tolerance_drawn + effect.tolerance_drawn * new.kilograms,
        adjusted        = adjusted + effect.adjusted * new.kilograms,
        held            = held + effect.held * new.kilograms,
        used            = used + effect.used * new.kilograms,
        free            = free + effect.free * new.kilograms,
        carried_over    = carried_over + effect.carried_over * new.kilograms
    where license_line_id = new.license_line_id;

    if effect.by_declaration then
        insert into goods_line_balance
        values (new.declaration_id, new.goods_line, new.license_line_id, 0, 0) on conflict do nothing;
        update goods_line_balance
        set held = held + effect.held * new.kilograms,
            used = used + effect.used * new.kilograms
        where declaration_id = new.declaration_id
          and goods_line = new.goods_line
          and license_line_id = new.license_line_id;
    end if;
    return null;
end
$$;

create trigger ledger_entry_applied
    after insert on ledger_entry
    for each row execute function ledger_apply();

grant select, insert on ledger_entry to ${app_role};
grant select on ledger_kind, license_line_balance, goods_line_balance to ${app_role};
