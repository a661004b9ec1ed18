-- A file that must be kept longer than its years (for a court, say): why, by whom and since when.
alter table declaration add column legal_hold jsonb;
grant insert (legal_hold), update (legal_hold) on declaration to ${app_role};

-- As before, but for the hold: to set or lift it begins no new years.
create or replace function counted_from(the_file declaration) returns date language sql stable
    set search_path = pg_catalog, public, pg_temp as $$
    select greatest(the_file.exited_on, max((moved.at at time zone 'Asia/Shanghai')::date))
    from public.audit_entry moved
    where moved.subject_type in ('declaration', 'assignment') and moved.subject_id = the_file.id::text
        and moved.move not in ('legal hold set', 'legal hold lifted')
    having max(moved.at) is not null
$$;

create or replace function kept_because(the_file declaration, years integer) returns text language sql stable
    set search_path = pg_catalog, public, pg_temp as $$
    select case
        when years is null or years < 5 then 'five years at least are kept'
        when the_file.state not in ('CLEARED', 'NOT_RELEASED', 'WITHDRAWN') then 'it has not ended'
        when the_file.legal_hold is not null then 'it is under legal hold'
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
