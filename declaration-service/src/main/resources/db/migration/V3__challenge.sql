-- Challenge, identification and what may follow (CH-01 to CH-13).
create table challenge (
    id               uuid        not null,
    declaration_id   uuid        not null,
    hold_id          uuid        not null,
    ground           text        not null,
    statement        text        not null,
    evidence         jsonb       not null,
    noticed_at       timestamptz not null,
    noticed_by       text        not null,
    received_on      date,
    reply_due_on     date,
    due_provisional  boolean     not null default false,
    reply            jsonb,
    replied_at       timestamptz,
    replied_late     boolean,
    outcome          text,
    result_reasoning text,
    result_at        timestamptz,
    result_by        text,
    constraint challenge_pk primary key (id),
    constraint challenge_declaration_fk foreign key (declaration_id) references declaration (id),
    constraint challenge_hold_fk foreign key (hold_id) references hold (id),
    constraint challenge_ground_ck check (ground in ('EVIDENCE_OF_CONTROL', 'DOUBTFUL_REMARK')),
    constraint challenge_outcome_ck check (outcome in ('NO_LICENSE_NEEDED', 'LICENSE_NEEDED')),
    constraint challenge_result_ck check ((outcome is null) = (result_at is null))
);

create index challenge_declaration_ix on challenge (declaration_id);

create table identification (
    id             uuid        not null,
    challenge_id   uuid        not null,
    declaration_id uuid        not null,
    hold_id        uuid        not null,
    question       text        not null,
    lines          integer[]   not null,
    requested_at   timestamptz not null,
    requested_by   text        not null,
    controlled     boolean,
    control_codes  text[],
    reasoning      text,
    concluded_at   timestamptz,
    concluded_by   text,
    constraint identification_pk primary key (id),
    constraint identification_challenge_fk foreign key (challenge_id) references challenge (id),
    constraint identification_declaration_fk foreign key (declaration_id) references declaration (id),
    constraint identification_hold_fk foreign key (hold_id) references hold (id),
    constraint identification_lines_ck check (cardinality(lines) > 0),
    constraint identification_conclusion_ck check ((controlled is null) = (concluded_at is null))
);

create index identification_declaration_ix on identification (declaration_id);

create table penalty_referral (
    id             uuid        not null,
    declaration_id uuid        not null,
    ground         text        not null,
    rule           text        not null,
    source         text        not null,
    opened_at      timestamptz not null,
    opened_by      text        not null,
    constraint penalty_referral_pk primary key (id),
    constraint penalty_referral_declaration_fk foreign key (declaration_id) references declaration (id)
);

grant select, insert, update on challenge to ${app_role};
grant select, insert, update on identification to ${app_role};
grant select, insert on penalty_referral to ${app_role};
