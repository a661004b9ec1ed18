-- The authority takes an adjustment back: a contra entry that names the entry it undoes, once.
insert into ledger_kind (kind, adjusted, free) values ('CONTRA', -1, -1);

alter table ledger_entry
    add column undoes bigint,
    add column ground text,
    add constraint ledger_entry_undoes_fk foreign key (undoes) references ledger_entry (id),
    add constraint ledger_entry_undoes_ck check ((kind = 'CONTRA') = (undoes is not null)),
    -- The authority says why; a declaration's booking speaks by itself.
    add constraint ledger_entry_ground_ck check (kind not in ('ADJUSTED', 'CONTRA') or ground is not null) not valid,
    add constraint ledger_entry_undoes_uk unique (undoes);

-- A contra entry undoes an adjustment of the same line, whole.
create function ledger_contra() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as $$
begin
    if not exists (select from ledger_entry
                   where id = new.undoes and kind = 'ADJUSTED' and license_line_id = new.license_line_id
                     and kilograms = new.kilograms) then
        raise exception 'a contra entry undoes an adjustment of the same line, whole'
            using errcode = 'check_violation', constraint = 'ledger_entry_undoes_ck';
    end if;
    return new;
end
$$;

create trigger ledger_entry_contra
    before insert on ledger_entry
    for each row when (new.kind = 'CONTRA') execute function ledger_contra();

alter table hold_request
    drop constraint hold_request_operation_ck,
    add constraint hold_request_operation_ck
        check (operation in ('HOLD', 'USE', 'REVERSAL', 'CORRECTION', 'RELEASE'));
