-- What is on record about exporters: what opens or closes types of license to them (LI-04, LI-06, DE-09). An entry made
-- in error is annulled, never changed.
create table conduct_entry (
    id               uuid        not null,
    version          bigint      not null,
    organization     text        not null,
    kind             text        not null,
    happened_on      date        not null,
    until            date,
    source           text        not null,
    note             text,
    entered_by       text        not null,
    entered_at       timestamptz not null,
    annulled_by      text,
    annulled_on      date,
    annulment_ground text,
    constraint conduct_entry_pk primary key (id),
    constraint conduct_entry_organization_ck check (organization ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    constraint conduct_entry_kind_ck check (kind in ('CRIMINAL_PENALTY', 'SERIOUS_PENALTY', 'APPLICATIONS_NOT_ACCEPTED',
        'UNIT_OF_LISTED_PARTY', 'COMPLIANCE_SYSTEM_WORKS', 'COMPLIANCE_SYSTEM_FAILS', 'EXPORT_RECORD')),
    -- DE-09: five years at most.
    constraint conduct_entry_until_ck check (
        (kind = 'APPLICATIONS_NOT_ACCEPTED') = (until is not null)
        and (until is null or until between happened_on and happened_on + interval '5 years')),
    constraint conduct_entry_annulled_ck check (num_nonnulls(annulled_by, annulled_on, annulment_ground) in (0, 3))
);

create index conduct_entry_organization_ix on conduct_entry (organization, id);

grant select, insert, update (version, annulled_by, annulled_on, annulment_ground) on conduct_entry to ${app_role};
