-- What holders report on their licenses (LF-04, LF-09; DUR 19). What was reported stays as it was: the service's role can
-- add the decision, nothing else. Nothing here is a balance: the ledger is the only one.
create table report (
    id             uuid    not null,
    version        bigint  not null,
    license_id     uuid    not null,
    kind           text    not null,
    state          text    not null,
    first_day      date    not null,
    last_day       date,
    details        text,
    circumstances  jsonb   not null,
    declaration_id uuid,
    -- What is reported beside what the ledger showed at that time.
    lines          jsonb   not null,
    corrects       uuid,
    paused_license boolean not null,
    filed_on       date    not null,
    filed_by       text    not null,
    outcome        text,
    ground         text,
    reason         text,
    decided_by     text,
    decided_name   text,
    decided_on     date,
    constraint report_pk primary key (id),
    constraint report_license_fk foreign key (license_id) references license (id),
    constraint report_corrects_fk foreign key (corrects) references report (id),
    -- A report is corrected once; the one that corrects it may be corrected again.
    constraint report_corrects_uk unique (corrects),
    constraint report_kind_ck check (kind in ('CHANGE_OF_END_USE', 'FACTS_CHANGED', 'SHIPMENT', 'ARRIVAL',
        'INSTALLATION', 'USE')),
    constraint report_state_ck check (state in ('OPEN', 'CLOSED', 'RECORDED', 'CORRECTED')),
    constraint report_goods_ck check (
        (kind in ('CHANGE_OF_END_USE', 'FACTS_CHANGED') and state in ('OPEN', 'CLOSED') and details is not null)
        or (kind not in ('CHANGE_OF_END_USE', 'FACTS_CHANGED') and state in ('RECORDED', 'CORRECTED')
            and declaration_id is not null and not paused_license)),
    constraint report_days_ck check (first_day <= filed_on and last_day between first_day and filed_on),
    constraint report_outcome_ck check (outcome in ('WITHDRAW', 'REVOKE', 'DEMAND_CHANGE', 'GO_ON')),
    constraint report_decision_ck check ((state = 'CLOSED') = (num_nulls(outcome, reason, decided_by, decided_on) = 0)
        and num_nulls(outcome, reason, decided_by, decided_on) in (0, 4)),
    constraint report_ground_ck check ((coalesce(outcome, '') in ('WITHDRAW', 'REVOKE')) = (ground is not null))
);

create index report_license_ix on report (license_id, declaration_id);
create index report_open_ix on report (license_id) where state = 'OPEN';

grant select, insert, update (version, state, outcome, ground, reason, decided_by, decided_name, decided_on) on report
    to ${app_role};

-- Reports name declarations by number too.
create index declaration_attempt_number_ix on declaration_attempt (declaration_number)
    where declaration_number is not null;

-- A change that the authority demanded (LF-03): without a grant the license rests on.
alter table license_change add column demanded boolean not null default false;

-- Questions of exporters whether goods are controlled, and the answers (MA-03, MA-04). No license comes of any.
create table inquiry (
    id              uuid   not null,
    version         bigint not null,
    organization    text   not null,
    state           text   not null,
    content         jsonb  not null,
    filed_on        date   not null,
    filed_by        text   not null,
    answer          jsonb,
    drafted_by      text,
    drafted_on      date,
    returned_reason text,
    issued_by       text,
    issued_name     text,
    ended_on        date,
    constraint inquiry_pk primary key (id),
    constraint inquiry_state_ck check (state in ('FILED', 'DRAFTED', 'ANSWERED', 'WITHDRAWN')),
    constraint inquiry_draft_ck check (num_nulls(answer, drafted_by, drafted_on) in (0, 3)
        and (state not in ('DRAFTED', 'ANSWERED') or answer is not null)),
    constraint inquiry_issue_ck check ((state = 'ANSWERED') = (issued_by is not null)),
    constraint inquiry_end_ck check ((state in ('ANSWERED', 'WITHDRAWN')) = (ended_on is not null)),
    -- Who drafts an answer does not issue it.
    constraint inquiry_four_eyes_ck check (issued_by is distinct from drafted_by or issued_by is null)
);

create index inquiry_organization_ix on inquiry (organization, id);

grant select, insert, update (version, state, answer, drafted_by, drafted_on, returned_reason, issued_by, issued_name,
    ended_on) on inquiry to ${app_role};
