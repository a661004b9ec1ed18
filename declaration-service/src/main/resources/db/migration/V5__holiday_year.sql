-- The holiday calendar as received from license-service, so that it counts while license-service is away.
create table holiday_year (
    year             integer     not null,
    closed           date[]      not null,
    open_by_exchange date[]      not null,
    source           text,
    -- How often the year was entered anew at license-service.
    version          bigint      not null,
    received_at      timestamptz not null,
    constraint holiday_year_pk primary key (year),
    constraint holiday_year_closed_ck check (cardinality(closed) > 0)
);

grant select, insert, update on holiday_year to ${app_role};
