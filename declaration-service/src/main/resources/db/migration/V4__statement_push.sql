-- Statements to license-service of what declarations hold and have used (WO-05), with what came of them.
create table statement_push (
    id           uuid        not null,
    cause        text        not null,
    -- The day in Beijing that the statement is about.
    about        date        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    state        text        not null,
    -- Raised with each try: a replica that was given up for dead changes nothing any more.
    tries        integer     not null,
    lease_until  timestamptz,
    next_try_at  timestamptz,
    taken_at     timestamptz,
    items        integer,
    compared     integer,
    in_motion    integer,
    differences  integer,
    parked       integer,
    trouble      text,
    ended_at     timestamptz,
    constraint statement_push_pk primary key (id),
    constraint statement_push_cause_ck check (cause in ('DAILY', 'OPERATOR')),
    constraint statement_push_state_ck check (state in ('RUNNING', 'COMPARED', 'FAILED')),
    constraint statement_push_trouble_ck check (trouble in ('AWAY', 'REFUSED', 'INCOMPLETE')),
    constraint statement_push_failed_ck check ((state = 'FAILED') = (trouble is not null)),
    constraint statement_push_compared_ck check (state <> 'COMPARED' or (compared is not null
        and in_motion is not null and differences is not null and parked is not null))
);

-- One a day, however many replicas look whether it is due.
create unique index statement_push_daily_ux on statement_push (about) where cause = 'DAILY';

grant select, insert, update on statement_push to ${app_role};
