-- Who was erased lately, as digests: no table may hold a subject that is erased, but what comes late must be told.
create table erased_subject (
    digest text        primary key,
    at     timestamptz not null
);

create function digest_of(subject text) returns text language sql immutable
    return encode(sha256(convert_to(subject, 'UTF8')), 'hex');

-- A key may name a person: a portal makes them from what it has. Only equality matters, so a digest will do.
update claim_key set key = encode(sha256(convert_to(key, 'UTF8')), 'hex');
