-- What subjects did, for as long as models are fitted to it.
create table doing (
    event text primary key,
    tenant text not null,
    subject text not null,
    partition int not null,
    at timestamptz not null,
    ended boolean not null,
    number int not null,
    size real not null,
    declared_minutes real not null,
    waited_minutes double precision not null
);

create index doing_at on doing (at);
create index doing_subject on doing (subject);

-- Who was erased, as SHA-256: no table may hold a subject that is erased, but what comes late must be told.
create table forgotten_subject (
    digest bytea primary key,
    at timestamptz not null
);
