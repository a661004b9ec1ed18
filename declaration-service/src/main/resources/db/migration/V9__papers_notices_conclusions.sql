-- Papers of declarations. A paper is its uploader's alone until a move hands it in; what was handed in stays.
create table paper (
    id             uuid        not null,
    declaration_id uuid        not null,
    side           text        not null,
    sha256         text        not null,
    name           text,
    media_type     text        not null,
    size_bytes     bigint      not null,
    uploaded_at    timestamptz not null,
    uploaded_by    text        not null,
    shown_to       text        not null,
    shown_at       timestamptz,
    constraint paper_pk primary key (id),
    constraint paper_declaration_fk foreign key (declaration_id) references declaration (id),
    -- Each side has its own copy: none finds out by a digest what another has uploaded.
    constraint paper_digest_uk unique (declaration_id, side, sha256),
    constraint paper_content_uk unique (id, sha256),
    constraint paper_side_ck check (side in ('EXPORTER', 'CUSTOMS', 'MOFCOM')),
    constraint paper_shown_to_ck check (shown_to in ('OWN_SIDE', 'AGENCIES', 'EVERYBODY')),
    constraint paper_shown_at_ck check ((shown_to = 'OWN_SIDE') = (shown_at is null)),
    constraint paper_media_type_ck check (media_type in ('application/pdf', 'image/png', 'image/jpeg'))
);

-- Shown is shown: nothing takes a paper back.
create function keep_shown() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if array_position(array ['OWN_SIDE', 'AGENCIES', 'EVERYBODY'], new.shown_to)
        < array_position(array ['OWN_SIDE', 'AGENCIES', 'EVERYBODY'], old.shown_to) then
        raise exception 'A paper that was shown stays shown' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger paper_stays_shown before update on paper for each row execute function keep_shown();

create table paper_content (
    paper_id uuid  not null,
    sha256   text  not null,
    content  bytea not null,
    constraint paper_content_pk primary key (paper_id),
    constraint paper_content_paper_fk foreign key (paper_id, sha256) references paper (id, sha256),
    constraint paper_content_sha256_ck check (sha256 = encode(sha256(content), 'hex')),
    constraint paper_content_size_ck check (octet_length(content) > 0)
);

-- What is uploaded is compressed already.
alter table paper_content alter column content set storage external;

grant select, insert, update (shown_to, shown_at) on paper to ${app_role};
grant select, insert on paper_content to ${app_role};

-- Papers that the consignor adds to its reply, each time with when and whether late (CH-04).
alter table challenge add column supplements jsonb not null default '[]';

-- Serials of notices and penalty referrals, one series for each kind, customs office and year.
create table case_series (
    prefix         text    not null,
    customs_office text    not null,
    year           integer not null,
    last           integer not null,
    constraint case_series_pk primary key (prefix, customs_office, year),
    constraint case_series_last_ck check (last between 1 and 999999)
);

-- Notices as they were issued (CH-03, CH-05); of a notice only the day of its receipt is entered later.
create table notice (
    id                 uuid        not null,
    number             text        not null,
    kind               text        not null,
    declaration_id     uuid        not null,
    challenge_id       uuid        not null,
    outcome            text,
    document           jsonb       not null,
    issued_at          timestamptz not null,
    issued_by          text        not null,
    received_on        date,
    receipt_entered_at timestamptz,
    receipt_entered_by text,
    constraint notice_pk primary key (id),
    constraint notice_number_uk unique (number),
    constraint notice_declaration_fk foreign key (declaration_id) references declaration (id),
    constraint notice_challenge_fk foreign key (challenge_id) references challenge (id),
    constraint notice_kind_ck check (kind in ('CHALLENGE', 'RESULT')),
    constraint notice_outcome_ck check ((kind = 'RESULT') = (outcome is not null)
        and outcome in ('NO_LICENSE_NEEDED', 'LICENSE_NEEDED', 'CANNOT_JUDGE')),
    constraint notice_receipt_ck check ((received_on is null) = (receipt_entered_at is null)
        and (received_on is null) = (receipt_entered_by is null))
);

create index notice_declaration_ix on notice (declaration_id);

-- The signed document. Another one is added only when the key of the older ones is published no longer.
create table notice_signature (
    id        uuid        not null,
    notice_id uuid        not null,
    key_id    text        not null,
    signed    text        not null,
    signed_at timestamptz not null,
    constraint notice_signature_pk primary key (id),
    constraint notice_signature_notice_fk foreign key (notice_id) references notice (id),
    constraint notice_signature_key_uk unique (notice_id, key_id)
);

grant select, insert, update on case_series to ${app_role};
grant select, insert, update (received_on, receipt_entered_at, receipt_entered_by) on notice to ${app_role};
grant select, insert on notice_signature to ${app_role};

-- A referral has a number, a file and a course (CH-12). Those that are there get the numbers of their year.
alter table penalty_referral
    add column number         text,
    add column challenge_id   uuid,
    add column file           jsonb,
    add column state          text not null default 'OPEN',
    add column state_since    timestamptz,
    add column state_by       text,
    add column state_ground   text,
    add column case_reference text,
    add constraint penalty_referral_number_uk unique (number),
    add constraint penalty_referral_challenge_fk foreign key (challenge_id) references challenge (id),
    add constraint penalty_referral_state_ck check (state in ('OPEN', 'HANDED_OVER', 'CLOSED')),
    add constraint penalty_referral_handed_over_ck check (state <> 'HANDED_OVER' or case_reference is not null);

update penalty_referral set number = counted.number
from (select referral.id, 'AJ-' || declaration.customs_office || '-' || year || '-'
        || lpad((row_number() over (partition by declaration.customs_office, year order by referral.id))::text, 6, '0')
        as number
      from (select id, declaration_id, extract(year from opened_at at time zone 'Asia/Shanghai')::int as year
            from penalty_referral) referral
      join declaration on declaration.id = referral.declaration_id) counted
where counted.id = penalty_referral.id;

insert into case_series (prefix, customs_office, year, last)
select 'AJ', declaration.customs_office, extract(year from opened_at at time zone 'Asia/Shanghai')::int, count(*)
from penalty_referral join declaration on declaration.id = penalty_referral.declaration_id
group by 2, 3;

alter table penalty_referral alter column number set not null;

grant update (state, state_since, state_by, state_ground, case_reference) on penalty_referral to ${app_role};

-- A body or an expert whom MOFCOM entrusts with an opinion (CH-06): first entrusted, then heard.
create table entrustment (
    id                uuid        not null,
    identification_id uuid        not null,
    kind              text        not null,
    name              text        not null,
    task              text        not null,
    entrusted_at      timestamptz not null,
    entrusted_by      text        not null,
    opinion           text,
    papers            text[],
    withdrawn_ground  text,
    ended_at          timestamptz,
    ended_by          text,
    constraint entrustment_pk primary key (id),
    constraint entrustment_identification_fk foreign key (identification_id) references identification (id),
    constraint entrustment_kind_ck check (kind in ('BODY', 'EXPERT')),
    constraint entrustment_opinion_ck check ((opinion is null) = (papers is null)),
    constraint entrustment_end_ck check (num_nonnulls(opinion, withdrawn_ground) = num_nonnulls(ended_at)
        and num_nonnulls(ended_at) = num_nonnulls(ended_by))
);

create index entrustment_identification_ix on entrustment (identification_id);

grant select, insert, update (opinion, papers, withdrawn_ground, ended_at, ended_by) on entrustment to ${app_role};

-- Goods on which something was concluded, to be shown with later like goods of the same consignor (CH-13).
create table concluded_goods (
    id                 uuid        not null,
    declaration_id     uuid        not null,
    declaration_number text        not null,
    line               integer     not null,
    consignor          text        not null,
    commodity_code     text        not null,
    fingerprint        text        not null,
    basis              text        not null,
    basis_id           uuid        not null,
    controlled         boolean     not null,
    control_codes      text[]      not null,
    reasoning          text        not null,
    concluded_at       timestamptz not null,
    constraint concluded_goods_pk primary key (id),
    constraint concluded_goods_declaration_fk foreign key (declaration_id) references declaration (id),
    constraint concluded_goods_basis_uk unique (basis_id, line),
    constraint concluded_goods_basis_ck check (basis in ('IDENTIFICATION', 'CHALLENGE'))
);

create index concluded_goods_like_ix on concluded_goods (consignor, commodity_code, fingerprint);

grant select, insert on concluded_goods to ${app_role};
