-- A screening that its asker wants kept: the goods as they were described and the answer as it was given. It belongs to
-- the organization and is not changed.
create table screening_record (
    id           uuid        not null,
    organization text        not null,
    asked_by     text        not null,
    reference    text,
    as_of        date        not null,
    edition      integer     not null,
    recorded_at  timestamptz not null,
    -- JSON as sent and as answered, not jsonb: their characters and their order stay.
    request      text        not null,
    answer       text        not null,
    constraint screening_record_pk primary key (id),
    constraint screening_record_edition_fk foreign key (edition) references edition (number),
    constraint screening_record_organization_ck check (organization ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    constraint screening_record_request_ck check (request is json object),
    constraint screening_record_answer_ck check (answer is json object)
);

create index screening_record_organization_ix on screening_record (organization, id);

grant select, insert on screening_record to ${app_role};
