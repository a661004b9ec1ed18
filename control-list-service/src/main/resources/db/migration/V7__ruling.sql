-- What the ministry said about goods on paper: it guides, is shown, and bars no challenge (MA-04). Not changed; a later
-- ruling on the same goods stands beside it.
create table ruling (
    id           uuid        not null,
    -- SHA-256 over what is said of the goods, hexadecimal; equal for goods described alike.
    fingerprint  text        not null,
    organization text,
    finding      text        not null,
    codes        text[]      not null,
    as_of        date        not null,
    valid_until  date        not null,
    edition      integer     not null,
    issued_by    text        not null,
    issued_at    timestamptz not null,
    -- Compact JSON Web Signature; its payload is the ruling.
    signed       text        not null,
    constraint ruling_pk primary key (id),
    constraint ruling_edition_fk foreign key (edition) references edition (number),
    constraint ruling_finding_ck check (finding in ('CONTROLLED', 'NOT_CONTROLLED')),
    constraint ruling_codes_ck check ((finding = 'CONTROLLED') = (cardinality(codes) > 0)),
    constraint ruling_valid_ck check (valid_until >= as_of),
    constraint ruling_fingerprint_ck check (fingerprint ~ '^[0-9a-f]{64}$'),
    constraint ruling_organization_ck check (organization ~ '^[0-9A-HJ-NPQRTUWXY]{18}$')
);

create index ruling_fingerprint_ix on ruling (fingerprint);
create index ruling_organization_ix on ruling (organization, id);

grant select, insert on ruling to ${app_role};
