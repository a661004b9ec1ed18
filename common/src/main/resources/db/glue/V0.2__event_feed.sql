-- Every change is an event, written in the transaction of the change and without a position. Commits come out of
-- order, so a publisher numbers committed rows afterwards, without gaps; the feed serves numbered rows only.
create table event (
    id              uuid        not null,
    seq             bigint      generated always as identity,
    position        bigint,
    type            text        not null,
    subject_type    text        not null,
    subject_id      text        not null,
    subject_version bigint      not null,
    recorded_at     timestamptz not null,
    audience        text[]      not null,
    data            jsonb       not null,
    constraint event_pk primary key (id),
    constraint event_position_uk unique (position),
    constraint event_subject_version_uk unique (subject_type, subject_id, subject_version, type)
);

create index event_unnumbered_ix on event (seq) where position is null;

-- The publishers' lease and the end of the feed in one row: whoever locks it numbers, the others pass by.
create table event_feed_head (
    singleton boolean not null default true,
    position  bigint  not null default 0,
    constraint event_feed_head_pk primary key (singleton),
    constraint event_feed_head_singleton_ck check (singleton),
    constraint event_feed_head_position_ck check (position >= 0)
);

insert into event_feed_head default values;

grant select, insert, update (position) on event to ${app_role};
grant select, update (position) on event_feed_head to ${app_role};
