-- One step in what is recorded here. Numbered without gaps under one advisory lock; later means recorded later.
create table edition (
    number          integer     not null,
    announcement_id text        not null,
    recorded_at     timestamptz not null,
    constraint edition_pk primary key (number),
    constraint edition_announcement_uk unique (announcement_id),
    constraint edition_announcement_fk foreign key (announcement_id) references announcement (id),
    constraint edition_number_ck check (number >= 1)
);

grant select, insert on edition to ${app_role};
