-- Code tables: imported editions. What the service ships is edition 0 and stands in no row.
create table code_table (
    name    text   not null,
    -- Raised by each import, under the row's lock.
    edition bigint not null,
    -- The edition that counts; null until the first import is written.
    present uuid,
    constraint code_table_pk primary key (name),
    constraint code_table_edition_ck check (edition >= 0)
);

create table code_table_edition (
    id          uuid        not null,
    name        text        not null,
    edition     bigint      not null,
    source      text        not null,
    -- Whether a code that is not in it is wrong.
    complete    boolean     not null,
    recorded_at timestamptz not null,
    constraint code_table_edition_pk primary key (id),
    constraint code_table_edition_uk unique (name, edition),
    constraint code_table_edition_table_fk foreign key (name) references code_table (name),
    constraint code_table_edition_number_ck check (edition >= 1)
);

alter table code_table add constraint code_table_present_fk foreign key (present) references code_table_edition (id);

create table code_table_row (
    edition_id uuid   not null,
    place      bigint not null,
    code       text   not null,
    zh         text   not null,
    en         text   not null,
    valid_from date,
    valid_to   date,
    meaning    text,
    constraint code_table_row_pk primary key (edition_id, place),
    constraint code_table_row_edition_fk foreign key (edition_id) references code_table_edition (id),
    constraint code_table_row_period_ck check (valid_to >= valid_from)
);

-- Powers of attorney of consignors for brokers (CU-01). What was given is never changed, only revoked.
create table power_of_attorney (
    id              uuid        not null,
    version         bigint      not null,
    consignor       text        not null,
    broker          text        not null,
    customs_code    text        not null,
    valid_from      date        not null,
    valid_to        date        not null,
    scope           text        not null,
    document_digest text        not null,
    given_at        timestamptz not null,
    revoked_at      timestamptz,
    revoke_ground   text,
    constraint power_of_attorney_pk primary key (id),
    constraint power_of_attorney_two_ck check (consignor <> broker),
    constraint power_of_attorney_period_ck check (valid_to >= valid_from),
    constraint power_of_attorney_digest_ck check (document_digest ~ '^[0-9a-f]{64}$'),
    constraint power_of_attorney_revoked_ck check ((revoked_at is null) = (revoke_ground is null))
);

create index power_of_attorney_consignor_ix on power_of_attorney (consignor, id);
create index power_of_attorney_broker_ix on power_of_attorney (broker, id);

-- The consignor in whose name a broker has lodged, which then sees the file; null where the declarant is the consignor.
alter table declaration add column principal text;
alter table declaration add constraint declaration_principal_ck check (principal <> declarant);
create index declaration_principal_ix on declaration (principal, id) where principal is not null;

-- Forms kept under a name by an organization. They are no record and may be deleted.
create table form_template (
    id           uuid        not null,
    organization text        not null,
    name         text        not null,
    form         jsonb       not null,
    created_at   timestamptz not null,
    constraint form_template_pk primary key (id),
    constraint form_template_name_uk unique (organization, name),
    constraint form_template_name_ck check (length(name) between 1 and 200)
);

grant select, insert, update (edition, present) on code_table to ${app_role};
grant select, insert on code_table_edition, code_table_row to ${app_role};
grant select, insert, update (version, revoked_at, revoke_ground) on power_of_attorney to ${app_role};
grant insert (principal), update (principal) on declaration to ${app_role};
grant select, insert, delete on form_template to ${app_role};
