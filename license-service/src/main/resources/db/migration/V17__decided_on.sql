-- Decisions of a time, for statistics. The days are texts as 2026-12-31, which sort like days.
create index application_decided_ix on application (jsonb_extract_path_text(decision, 'decidedOn'))
    where decision is not null;
