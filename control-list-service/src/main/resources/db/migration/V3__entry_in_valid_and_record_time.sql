create extension if not exists btree_gist;

-- One entry of one announcement, in valid time (when it holds) and record time (when that was known here).
create table entry (
    id                   bigint      generated always as identity,
    announcement_id      text        not null,
    code                 text        not null,
    parent               text,
    position             integer     not null,
    element              text        not null,
    form                 text        not null,
    name_zh              text        not null,
    name_en              text        not null,
    commodity_codes      text[]      not null,
    commodity_codes_from text,
    leaf                 boolean     not null,
    verification         jsonb       not null,
    notes                text        not null,
    valid_from           date        not null,
    valid_to             date,
    valid                daterange   not null generated always as (daterange(valid_from, valid_to, '[)')) stored,
    recorded_from        timestamptz not null,
    recorded_to          timestamptz,
    recorded             tstzrange   not null generated always as (tstzrange(recorded_from, recorded_to, '[)')) stored,
    constraint entry_pk primary key (id),
    constraint entry_announcement_fk foreign key (announcement_id) references announcement (id),
    constraint entry_form_ck check (form in
        ('GROUP', 'METAL', 'ALLOY', 'TARGET', 'PERMANENT_MAGNET', 'OXIDE', 'COMPOUND')),
    constraint entry_code_ck check (code ~ '^[0-9][A-E][0-9]{3}(\.[a-z0-9]+)*$'),
    constraint entry_valid_ck check (not isempty(valid)),
    constraint entry_recorded_ck check (not isempty(recorded)),
    -- On no day does the record know two versions of one entry. A code alone need not be unique (CL-07).
    constraint entry_one_version_ex exclude using gist
        (announcement_id with =, code with =, valid with &&, recorded with &&)
);

grant select, insert on entry to ${app_role};
