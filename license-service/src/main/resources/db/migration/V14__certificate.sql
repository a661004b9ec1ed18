-- The code by which anyone can ask about a license. It is drawn at random and rests on nothing, so none leads to another.
create table certificate (
    license_id uuid        not null,
    code       text        not null,
    made_at    timestamptz not null,
    constraint certificate_pk primary key (license_id),
    constraint certificate_license_fk foreign key (license_id) references license (id),
    constraint certificate_code_uk unique (code),
    constraint certificate_code_ck check (code ~ '^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$')
);

-- The signed document. Another one is added only when the key of the older ones is published no longer.
create table certificate_signature (
    id         uuid        not null,
    license_id uuid        not null,
    key_id     text        not null,
    signed     text        not null,
    signed_at  timestamptz not null,
    constraint certificate_signature_pk primary key (id),
    constraint certificate_signature_certificate_fk foreign key (license_id) references certificate (license_id),
    constraint certificate_signature_key_uk unique (license_id, key_id)
);

grant select, insert on certificate, certificate_signature to ${app_role};
