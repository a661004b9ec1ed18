-- Changes after acceptance on the party's request, decided by customs (AW-01 to AW-04).
create table change_request (
    id              uuid        not null,
    declaration_id  uuid        not null,
    kind            text        not null,
    ground          text        not null,
    statement       text        not null,
    -- The content wished for; a withdrawal has none.
    form            jsonb,
    -- Holds the goods until it is decided; a request after release holds nothing any more.
    hold_id         uuid,
    state           text        not null,
    requested_at    timestamptz not null,
    requested_by    jsonb       not null,
    decided_at      timestamptz,
    decided_by      text,
    decision_ground text,
    faults          jsonb,
    constraint change_request_pk primary key (id),
    constraint change_request_declaration_fk foreign key (declaration_id) references declaration (id),
    constraint change_request_hold_fk foreign key (hold_id) references hold (id),
    constraint change_request_kind_ck check (kind in ('AMENDMENT', 'WITHDRAWAL')),
    constraint change_request_form_ck check ((kind = 'AMENDMENT') = (form is not null)),
    constraint change_request_ground_ck check (ground in ('NOT_LOADED', 'QUANTITY_DIFFERS', 'FORCE_MAJEURE',
        'TAX_OR_GUARANTEE', 'PROVISIONAL_PRICE', 'DIRECT_RETURN', 'SYSTEM_FAILURE', 'CUSTOMS_ASKED')),
    constraint change_request_state_ck check (state in ('REQUESTED', 'VERIFYING', 'APPROVED', 'REFUSED',
        'TAKEN_BACK')),
    constraint change_request_decided_ck check ((decided_at is null) = (state = 'REQUESTED'))
);

create index change_request_declaration_ix on change_request (declaration_id);
-- One at a time: what is asked for next depends on what became of the last one.
create unique index change_request_undecided_uk on change_request (declaration_id)
    where state in ('REQUESTED', 'VERIFYING');

-- The versions of an amended declaration's content. The first one is what was accepted.
create table form_version (
    declaration_id uuid        not null,
    version        integer     not null,
    form           jsonb       not null,
    since          timestamptz not null,
    by             jsonb       not null,
    change_id      uuid,
    constraint form_version_pk primary key (declaration_id, version),
    constraint form_version_declaration_fk foreign key (declaration_id) references declaration (id),
    constraint form_version_change_fk foreign key (change_id) references change_request (id),
    constraint form_version_change_ck check ((version = 1) = (change_id is null)),
    constraint form_version_version_ck check (version >= 1)
);

grant select, insert on change_request to ${app_role};
grant update (state, decided_at, decided_by, decision_ground, faults) on change_request to ${app_role};
grant select, insert on form_version to ${app_role};

-- The verification of an amendment is an attempt like a lodging, on the changed content and the day of acceptance.
alter table lodging add column change_id uuid, add column form jsonb, add column hold_asked boolean not null default false;
alter table lodging add constraint lodging_change_fk foreign key (change_id) references change_request (id);
alter table lodging add constraint lodging_form_ck check ((change_id is null) = (form is null));

-- Which change is being verified now: work for the worker beside the state, which does not move.
alter table declaration add column amending uuid;
alter table declaration add constraint declaration_amending_fk foreign key (amending) references change_request (id);
alter table declaration add constraint declaration_amending_ck
    check (amending is null or state in ('ACCEPTED', 'UNDER_REVIEW'));
alter table declaration add column exited_on date;
alter table declaration add column cleared_at timestamptz;
alter table declaration add constraint declaration_cleared_ck
    check ((state = 'CLEARED') = (cleared_at is not null) and (cleared_at is null) = (exited_on is null));

alter table declaration drop constraint declaration_ledger_duty_ck;
alter table declaration add constraint declaration_ledger_duty_ck
    check (ledger_duty in ('FREE', 'REVERSE', 'REVERSE_THEN_FREE', 'HOLD_AGAIN', 'CORRECT'));
-- What is to be held anew is not held for this content now: nothing leaves on it, whatever the code says.
alter table declaration add constraint declaration_held_again_ck
    check (state not in ('RELEASING', 'RELEASED', 'CLEARED') or ledger_duty is distinct from 'HOLD_AGAIN');

drop index declaration_due_work_ix;
create index declaration_due_work_ix on declaration (next_try_at)
    where state in ('LODGED', 'AWAITING_VERIFICATION', 'RELEASING') or ledger_duty is not null or amending is not null;

grant insert (amending, exited_on, cleared_at), update (amending, exited_on, cleared_at) on declaration to ${app_role};

alter table hold drop constraint hold_kind_ck;
alter table hold add constraint hold_kind_ck check (kind in ('REVIEW', 'INSPECTION', 'CHALLENGE', 'IDENTIFICATION',
    'STOP', 'LICENSE_TROUBLE', 'CHANGE_REQUEST'));

-- What was really loaded of released goods, in the unit declared and as license-service then has it booked (AW-04).
alter table goods_line add column loaded_quantity numeric(21, 9), add column loaded_kilograms numeric(18, 6);
alter table goods_line add constraint goods_line_loaded_ck check (loaded_quantity >= 0
    and (loaded_kilograms is null or loaded_quantity is not null and loaded_kilograms between 0 and held_kilograms));

-- Which officers saw a file, one row a person and day: written at each reading, read by supervisors.
create table file_view (
    declaration_id uuid        not null,
    subject        text        not null,
    day            date        not null,
    role           text        not null,
    first_at       timestamptz not null,
    last_at        timestamptz not null,
    version_seen   bigint      not null,
    constraint file_view_pk primary key (declaration_id, day, subject),
    constraint file_view_declaration_fk foreign key (declaration_id) references declaration (id),
    constraint file_view_at_ck check (first_at <= last_at)
);

grant select, insert, update (last_at, version_seen) on file_view to ${app_role};

-- Inspections of the goods (CUL 28): ordered with a ground, their result recorded by two named officers.
create table inspection (
    id             uuid        not null,
    declaration_id uuid        not null,
    hold_id        uuid        not null,
    ground         text        not null,
    ordered_at     timestamptz not null,
    ordered_by     text        not null,
    outcome        text,
    findings       text,
    evidence       jsonb,
    officers       text[],
    inspected_on   date,
    result_at      timestamptz,
    constraint inspection_pk primary key (id),
    constraint inspection_declaration_fk foreign key (declaration_id) references declaration (id),
    constraint inspection_hold_fk foreign key (hold_id) references hold (id),
    constraint inspection_outcome_ck check (outcome in ('AS_DECLARED', 'DIFFERENT', 'CANCELED')),
    constraint inspection_result_ck check ((outcome is null) = (result_at is null)),
    constraint inspection_officers_ck check (outcome is null or outcome = 'CANCELED'
        or cardinality(officers) = 2 and officers[1] <> officers[2])
);

create index inspection_declaration_ix on inspection (declaration_id);

grant select, insert, update (outcome, findings, evidence, officers, inspected_on, result_at) on inspection to ${app_role};

-- Rules by which an accepted declaration gets its lane. Those without an office count everywhere and come with the
-- suite; an office puts its own before them.
create table lane_rule (
    id             uuid        not null,
    version        bigint      not null,
    customs_office text,
    priority       integer     not null,
    lane           text        not null,
    conditions     jsonb       not null,
    share          numeric(9, 8),
    text           jsonb       not null,
    valid_from     date        not null,
    valid_to       date,
    constraint lane_rule_pk primary key (id),
    constraint lane_rule_lane_ck check (lane in ('GREEN', 'YELLOW', 'RED')),
    constraint lane_rule_priority_ck check (priority between 1 and 1000),
    constraint lane_rule_share_ck check (share > 0 and share <= 1),
    constraint lane_rule_valid_ck check (valid_to is null or valid_to >= valid_from)
);

create index lane_rule_customs_office_ix on lane_rule (customs_office);

-- The seed of a day's draws: nobody can tell a draw before the day, anybody can recompute it afterwards.
create table lane_seed (
    day  date not null,
    seed text not null,
    constraint lane_seed_pk primary key (day)
);

-- Why a declaration has its lane: by rule and draw, or moved by a supervisor. The latest choice counts.
create table lane_choice (
    id             uuid        not null,
    declaration_id uuid        not null,
    chosen_at      timestamptz not null,
    lane           text        not null,
    how            text        not null,
    rule_id        uuid,
    rule_version   bigint,
    reason         jsonb       not null,
    draws          jsonb       not null,
    hold_id        uuid,
    chosen_by      text        not null,
    constraint lane_choice_pk primary key (id),
    constraint lane_choice_declaration_fk foreign key (declaration_id) references declaration (id),
    constraint lane_choice_hold_fk foreign key (hold_id) references hold (id),
    constraint lane_choice_lane_ck check (lane in ('GREEN', 'YELLOW', 'RED')),
    constraint lane_choice_how_ck check (how in ('RULE', 'DRAW', 'NO_RULE', 'SUPERVISOR'))
);

create index lane_choice_declaration_ix on lane_choice (declaration_id, chosen_at);

-- The officers among whom an office shares out what needs a look.
create table roster_officer (
    customs_office text    not null,
    subject        text    not null,
    name           text    not null,
    on_duty        boolean not null,
    constraint roster_officer_pk primary key (customs_office, subject)
);

create table assignment (
    declaration_id uuid        not null,
    customs_office text        not null,
    officer        text        not null,
    assigned_at    timestamptz not null,
    assigned_by    text        not null,
    ground         text,
    constraint assignment_pk primary key (declaration_id),
    constraint assignment_declaration_fk foreign key (declaration_id) references declaration (id)
);

create index assignment_officer_ix on assignment (customs_office, officer);

grant select, insert, update on lane_rule to ${app_role};
grant select, insert on lane_seed to ${app_role};
grant select, insert on lane_choice to ${app_role};
grant select, insert, update (name, on_duty) on roster_officer to ${app_role};
grant select, insert, update (officer, assigned_at, assigned_by, ground) on assignment to ${app_role};

-- The default set: whoever is not told otherwise by the list or by its own declaration goes through.
insert into lane_rule (id, version, customs_office, priority, lane, conditions, text, valid_from) values
    ('0198f000-0000-7000-8000-000000000001', 1, null, 800, 'YELLOW', '{"findings": ["NEEDS_REVIEW"]}',
     '{"en": "The list as published cannot decide on some goods.", "zh": "现有清单无法对部分货物作出判定。"}', '2025-04-04'),
    ('0198f000-0000-7000-8000-000000000002', 1, null, 810, 'YELLOW', '{"exempt": true}',
     '{"en": "Controlled goods that are exempt by their movement alone.", "zh": "管制物项仅因其流向免证。"}', '2025-04-04'),
    ('0198f000-0000-7000-8000-000000000003', 1, null, 1000, 'GREEN', '{}',
     '{"en": "Nothing asks for a closer look.", "zh": "无需进一步查核。"}', '2025-04-04');

-- Whether a consignor has exported before is asked by a rule.
create index declaration_consignor_ix on declaration ((form -> 'consignor' ->> 'uscc')) where number is not null;
