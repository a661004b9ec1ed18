-- What a new edition supersedes is superseded in the transaction that records the edition, and at no other time: nobody
-- takes entries off the list without an edition that says so.
create function edition_of_this_transaction() returns timestamptz
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    made record;
begin
    select recorded_at, xmin::text as made_by into made from edition order by number desc limit 1;
    if made.made_by is distinct from (pg_current_xact_id()::xid)::text then
        raise exception 'rows of the list are superseded only by a new edition' using errcode = 'insufficient_privilege';
    end if;
    return made.recorded_at;
end;
$$;

create or replace function supersede_entry(superseded bigint[]) returns bigint
    language sql security definer set search_path = pg_catalog, public
as $$
    with closed as (
        update entry set recorded_to = (select edition_of_this_transaction())
        where id = any (superseded) and recorded_to is null
        returning id)
    select count(*) from closed;
$$;

create or replace function supersede_suspension(superseded bigint[]) returns bigint
    language sql security definer set search_path = pg_catalog, public
as $$
    with closed as (
        update suspension set recorded_to = (select edition_of_this_transaction())
        where id = any (superseded) and recorded_to is null
        returning id)
    select count(*) from closed;
$$;

revoke execute on function edition_of_this_transaction() from public;
