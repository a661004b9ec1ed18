-- The papers of applications, by the digest of their bytes. What was handed in stays: the service can add, not change.
create table document (
    application_id uuid        not null,
    sha256         text        not null,
    media_type     text        not null,
    content        bytea       not null,
    uploaded_at    timestamptz not null,
    uploaded_by    text        not null,
    constraint document_pk primary key (application_id, sha256),
    constraint document_application_fk foreign key (application_id) references application (id),
    constraint document_sha256_ck check (sha256 = encode(sha256(content), 'hex')),
    constraint document_media_type_ck check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
    constraint document_content_ck check (octet_length(content) > 0)
);

-- What is uploaded is compressed already.
alter table document alter column content set storage external;

grant select, insert on document to ${app_role};

-- A draft is saved as far as it has come; what is with the authority is complete.
alter table application
    alter column applicant_name drop not null,
    alter column destination_country drop not null,
    alter column importer drop not null,
    alter column end_use drop not null,
    add constraint application_complete_ck check (state in ('DRAFT', 'SUPPLEMENT_REQUESTED', 'WITHDRAWN')
        or (applicant_name is not null and destination_country is not null and importer is not null
            and end_use is not null and lines <> '[]' and end_users <> '[]'));
