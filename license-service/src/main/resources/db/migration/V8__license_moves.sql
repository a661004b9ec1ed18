-- Why a license stands as it does, which one it replaces, and who answers for each of its conditions.
alter table license
    add column replaces         text,
    add column state_ground     text,
    add column state_reason     text,
    add column state_since      date,
    add column deregistered_on  date,
    add column identifiers      jsonb not null default '[]',
    alter column conditions type jsonb using
        case when conditions is null then '[]'::jsonb
             else jsonb_build_array(jsonb_build_object('owner', 'HOLDER', 'text', conditions)) end,
    alter column conditions set default '[]',
    alter column conditions set not null,
    drop constraint license_application_uk,
    add constraint license_replaces_fk foreign key (replaces) references license (number),
    -- LF-02: an old license lives on in one new license, never in two.
    add constraint license_replaces_uk unique (replaces);

-- Each application is granted once; what replaces its license rests on the same one.
create unique index license_application_uk on license (application_id) where replaces is null;

grant update (state_ground, state_reason, state_since, deregistered_on) on license to ${app_role};

-- WO-04: how much more than licensed may be declared, of the quantity that is left.
alter table license_line
    add column tolerance_percent numeric(5, 2) not null default 0,
    add constraint license_line_tolerance_percent_ck check (tolerance_percent between 0 and 5);

-- A change of an element that is not key (LF-02).
create table license_change (
    id              uuid        not null,
    version         bigint      not null,
    license_id      uuid        not null,
    state           text        not null,
    wish            jsonb       not null,
    reason          text        not null,
    filed_on        date        not null,
    filed_by        text        not null,
    accepted_on     date,
    accepted_by     text,
    ended_on        date,
    decided_by      text,
    grounds         text,
    new_number      text,
    constraint license_change_pk primary key (id),
    constraint license_change_license_fk foreign key (license_id) references license (id),
    constraint license_change_state_ck check (state in ('FILED', 'ACCEPTED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    constraint license_change_decision_ck check ((state in ('GRANTED', 'REFUSED')) =
        (decided_by is not null and grounds is not null)),
    constraint license_change_four_eyes_ck check (decided_by is distinct from accepted_by or accepted_by is null),
    constraint license_change_granted_ck check ((state = 'GRANTED') = (new_number is not null))
);

-- One change at a time.
create unique index license_change_open_uk on license_change (license_id) where state in ('FILED', 'ACCEPTED');

grant select, insert, update on license_change to ${app_role};

alter table application add column identifiers jsonb not null default '[]';
