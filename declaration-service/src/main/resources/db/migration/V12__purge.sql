-- What is left of files that went after their time (LF-10): one row for each audit chain, with its length and last hash,
-- so that an extract made before can still be checked. No person, no goods.
create table purged_subject (
    subject_type  text        not null,
    subject_id    text        not null,
    -- The state in which the declaration had ended.
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

-- What purged declarations have used of licenses. Daily statements go on to name it: the ledger does not forget.
create table purged_use (
    declaration_id     uuid           not null,
    declaration_number char(18)       not null,
    goods_line         integer        not null,
    license_number     text           not null,
    license_line       integer        not null,
    used_kilograms     numeric(18, 6) not null,
    constraint purged_use_pk primary key (declaration_id, goods_line),
    constraint purged_use_used_ck check (used_kilograms > 0)
);

grant select on purged_subject, purged_use to ${app_role};

-- The files that ended, oldest first; and the references that a deletion looks up.
create index declaration_ended_ix on declaration (created_at, id)
    where state in ('CLEARED', 'NOT_RELEASED', 'WITHDRAWN');
create index declaration_amending_ix on declaration (amending) where amending is not null;
create index penalty_referral_declaration_ix on penalty_referral (declaration_id);
create index penalty_referral_challenge_ix on penalty_referral (challenge_id) where challenge_id is not null;
create index challenge_hold_ix on challenge (hold_id);
create index identification_challenge_ix on identification (challenge_id);
create index identification_hold_ix on identification (hold_id);
create index notice_challenge_ix on notice (challenge_id);
create index change_request_hold_ix on change_request (hold_id) where hold_id is not null;
create index form_version_change_ix on form_version (change_id) where change_id is not null;
create index lodging_change_ix on lodging (change_id) where change_id is not null;
create index inspection_hold_ix on inspection (hold_id);
create index lane_choice_hold_ix on lane_choice (hold_id) where hold_id is not null;
create index concluded_goods_declaration_ix on concluded_goods (declaration_id);

-- The day from which a file's years count: that of its last move, or of the exit. The audit tells it, which nobody can
-- change; the latest time, not the last row, so that a row added with an earlier time makes no file older.
create function counted_from(the_file declaration) returns date language sql stable
    set search_path = pg_catalog, public, pg_temp as $$
    select greatest(the_file.exited_on, max((moved.at at time zone 'Asia/Shanghai')::date))
    from public.audit_entry moved
    where moved.subject_type in ('declaration', 'assignment') and moved.subject_id = the_file.id::text
    having max(moved.at) is not null
$$;

-- The one place that says why a file is kept; null when it may go. Its clock is the database's own: no shifted clock of a
-- service makes a file older.
create function kept_because(the_file declaration, years integer) returns text language sql stable
    set search_path = pg_catalog, public, pg_temp as $$
    select case
        when years is null or years < 5 then 'five years at least are kept'
        when the_file.state not in ('CLEARED', 'NOT_RELEASED', 'WITHDRAWN') then 'it has not ended'
        when the_file.ledger_duty is not null or the_file.amending is not null then 'something is still to be done'
        when exists (select from public.hold
            where declaration_id = the_file.id and closed_at is null) then 'a hold is open'
        when exists (select from public.change_request
            where declaration_id = the_file.id and state in ('REQUESTED', 'VERIFYING')) then 'a request is undecided'
        when exists (select from public.penalty_referral
            where declaration_id = the_file.id and state <> 'CLOSED') then 'a penalty referral is open'
        when coalesce(public.counted_from(the_file) + make_interval(years => years)
            >= (now() at time zone 'Asia/Shanghai')::date, true) then 'its time has not passed'
    end
$$;

-- Deletes a whole file, as the owner: the service's role can delete none of it by itself. A table that is added later and
-- refers to a declaration makes this fail until it is named here.
--
-- True when the file is gone now; false when it is not there, or another transaction has it.
create function purge_declaration(the_id uuid, years integer) returns boolean language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    file public.declaration;
    reason text;
begin
    select * into file from public.declaration where id = the_id for update skip locked;
    if not found then
        return false;
    end if;
    reason := public.kept_because(file, years);
    if reason is not null then
        raise exception 'Declaration % is kept: %', the_id, reason using errcode = 'check_violation';
    end if;

    insert into public.purged_use (declaration_id, declaration_number, goods_line, license_number, license_line,
            used_kilograms)
        select the_id, file.number, line, license_number, license_line, coalesce(loaded_kilograms, held_kilograms)
        from public.goods_line
        where declaration_id = the_id and file.state = 'CLEARED' and used_attempt is not null
            and coalesce(loaded_kilograms, held_kilograms) > 0;
    insert into public.purged_subject (subject_type, subject_id, state, audit_entries, last_hash, counted_from, years,
            rule, purged_at)
        select subject_type, subject_id, file.state, count(*), (array_agg(hash order by seq desc))[1],
            public.counted_from(file), years, 'LF-10', now()
        from public.audit_entry
        where subject_type in ('declaration', 'assignment') and subject_id = the_id::text
        group by subject_type, subject_id;

    delete from public.party_recheck where declaration_id = the_id;
    delete from public.concluded_goods where declaration_id = the_id;
    delete from public.notice_signature
        where notice_id in (select id from public.notice where declaration_id = the_id);
    delete from public.notice where declaration_id = the_id;
    delete from public.penalty_referral where declaration_id = the_id;
    delete from public.entrustment
        where identification_id in (select id from public.identification where declaration_id = the_id);
    delete from public.identification where declaration_id = the_id;
    delete from public.challenge where declaration_id = the_id;
    delete from public.paper_content
        where paper_id in (select id from public.paper where declaration_id = the_id);
    delete from public.paper where declaration_id = the_id;
    delete from public.assignment where declaration_id = the_id;
    delete from public.lane_choice where declaration_id = the_id;
    delete from public.inspection where declaration_id = the_id;
    delete from public.file_view where declaration_id = the_id;
    delete from public.lodging where declaration_id = the_id;
    delete from public.form_version where declaration_id = the_id;
    delete from public.change_request where declaration_id = the_id;
    delete from public.hold where declaration_id = the_id;
    delete from public.goods_line where declaration_id = the_id;
    delete from public.audit_entry
        where subject_type in ('declaration', 'assignment') and subject_id = the_id::text;
    delete from public.declaration where id = the_id;
    return true;
end $$;

revoke execute on function purge_declaration(uuid, integer) from public;
grant execute on function purge_declaration(uuid, integer) to ${app_role};
