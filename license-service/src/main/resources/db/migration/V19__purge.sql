-- A file that must be kept longer than its years (for a court, say): why, by whom and since when.
alter table application add column legal_hold jsonb;
alter table license add column legal_hold jsonb;
alter table inquiry add column legal_hold jsonb;
grant update (legal_hold) on license, inquiry to ${app_role};

-- What is left of files that went after their time (LF-10): one row for each audit chain, with its length and last hash,
-- so that an extract made before can still be checked. No person, no goods.
create table purged_subject (
    subject_type  text        not null,
    subject_id    text        not null,
    -- The state in which it had ended.
    state         text        not null,
    audit_entries bigint      not null,
    last_hash     bytea       not null,
    -- The Beijing day from which the years were counted, and how many they were.
    counted_from  date        not null,
    years         integer     not null,
    rule          text        not null,
    purged_at     timestamptz not null,
    constraint purged_subject_pk primary key (subject_type, subject_id),
    constraint purged_subject_years_ck check (years >= 5),
    constraint purged_subject_hash_ck check (length(last_hash) = 32)
);

-- What declarations have used of purged licenses. Daily statements go on to name it, and are compared with it.
create table purged_use (
    declaration_id uuid           not null,
    goods_line     integer        not null,
    license_number text           not null,
    license_line   integer        not null,
    used_kilograms numeric(18, 6) not null,
    constraint purged_use_pk primary key (declaration_id, goods_line, license_number, license_line),
    constraint purged_use_used_ck check (used_kilograms > 0)
);

grant select on purged_subject, purged_use to ${app_role};

-- The files that ended; and the references that a deletion looks up.
create index application_ended_ix on application (edited_at)
    where state in ('GRANTED', 'REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN');
create index license_application_ix on license (application_id);
create index license_change_license_ix on license_change (license_id);
create index foreign_use_try_number_ix on foreign_use_try (license_number);
create index parked_item_license_ix on parked_item (license_number) where state in ('OPEN', 'CLOSING');

-- The audit chains of a file. An application and all licenses that came of it are one: a license that was changed lives on
-- in another one, and their quantities only make sense together.
create function audited_in(the_file application) returns table (subject_type text, subject_id text, state text)
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select 'application', the_file.id::text, the_file.state
    union all
    select 'license', number, case when state in ('VALID', 'PAUSED') then 'EXPIRED' else state end
    from public.license where application_id = the_file.id
    union all
    select 'license-change', changed.id::text, changed.state
    from public.license_change changed
    join public.license on license.id = changed.license_id
    where license.application_id = the_file.id
    union all
    select 'report', reported.id::text, reported.state
    from public.report reported
    join public.license on license.id = reported.license_id
    where license.application_id = the_file.id
$$;

create function audited_in(the_file inquiry) returns table (subject_type text, subject_id text, state text)
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select 'inquiry', the_file.id::text, the_file.state
$$;

-- The day from which a file's years count: the last move of any of its chains, the last day on which a license of it was
-- valid, the last booking. The audit and the ledger tell it, which nobody can change; the latest time, not the last row, so
-- that a row added with an earlier time makes no file older. To set or lift a legal hold begins no new years.
create function counted_from(the_file application) returns date language sql stable
    set search_path = pg_catalog, public, pg_temp as $$
    select greatest(
        max((moved.at at time zone 'Asia/Shanghai')::date),
        (select max(valid_to) from public.license where application_id = the_file.id),
        (select max((booked.recorded_at at time zone 'Asia/Shanghai')::date)
         from public.license
         join public.license_line on license_line.license_id = license.id
         join public.ledger_entry booked on booked.license_line_id = license_line.id
         where license.application_id = the_file.id))
    from public.audited_in(the_file) chain
    join public.audit_entry moved using (subject_type, subject_id)
    where moved.move not in ('legal-hold-set', 'legal-hold-lifted')
    having max(moved.at) is not null
$$;

create function counted_from(the_file inquiry) returns date language sql stable
    set search_path = pg_catalog, public, pg_temp as $$
    select max((moved.at at time zone 'Asia/Shanghai')::date)
    from public.audit_entry moved
    where moved.subject_type = 'inquiry' and moved.subject_id = the_file.id::text
        and moved.move not in ('legal-hold-set', 'legal-hold-lifted')
$$;

-- The one place that says why a file is kept; null when it may go. Its clock is the database's own: no shifted clock of a
-- service makes a file older.
create function kept_because(the_file application, years integer) returns text language sql stable
    set search_path = pg_catalog, public, pg_temp as $$
    select case
        when years is null or years < 5 then 'five years at least are kept'
        when the_file.state not in ('GRANTED', 'REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN') then 'it has not ended'
        when the_file.legal_hold is not null or exists (select from public.license
            where application_id = the_file.id and license.legal_hold is not null) then 'it is under legal hold'
        when exists (select from public.license
            join public.license_line on license_line.license_id = license.id
            join public.license_line_balance on license_line_balance.license_line_id = license_line.id
            where license.application_id = the_file.id and held > 0) then 'a declaration holds quantities of it'
        when exists (select from public.license
            join public.license_change on license_change.license_id = license.id
            where license.application_id = the_file.id and license_change.state in ('FILED', 'ACCEPTED'))
            then 'a change is undecided'
        when exists (select from public.license
            join public.report on report.license_id = license.id
            where license.application_id = the_file.id and report.state = 'OPEN') then 'a report is undecided'
        when exists (select from public.license
            join public.parked_item on parked_item.license_number = license.number
            where license.application_id = the_file.id and parked_item.state in ('OPEN', 'CLOSING'))
            then 'a difference is open'
        when coalesce(public.counted_from(the_file) + make_interval(years => years)
            >= (now() at time zone 'Asia/Shanghai')::date, true) then 'its time has not passed'
    end
$$;

create function kept_because(the_file inquiry, years integer) returns text language sql stable
    set search_path = pg_catalog, public, pg_temp as $$
    select case
        when years is null or years < 5 then 'five years at least are kept'
        when the_file.state not in ('ANSWERED', 'WITHDRAWN') then 'it has not ended'
        when the_file.legal_hold is not null then 'it is under legal hold'
        when coalesce(public.counted_from(the_file) + make_interval(years => years)
            >= (now() at time zone 'Asia/Shanghai')::date, true) then 'its time has not passed'
    end
$$;

-- Deletes a whole file, as the owner: the service's role can delete none of it by itself. A table that is added later and
-- refers to a license or an application makes this fail until it is named here.
--
-- True when the file is gone now; false when it is not there, or another transaction has a part of it.
create function purge_application(the_id uuid, years integer) returns boolean language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    file public.application;
    licenses uuid[];
    numbers text[];
    lines uuid[];
    declarations uuid[];
    since date;
    reason text;
begin
    select * into file from public.application where id = the_id for update skip locked;
    if not found then
        return false;
    end if;
    select coalesce(array_agg(own.id), '{}'), coalesce(array_agg(own.number), '{}') into licenses, numbers
        from (select id, number from public.license where application_id = the_id
              order by id for update skip locked) own;
    if (select count(*) from public.license where application_id = the_id) <> cardinality(licenses) then
        return false;
    end if;
    reason := public.kept_because(file, years);
    if reason is not null then
        raise exception 'Application % is kept: %', the_id, reason using errcode = 'check_violation';
    end if;
    since := public.counted_from(file);
    lines := array(select id from public.license_line where license_id = any (licenses));
    declarations := array(select distinct declaration_id from public.goods_line_balance
        where license_line_id = any (lines));

    insert into public.purged_use (declaration_id, goods_line, license_number, license_line, used_kilograms)
        select booked.declaration_id, booked.goods_line, license.number, license_line.line, booked.used
        from public.goods_line_balance booked
        join public.license_line on license_line.id = booked.license_line_id
        join public.license on license.id = license_line.license_id
        where booked.license_line_id = any (lines) and booked.used > 0;
    insert into public.purged_subject (subject_type, subject_id, state, audit_entries, last_hash, counted_from, years,
            rule, purged_at)
        select chain.subject_type, chain.subject_id, chain.state, count(*), (array_agg(hash order by seq desc))[1],
            since, purge_application.years, 'LF-10', now()
        from public.audited_in(file) chain
        join public.audit_entry using (subject_type, subject_id)
        group by chain.subject_type, chain.subject_id, chain.state;

    delete from public.audit_entry moved using public.audited_in(file) chain
        where moved.subject_type = chain.subject_type and moved.subject_id = chain.subject_id;
    delete from public.goods_line_balance where license_line_id = any (lines);
    delete from public.license_line_balance where license_line_id = any (lines);
    delete from public.ledger_entry where license_line_id = any (lines);
    -- Answers to declarations that have drawn on nothing else; which attempt was the highest stays known.
    delete from public.hold_request asked where declaration_id = any (declarations)
        and not exists (select from public.goods_line_balance other where other.declaration_id = asked.declaration_id);
    delete from public.foreign_use_try where license_number = any (numbers);
    delete from public.report where license_id = any (licenses);
    delete from public.license_change where license_id = any (licenses);
    delete from public.certificate_signature where license_id = any (licenses);
    delete from public.certificate where license_id = any (licenses);
    delete from public.license_party where license_id = any (licenses);
    delete from public.license_line where license_id = any (licenses);
    delete from public.license where id = any (licenses);
    delete from public.document where application_id = the_id;
    delete from public.application where id = the_id;
    return true;
end $$;

create function purge_inquiry(the_id uuid, years integer) returns boolean language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    file public.inquiry;
    reason text;
begin
    select * into file from public.inquiry where id = the_id for update skip locked;
    if not found then
        return false;
    end if;
    reason := public.kept_because(file, years);
    if reason is not null then
        raise exception 'Inquiry % is kept: %', the_id, reason using errcode = 'check_violation';
    end if;
    insert into public.purged_subject (subject_type, subject_id, state, audit_entries, last_hash, counted_from, years,
            rule, purged_at)
        select subject_type, subject_id, file.state, count(*), (array_agg(hash order by seq desc))[1],
            public.counted_from(file), purge_inquiry.years, 'LF-10', now()
        from public.audit_entry
        where subject_type = 'inquiry' and subject_id = the_id::text
        group by subject_type, subject_id;
    delete from public.audit_entry where subject_type = 'inquiry' and subject_id = the_id::text;
    delete from public.inquiry where id = the_id;
    return true;
end $$;

revoke execute on function purge_application(uuid, integer), purge_inquiry(uuid, integer) from public;
grant execute on function purge_application(uuid, integer), purge_inquiry(uuid, integer) to ${app_role};
