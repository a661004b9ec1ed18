-- Parties on the watch list (PL-01) or the control list of parties (PL-02).
create table party_listing (
    id         uuid        not null,
    version    bigint      not null,
    kind       text        not null,
    measure    text,
    names      jsonb       not null,
    identifier text,
    valid_from date        not null,
    valid_to   date,
    ground     text        not null,
    listed_at  timestamptz not null,
    constraint party_listing_pk primary key (id),
    constraint party_listing_kind_ck check (kind in ('WATCH_LIST', 'CONTROL_LIST')),
    constraint party_listing_measure_ck check (measure in ('FORBID', 'RESTRICT', 'ORDER_TO_STOP', 'OTHER')),
    -- Measures belong to the control list; the effects of the watch list are fixed by law.
    constraint party_listing_kind_measure_ck check ((kind = 'CONTROL_LIST') = (measure is not null)),
    constraint party_listing_validity_ck check (valid_to >= valid_from)
);

create index party_listing_identifier_ix on party_listing (identifier);

-- Names as they are compared: width, case and blanks evened out.
create table party_listing_name (
    listing_id uuid not null,
    normalized text not null,
    constraint party_listing_name_pk primary key (listing_id, normalized),
    constraint party_listing_name_listing_fk foreign key (listing_id) references party_listing (id)
);

create index party_listing_name_normalized_ix on party_listing_name (normalized);

grant select, insert on party_listing to ${app_role};
grant select, insert on party_listing_name to ${app_role};
