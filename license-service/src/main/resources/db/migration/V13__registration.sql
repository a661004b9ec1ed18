-- Registration certificates (LI-03, LI-05): the case and its facts, on the application and on what is issued.
alter table application
    add column registration jsonb,
    drop constraint application_type_ck,
    add constraint application_type_ck check (type in ('SINGLE', 'GENERAL', 'REGISTRATION')),
    add constraint application_registration_ck check (type = 'REGISTRATION' or registration is null);

alter table license
    add column registration jsonb,
    drop constraint license_type_ck,
    drop constraint license_max_uses_ck,
    add constraint license_type_ck check (type in ('SINGLE', 'GENERAL', 'REGISTRATION')),
    add constraint license_max_uses_ck check (max_uses >= 1
        and (type = 'GENERAL' or max_uses is not distinct from 1)),
    add constraint license_registration_ck check ((type = 'REGISTRATION') = (registration is not null));

-- Goods that are on no list and need a license all the same, because MOFCOM said so to the exporter (CL-14).
alter table license_line
    add column basis  text not null default 'CONTROL_LIST',
    add column notice text,
    add constraint license_line_basis_ck check ((basis = 'CONTROL_LIST' and notice is null and control_codes <> '[]')
        or (basis = 'CATCH_ALL' and notice is not null and control_codes = '[]'));
