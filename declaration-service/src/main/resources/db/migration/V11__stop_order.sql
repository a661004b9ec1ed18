-- Stop orders of MOFCOM (CH-11), what customs acknowledged of them, and what the license feed has told.
create table stop_order (
    id            uuid        not null,
    version       bigint      not null,
    target        text        not null,
    value         text        not null,
    -- Where goods or a party are stopped on their way to one country only.
    destination   text,
    basis         text        not null,
    ground        text        not null,
    ordered_at    timestamptz not null,
    ordered_by    text        not null,
    lifted_at     timestamptz,
    lifted_by     text,
    lift_ground   text,
    -- Whether the holds follow the order as it stands; if not, a worker is due.
    carried_out   boolean     not null default false,
    lease_until   timestamptz,
    constraint stop_order_pk primary key (id),
    constraint stop_order_target_ck check (target in ('PARTY', 'LICENSE', 'GOODS')),
    constraint stop_order_basis_ck check (basis in ('CATCH_ALL', 'LICENSE_PAUSED', 'END_USE', 'OTHER')),
    constraint stop_order_value_ck check (value <> ''),
    constraint stop_order_lifted_ck check ((lifted_at is null) = (lifted_by is null)
        and (lifted_at is null) = (lift_ground is null))
);

create index stop_order_standing_ix on stop_order (id) where lifted_at is null;
create index stop_order_due_ix on stop_order (id) where not carried_out;

create table stop_acknowledgment (
    stop_order_id   uuid        not null,
    customs_office  text        not null,
    acknowledged_at timestamptz not null,
    acknowledged_by text        not null,
    constraint stop_acknowledgment_pk primary key (stop_order_id, customs_office),
    constraint stop_acknowledgment_order_fk foreign key (stop_order_id) references stop_order (id)
);

-- A hold may rest on an order, or on what is the matter with one license. While an office has not acknowledged an
-- order, its hold is not told to the declarant.
alter table hold add column stop_order_id uuid references stop_order (id);
alter table hold add column license_number text;
alter table hold add column told boolean not null default true;
create unique index hold_stop_order_uk on hold (declaration_id, stop_order_id)
    where stop_order_id is not null and closed_at is null;
create index hold_of_order_ix on hold (stop_order_id) where stop_order_id is not null;
create index hold_license_ix on hold (license_number) where license_number is not null and closed_at is null;
create index goods_line_license_ix on goods_line (license_number) where license_number is not null;
grant update (told) on hold to ${app_role};

-- Names are compared without regard to width, case and outer blanks.
create function plain_name(name text) returns text language sql immutable as
    $$ select lower(normalize(btrim(name), NFKC)) $$;

-- The one place that says whether an order meets a declaration: by party (credit code, or name in full), by license
-- number, or by goods (control code with all below it, or the beginning of a commodity number).
create function stop_order_meets(the_order stop_order, the_file declaration) returns boolean language sql stable
    set search_path = pg_catalog, public as $$
    select (the_order.destination is null or the_order.destination = the_file.form ->> 'destinationCountry')
        and case the_order.target
            when 'PARTY' then
                the_order.value in (the_file.declarant, the_file.form -> 'consignor' ->> 'uscc')
                or public.plain_name(the_order.value)
                    = public.plain_name(the_file.form -> 'consignor' ->> 'name')
                or exists (select 1 from jsonb_array_elements(the_file.form -> 'lines') item
                    where public.plain_name(the_order.value)
                        in (public.plain_name(item ->> 'importer'), public.plain_name(item ->> 'endUser')))
            when 'LICENSE' then
                exists (select 1 from public.goods_line goods where goods.declaration_id = the_file.id
                    and goods.license_number = the_order.value)
            when 'GOODS' then
                exists (select 1 from public.goods_line goods, unnest(goods.control_codes) code
                    where goods.declaration_id = the_file.id
                        and (code = the_order.value or starts_with(code, the_order.value || '.')))
                or (the_order.value ~ '^[0-9]{6,10}$'
                    and exists (select 1 from jsonb_array_elements(the_file.form -> 'lines') item
                        where starts_with(item ->> 'commodityCode', the_order.value)))
        end
$$;

-- Entering an order and passing a gate exclude each other: whoever passes one takes this lock shared, whoever enters an
-- order takes it alone, and takes no declaration's row lock meanwhile.
create function stop_lock_shared() returns void language sql as
    $$ select pg_advisory_xact_lock_shared(18, 11) $$;
create function stop_lock_alone() returns void language sql as
    $$ select pg_advisory_xact_lock(18, 11) $$;

-- The gate behind the code: no program releases goods that a standing order meets (CH-11).
create function refuse_release_of_stopped() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public as $$
begin
    perform public.stop_lock_shared();
    if exists (select 1 from public.stop_order standing
            where standing.lifted_at is null and public.stop_order_meets(standing, new)) then
        raise exception 'A stop order stands against declaration %', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger declaration_stop_order before update of state on declaration
    for each row when (new.state = 'RELEASED' and old.state <> 'RELEASED')
    execute function refuse_release_of_stopped();

grant select, insert on stop_order to ${app_role};
grant update (version, lifted_at, lifted_by, lift_ground, carried_out, lease_until) on stop_order to ${app_role};
grant select, insert on stop_acknowledgment to ${app_role};

-- How far the feed of another service was read; moved on in the transaction of each event's effect.
create table feed_cursor (
    source      text        not null,
    position    bigint      not null,
    lease_until timestamptz,
    constraint feed_cursor_pk primary key (source),
    constraint feed_cursor_position_ck check (position >= 0)
);
insert into feed_cursor (source, position) values ('license-service', 0);

-- How licenses stand, as the feed last told of them. A declaration accepted under one that may not be used begins with a
-- hold; where holds do not follow yet, a worker is due.
create table license_standing (
    license_number text        not null,
    usable         boolean     not null,
    move           text        not null,
    version        bigint      not null,
    told_at        timestamptz not null,
    carried_out    boolean     not null default false,
    lease_until    timestamptz,
    constraint license_standing_pk primary key (license_number)
);
create index license_standing_due_ix on license_standing (license_number) where not carried_out;

-- Declarations whose parties and destination must be looked at again, because a list of parties or a ban has changed.
create table party_recheck (
    declaration_id uuid        not null,
    asked_at       timestamptz not null,
    next_try_at    timestamptz not null,
    constraint party_recheck_pk primary key (declaration_id),
    constraint party_recheck_declaration_fk foreign key (declaration_id) references declaration (id)
);
create index party_recheck_due_ix on party_recheck (next_try_at);

grant select, update on feed_cursor to ${app_role};
grant select, insert, update on license_standing to ${app_role};
grant select, insert, update, delete on party_recheck to ${app_role};
