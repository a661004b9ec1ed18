-- The granted license. What was granted stays as it was: the service's role can change the state and the counters,
-- nothing else. EXPIRED, LAPSED and USED_UP are computed and never stored.
create table license (
    id                  uuid        not null,
    number              text        not null,
    version             bigint      not null,
    type                text        not null,
    state               text        not null,
    application_id      uuid        not null,
    holder_organization text        not null,
    holder_name         text        not null,
    destination_country text        not null,
    importer            text        not null,
    end_users           jsonb       not null,
    end_use             text        not null,
    customs_office      text,
    valid_from          date        not null,
    valid_to            date        not null,
    max_uses            integer,
    conditions          text,
    granted_at          timestamptz not null,
    -- How many audit rows were written: rows cut off at the end are missed too.
    audit_rows          bigint      not null default 0,
    constraint license_pk primary key (id),
    constraint license_number_uk unique (number),
    constraint license_number_ck check (number ~ '^[A-Za-z0-9-]{1,20}$'),
    constraint license_application_uk unique (application_id),
    constraint license_application_fk foreign key (application_id) references application (id),
    constraint license_type_ck check (type in ('SINGLE', 'GENERAL')),
    constraint license_state_ck check (state in ('VALID', 'PAUSED', 'SURRENDERED', 'REPLACED', 'CANCELLED',
        'WITHDRAWN_BY_AUTHORITY', 'REVOKED')),
    constraint license_validity_ck check (valid_to >= valid_from),
    constraint license_max_uses_ck check (max_uses >= 1 and (type <> 'SINGLE' or max_uses is not distinct from 1))
);

create index license_holder_ix on license (holder_organization, id);

-- Line numbers are fixed for ever: entries of the ledger and declarations point at them.
create table license_line (
    id              uuid           not null,
    license_id      uuid           not null,
    line            integer        not null,
    control_codes   jsonb          not null,
    commodity_codes jsonb          not null,
    name            text           not null,
    quantity        numeric(30, 9) not null,
    unit            text           not null,
    constraint license_line_pk primary key (id),
    constraint license_line_license_fk foreign key (license_id) references license (id),
    constraint license_line_line_uk unique (license_id, line),
    constraint license_line_line_ck check (line >= 1),
    constraint license_line_quantity_ck check (quantity > 0)
);

-- The last serial of each series of numbers, for instance "26-AA-": counted under the row's lock, without gaps.
create table license_serial (
    series text    not null,
    last   integer not null,
    constraint license_serial_pk primary key (series),
    constraint license_serial_last_ck check (last >= 1)
);

grant select, insert, update (state, version, audit_rows) on license to ${app_role};
grant select, insert on license_line to ${app_role};
grant select, insert, update on license_serial to ${app_role};
