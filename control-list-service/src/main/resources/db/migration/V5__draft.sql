-- An announcement on its way: free to edit until it is submitted, final once it is published or withdrawn.
create table draft (
    id               uuid        not null,
    version          bigint      not null,
    announcement_id  text        not null,
    title_zh         text        not null,
    title_en         text        not null,
    -- JSON as it came, its readings inside.
    document         text        not null,
    state            text        not null,
    editors          text[]      not null,
    submitted_by     text,
    sent_back_ground text,
    published_by     text,
    edition          integer,
    created_at       timestamptz not null,
    edited_at        timestamptz not null,
    constraint draft_pk primary key (id),
    constraint draft_state_ck check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'WITHDRAWN')),
    constraint draft_document_ck check (document is json object),
    constraint draft_edition_fk foreign key (edition) references edition (number),
    constraint draft_published_ck check ((state = 'PUBLISHED') = (published_by is not null and edition is not null)),
    constraint draft_submitted_ck check (state not in ('SUBMITTED', 'PUBLISHED') or submitted_by is not null),
    -- Who drafts an announcement does not publish it.
    constraint draft_four_eyes_ck check (published_by is null
        or (published_by <> all (editors) and published_by <> submitted_by))
);

create index draft_state_ix on draft (state, id);

create function refuse_change_of_final_draft() returns trigger
    language plpgsql
as $$
begin
    raise exception 'draft % is %, which is final', old.id, old.state using errcode = 'integrity_constraint_violation';
end;
$$;

create trigger draft_final_tr before update on draft
    for each row when (old.state in ('PUBLISHED', 'WITHDRAWN')) execute function refuse_change_of_final_draft();

grant select, insert, update on draft to ${app_role};
