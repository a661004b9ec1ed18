-- What an entry says from one day to another, as an announcement makes it so.
alter table entry
    add column printed_code  text,
    add column announced_by  text,
    add column temporary     boolean not null default false,
    add column extensions    integer not null default 0,
    add column removed_on  date,
    add column published_on  date,
    add column reserved      boolean not null default false,
    add column cas_number    text    not null default '',
    add column tariff_items  text[]  not null default '{}',
    add column parameters    jsonb   not null default '[]',
    add column conditions    text[]  not null default '{}',
    add column unplaced      jsonb   not null default '[]',
    add column reading       text;

update entry set
    printed_code = entry.code,
    announced_by = entry.announcement_id,
    published_on = announcement.published_on,
    -- Readings came in a file beside the announcement; each version now carries its own, with the definitions it may use.
    reading = (
        select json_build_object(
            'definitions', announcement.readings::json -> 'definitions', 'reading', one.reading)::text
        from json_array_elements(announcement.readings::json -> 'readings') as one (reading)
        where one.reading ->> 'code' = entry.code)
from announcement
where announcement.id = entry.announcement_id;

alter table entry
    alter column printed_code set not null,
    alter column announced_by set not null,
    alter column published_on set not null,
    add constraint entry_announced_by_fk foreign key (announced_by) references announcement (id),
    add constraint entry_extensions_ck check (extensions between 0 and 2),
    add constraint entry_reading_ck check (reading is json object),
    -- The vocabulary of forms is open: an announcement may bring one of its own.
    drop constraint entry_form_ck,
    drop constraint entry_code_ck,
    -- CL-03, with a suffix where one printed code stands twice in an announcement (CL-07).
    add constraint entry_code_ck check (code ~
        '^[0-9][A-E][0-9]{3}(#[A-Za-z0-9]+)?(\.[a-z0-9]+(#[A-Za-z0-9]+)?)*$');

create index entry_recorded_ix on entry (recorded_from, recorded_to);

-- A time in which an entry is listed and needs no license (CL-09), in record time too.
create table suspension (
    id               bigint      generated always as identity,
    announcement_id  text        not null,
    code             text        not null,
    from_day         date        not null,
    from_boundary    text        not null,
    until_day        date,
    until_boundary   text        not null,
    resumed_on       date,
    announced_by     text        not null,
    end_announced_by text        not null,
    -- The days that are inside or may be: the day of an unstated boundary counts as inside and is answered with a doubt.
    covered          daterange   not null generated always as (daterange(
        from_day + case from_boundary when 'EXCLUSIVE' then 1 else 0 end,
        least(resumed_on, until_day + case until_boundary when 'EXCLUSIVE' then 0 else 1 end), '[)')) stored,
    recorded_from    timestamptz not null,
    recorded_to      timestamptz,
    recorded         tstzrange   not null generated always as (tstzrange(recorded_from, recorded_to, '[)')) stored,
    constraint suspension_pk primary key (id),
    constraint suspension_announcement_fk foreign key (announcement_id) references announcement (id),
    constraint suspension_announced_by_fk foreign key (announced_by) references announcement (id),
    constraint suspension_end_announced_by_fk foreign key (end_announced_by) references announcement (id),
    constraint suspension_from_boundary_ck check (from_boundary in ('INCLUSIVE', 'EXCLUSIVE', 'UNSTATED')),
    constraint suspension_until_boundary_ck check (until_boundary in ('INCLUSIVE', 'EXCLUSIVE', 'UNSTATED')),
    constraint suspension_covered_ck check (not isempty(covered)),
    constraint suspension_recorded_ck check (not isempty(recorded)),
    constraint suspension_one_at_a_time_ex exclude using gist
        (announcement_id with =, code with =, covered with &&, recorded with &&)
);

grant select, insert on suspension to ${app_role};

-- What a new edition supersedes stays for questions about earlier knowledge; only its end of record is set, once, to the
-- instant at which the newest edition was recorded. The service's role has no other way to change a row.
create function supersede_entry(superseded bigint[]) returns bigint
    language sql security definer set search_path = pg_catalog, public
as $$
    with closed as (
        update entry set recorded_to = (select recorded_at from edition order by number desc limit 1)
        where id = any (superseded) and recorded_to is null
        returning id)
    select count(*) from closed;
$$;

create function supersede_suspension(superseded bigint[]) returns bigint
    language sql security definer set search_path = pg_catalog, public
as $$
    with closed as (
        update suspension set recorded_to = (select recorded_at from edition order by number desc limit 1)
        where id = any (superseded) and recorded_to is null
        returning id)
    select count(*) from closed;
$$;

revoke execute on function supersede_entry(bigint[]), supersede_suspension(bigint[]) from public;
grant execute on function supersede_entry(bigint[]), supersede_suspension(bigint[]) to ${app_role};
