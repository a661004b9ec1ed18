-- The course of an application: who sent it up, when its clock stood still, what was asked. The due date is computed
-- from these moves and the calendar, so it is no longer stored.
alter table application
    drop column due_on,
    drop column due_provisional,
    add column withdrawn_on    date,
    add column forwarding      jsonb,
    add column pauses          jsonb not null default '[]',
    add column questions       jsonb not null default '[]',
    add column referral        jsonb,
    add column delivery        jsonb,
    add column reconsideration jsonb,
    add column silent          boolean not null default false,
    drop constraint application_state_ck,
    add constraint application_state_ck check (state in ('DRAFT', 'SUBMITTED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED',
        'UNDER_REVIEW', 'PAUSED', 'GRANTED', 'REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN')),
    -- AP-06: nothing is examined before the papers were sent up, or taken up by the ministry.
    add constraint application_forwarding_ck check (review is null or forwarding is not null) not valid,
    add constraint application_delivery_ck check (delivery is null or state = 'GRANTED'),
    add constraint application_reconsideration_ck check (reconsideration is null or state = 'REFUSED');

-- Open ones, for the work queue and the acceptance by silence.
create index application_state_ix on application (state, received_on)
    where state in ('SUBMITTED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED', 'UNDER_REVIEW', 'PAUSED');
