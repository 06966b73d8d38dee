-- Until when a claim's unit may be kept; null for as long as its subject likes.
alter table claim add column until timestamptz;
create index claim_until on claim (until) where until is not null;
