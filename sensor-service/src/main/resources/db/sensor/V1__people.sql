-- Whose subjects there are. Nothing in it tells who anybody is, nor which subject is whose: both take the master key,
-- which is not here. Without the row, no key can tell either.
create table person (
    tenant        text        not null,
    -- Keyed hash of the person's id, by which the row is found.
    lookup        text        not null,
    -- Which master key the hash is under; the newest, once the person was seen with it.
    lookup_epoch  integer     not null,
    -- What the subject is made from, together with the person's id and the key of its epoch. Both never change.
    salt          text        not null,
    subject_epoch integer     not null,
    since         timestamptz not null,
    primary key (tenant, lookup)
);

-- One row per erasure. The subject is here only until Kafka has the order; the rest stays, to prove that it was done.
create table erasure (
    id           text        primary key,
    tenant       text        not null,
    subject      text,
    at           timestamptz not null,
    published_at timestamptz
);
create index erasure_unpublished on erasure (at) where published_at is null;

-- Master keys that were ever used, by a hash under themselves: a start with another key in the place of one is refused.
create table key_epoch (
    epoch       integer primary key,
    check_value text    not null
);
