-- What MOFCOM ruled on goods described alike, as a lodging found it; null where control-list-service did not answer.
alter table lodging add column rulings jsonb;
