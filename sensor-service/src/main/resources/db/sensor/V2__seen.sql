-- When somebody was last at work, to the day or so: who has not been for long is forgotten. Those who are there count as
-- seen on the day that this begins to be written down.
alter table person add column seen timestamptz not null default now();
alter table person alter column seen drop default;
create index person_seen on person (seen);
