-- Who is told of events, where, and how far.
create table webhook (
    id              uuid        not null,
    version         bigint      not null,
    -- The organization or agency that it belongs to, in the words of an audience.
    owner           text        not null,
    -- What its owner could see when it was made. Never changes.
    audience        text[]      not null,
    url             text        not null,
    -- Empty for all.
    types           text[]      not null,
    description     text,
    state           text        not null,
    -- Deliveries are written for events up to this position.
    read_to         bigint      not null,
    -- Numbers the stretches in which deliveries were written; orders deliveries together with the position.
    stretch         bigint      not null default 0,
    -- Encrypted; wiped when the webhook is removed.
    secret          bytea,
    previous_secret bytea,
    previous_until  timestamptz,
    created_at      timestamptz not null,
    created_by      text        not null,
    constraint webhook_pk primary key (id),
    constraint webhook_state_ck check (state in ('ACTIVE', 'PAUSED', 'REMOVED')),
    constraint webhook_secret_ck check ((state = 'REMOVED') = (secret is null)),
    constraint webhook_previous_secret_ck check ((previous_secret is null) = (previous_until is null)),
    constraint webhook_removed_ck check (state <> 'REMOVED' or previous_secret is null),
    constraint webhook_audience_ck check (cardinality(audience) > 0),
    constraint webhook_read_to_ck check (read_to >= 0),
    constraint webhook_version_ck check (version >= 0)
);

create index webhook_owner_ix on webhook (owner) where state <> 'REMOVED';

-- One event for one webhook. No foreign key to the event: the event table may be partitioned.
create table webhook_delivery (
    id           uuid        not null,
    webhook_id   uuid        not null,
    position     bigint      not null,
    event_id     uuid        not null,
    type         text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    stretch      bigint      not null,
    state        text        not null,
    -- Counts on for ever: the answer to an older attempt changes nothing any more.
    attempt      integer     not null default 0,
    -- Tries since it was last put in the queue.
    tries        integer     not null default 0,
    -- Null while an earlier event of the same subject waits.
    next_try_at  timestamptz,
    lease_until  timestamptz,
    last_try_at  timestamptz,
    last_status  integer,
    last_failure text,
    created_at   timestamptz not null,
    ended_at     timestamptz,
    constraint webhook_delivery_pk primary key (id),
    constraint webhook_delivery_webhook_fk foreign key (webhook_id) references webhook (id),
    constraint webhook_delivery_once_uk unique (webhook_id, stretch, position),
    constraint webhook_delivery_state_ck check (state in ('WAITING', 'DELIVERED', 'PARKED', 'SUPERSEDED')),
    constraint webhook_delivery_ended_ck check ((state = 'WAITING') = (ended_at is null)),
    constraint webhook_delivery_queue_ck check (state = 'WAITING' or (next_try_at is null and lease_until is null)),
    constraint webhook_delivery_failure_ck check (last_failure in ('STATUS', 'TARGET_REFUSED', 'NAME_UNKNOWN',
        'NO_CONNECTION', 'TLS', 'TIMEOUT', 'SECRET_UNREADABLE'))
);

create index webhook_delivery_due_ix on webhook_delivery (webhook_id, next_try_at) where state = 'WAITING';
create index webhook_delivery_subject_ix on webhook_delivery (webhook_id, subject_type, subject_id, stretch, position)
    where state = 'WAITING';
create index webhook_delivery_list_ix on webhook_delivery (webhook_id, stretch, position);
create index webhook_delivery_ended_ix on webhook_delivery (ended_at) where state in ('DELIVERED', 'SUPERSEDED');
create index webhook_delivery_parked_ix on webhook_delivery (webhook_id) where state = 'PARKED';

grant select, insert on webhook to ${app_role};
grant update (version, url, types, description, state, read_to, stretch, secret, previous_secret, previous_until)
    on webhook to ${app_role};
grant select, insert, delete on webhook_delivery to ${app_role};
grant update (stretch, state, attempt, tries, next_try_at, lease_until, last_try_at, last_status, last_failure, ended_at)
    on webhook_delivery to ${app_role};
