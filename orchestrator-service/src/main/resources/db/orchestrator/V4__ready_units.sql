-- A claim finds the unit that it takes by one of these, in order, however many are ready.
create index unit_ready_pooled on unit (tenant, bundle, ordered_at, id) where state = 'ready' and purpose = 'pooled';
create index unit_ready_dedicated on unit (subject, bundle) where state = 'ready' and purpose = 'dedicated';

-- Whether rows about the subject may be written; if so, it will not be erased before the transaction ends. Volatile, so
-- that the second statement sees what was committed while the first waited. The number is ErasureGate's.
create function admits(subject text) returns boolean language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(x'666f726565726173'::bigint);
    return not exists (select from erased_subject where digest = digest_of(subject));
end $$;
