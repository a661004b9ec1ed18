-- What an exporter asks for, and what came of it. Lines and documents are content of one paper that is edited as a
-- whole, hence JSON; what is decided on them becomes rows of their own in license and license_line.
create table application (
    id                     uuid        not null,
    version                bigint      not null,
    type                   text        not null,
    state                  text        not null,
    applicant_organization text        not null,
    applicant_name         text        not null,
    lines                  jsonb       not null,
    destination_country    text        not null,
    importer               text        not null,
    end_users              jsonb       not null,
    end_use                text        not null,
    customs_office         text,
    requested_valid_until  date,
    documents              jsonb       not null,
    edited_at              timestamptz not null,
    received_on            date,
    supplement             jsonb,
    accepted_on            date,
    due_on                 date,
    due_provisional        boolean,
    not_accepted_ground    text,
    review                 jsonb,
    decision               jsonb,
    license_number         text,
    constraint application_pk primary key (id),
    constraint application_type_ck check (type in ('SINGLE', 'GENERAL')),
    constraint application_state_ck check (state in ('DRAFT', 'SUBMITTED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED',
        'UNDER_REVIEW', 'GRANTED', 'REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN')),
    constraint application_organization_ck check (applicant_organization ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    -- DE-01, DE-06: no outcome without a decision that carries its grounds and factors.
    constraint application_decision_ck check ((state in ('GRANTED', 'REFUSED')) = (decision is not null)),
    constraint application_review_ck check (state not in ('UNDER_REVIEW', 'GRANTED', 'REFUSED') or review is not null),
    constraint application_four_eyes_ck check (review ->> 'reviewer' is distinct from decision ->> 'decider'
        or review is null),
    constraint application_license_ck check ((state = 'GRANTED') = (license_number is not null)),
    constraint application_license_number_uk unique (license_number)
);

create index application_organization_ix on application (applicant_organization, id);

grant select, insert, update on application to ${app_role};
