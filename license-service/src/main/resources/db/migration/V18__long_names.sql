-- Names have up to 2,000 characters of any script, more bytes than an entry of an ordered index holds: they are unique
-- by their digest, and found by hash.
alter table license_party drop constraint license_party_pk;
create unique index license_party_uk on license_party (license_id, md5(normalized), identifier);
drop index license_party_normalized_ix;
create index license_party_normalized_ix on license_party using hash (normalized);

alter table party_listing_name drop constraint party_listing_name_pk;
create unique index party_listing_name_uk on party_listing_name (listing_id, md5(normalized));
drop index party_listing_name_normalized_ix;
create index party_listing_name_normalized_ix on party_listing_name using hash (normalized);

drop index party_question_open_uk;
create unique index party_question_open_uk on party_question (listing_id, md5(normalized), md5(identifier))
    where state = 'OPEN';
drop index party_question_asked_ix;
create index party_question_asked_ix on party_question (listing_id, md5(normalized), md5(identifier));
