-- Holidays as announced, one year at a time, kept by the ministry.
create table holiday_year (
    year             integer     not null,
    version          bigint      not null,
    closed           jsonb       not null,
    open_by_exchange jsonb       not null,
    source           text        not null,
    brought_along    boolean     not null default false,
    edited_at        timestamptz,
    constraint holiday_year_pk primary key (year),
    constraint holiday_year_year_ck check (year between 1900 and 9999)
);

grant select, insert, update on holiday_year to ${app_role};

insert into holiday_year (year, version, brought_along, closed, open_by_exchange, source) values
    (2025, 0, true,
      '["2025-01-01", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-02-01", "2025-02-02",
       "2025-02-03", "2025-02-04", "2025-04-04", "2025-04-05", "2025-04-06", "2025-05-01", "2025-05-02",
       "2025-05-03", "2025-05-04", "2025-05-05", "2025-05-31", "2025-06-01", "2025-06-02", "2025-10-01",
       "2025-10-02", "2025-10-03", "2025-10-04", "2025-10-05", "2025-10-06", "2025-10-07", "2025-10-08"]',
      '["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"]',
      'Notice of the State Council General Office on holiday arrangements for 2025'),
    (2026, 0, true,
      '["2026-01-01", "2026-01-02", "2026-01-03", "2026-02-15", "2026-02-16", "2026-02-17", "2026-02-18",
       "2026-02-19", "2026-02-20", "2026-02-21", "2026-02-22", "2026-02-23", "2026-04-04", "2026-04-05",
       "2026-04-06", "2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04", "2026-05-05", "2026-06-19",
       "2026-06-20", "2026-06-21", "2026-09-25", "2026-09-26", "2026-09-27", "2026-10-01", "2026-10-02",
       "2026-10-03", "2026-10-04", "2026-10-05", "2026-10-06", "2026-10-07"]',
      '["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]',
      'Notice of the State Council General Office on holiday arrangements for 2026');
