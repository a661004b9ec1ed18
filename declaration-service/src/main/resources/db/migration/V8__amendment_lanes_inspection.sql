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
