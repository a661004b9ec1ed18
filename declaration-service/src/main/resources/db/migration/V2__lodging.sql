-- Each lodging as one resumable process: what each step brought is kept, so that any replica can carry it on.
create table lodging (
    declaration_id  uuid        not null,
    attempt         integer     not null,
    base_version    bigint      not null,
    idempotency_key text,
    lodged_by       jsonb       not null,
    started_at      timestamptz not null,
    acceptance_date date        not null,
    remark          jsonb,
    screening       jsonb,
    party_check     jsonb,
    verdict         jsonb,
    outcome         text,
    violations      jsonb,
    ended_at        timestamptz,
    constraint lodging_pk primary key (declaration_id, attempt),
    constraint lodging_declaration_fk foreign key (declaration_id) references declaration (id),
    constraint lodging_outcome_ck check (outcome in ('ACCEPTED', 'RETURNED', 'REPEATED')),
    constraint lodging_ended_ck check ((ended_at is null) = (outcome is null))
);

-- Serials of the 18-digit declaration number, one series for each customs office and year of acceptance.
create table number_series (
    customs_office text    not null,
    year           integer not null,
    last           integer not null,
    constraint number_series_pk primary key (customs_office, year),
    constraint number_series_last_ck check (last between 1 and 999999999)
);

grant select, insert, update on lodging to ${app_role};
grant select, insert, update on number_series to ${app_role};
