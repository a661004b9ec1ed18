-- Similar names are found by trigrams; the database needs LC_CTYPE C.UTF-8 for names in other scripts.
create extension if not exists pg_trgm;

-- Several identifiers, several measures (PL-02), an end that is entered later (PL-01, PL-03).
alter table party_listing
    add column measures jsonb not null default '[]',
    add column ended_on date,
    add column acted_on date,
    drop constraint party_listing_kind_measure_ck,
    drop constraint party_listing_measure_ck;
update party_listing set measures = jsonb_build_array(measure) where measure is not null;
alter table party_listing
    drop column measure,
    add constraint party_listing_measures_ck check ((kind = 'CONTROL_LIST') = (measures <> '[]'::jsonb));

create table party_listing_identifier (
    listing_id uuid not null,
    identifier text not null,
    constraint party_listing_identifier_pk primary key (listing_id, identifier),
    constraint party_listing_identifier_listing_fk foreign key (listing_id) references party_listing (id)
);
insert into party_listing_identifier select id, identifier from party_listing where identifier is not null;
alter table party_listing drop column identifier;
create index party_listing_identifier_ix on party_listing_identifier (identifier);

-- The name in Latin letters without marks and legal forms, for similarity.
alter table party_listing_name add column compared text;
update party_listing_name set compared = normalized;
alter table party_listing_name alter column compared set not null;
create index party_listing_name_compared_ix on party_listing_name using gin (replace(compared, ' ', '') gin_trgm_ops);

grant select, insert on party_listing_identifier to ${app_role};
grant update (version, valid_to, ended_on, acted_on) on party_listing to ${app_role};

-- Is that party the listed one? A named officer decides, with a ground, and the answer is remembered.
create table party_question (
    id            uuid          not null,
    version       bigint        not null,
    listing_id    uuid          not null,
    party_name    text          not null,
    normalized    text          not null,
    identifier    text          not null,
    listed_name   text          not null,
    similarity    numeric(4, 3) not null,
    words         jsonb         not null,
    state         text          not null,
    opened_at     timestamptz   not null,
    decided_by    text,
    decided_name  text,
    decided_on    date,
    ground        text,
    valid_until   date,
    constraint party_question_pk primary key (id),
    constraint party_question_listing_fk foreign key (listing_id) references party_listing (id),
    constraint party_question_state_ck check (state in ('OPEN', 'SAME', 'DIFFERENT')),
    constraint party_question_decision_ck check ((state = 'OPEN') = (decided_by is null and ground is null))
);

-- Asked once while it is open.
create unique index party_question_open_uk on party_question (listing_id, normalized, identifier) where state = 'OPEN';
create index party_question_asked_ix on party_question (listing_id, normalized, identifier);

grant select, insert, update on party_question to ${app_role};

-- Bans and grades by destination, item or use (CL-12, CL-13).
create table ban (
    id            uuid        not null,
    version       bigint      not null,
    country       text,
    control_codes jsonb       not null,
    end_use       text,
    measure       text        not null,
    grade         text,
    valid_from    date        not null,
    valid_to      date,
    ground        text        not null,
    entered_at    timestamptz not null,
    constraint ban_pk primary key (id),
    constraint ban_measure_ck check (measure in ('FORBID', 'RESTRICT')),
    constraint ban_validity_ck check (valid_to >= valid_from),
    constraint ban_subject_ck check (country is not null or control_codes <> '[]'::jsonb or end_use is not null)
);

grant select, insert, update (version, valid_to) on ban to ${app_role};

-- The parties of a license as they are compared, so that a listing finds the licenses it works on (PL-04).
create table license_party (
    license_id uuid not null,
    normalized text not null,
    identifier text not null,
    constraint license_party_pk primary key (license_id, normalized, identifier),
    constraint license_party_license_fk foreign key (license_id) references license (id)
);
insert into license_party
select distinct id, btrim(regexp_replace(lower(normalize(name, nfkc)), '\s+', ' ', 'g')), ''
from license, lateral (select importer as name union all select jsonb_array_elements_text(end_users)) parties;
create index license_party_normalized_ix on license_party (normalized);
create index license_party_identifier_ix on license_party (identifier) where identifier <> '';

grant select, insert on license_party to ${app_role};
