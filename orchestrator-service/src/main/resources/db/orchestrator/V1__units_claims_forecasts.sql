-- Newest forecast of each subject; tells an old record from a new one even when nothing is recommended.
create table forecast_head (
    subject text primary key,
    tenant  text        not null,
    at      timestamptz not null
);

create table recommendation (
    subject          text             not null references forecast_head on delete cascade,
    tenant           text             not null,
    bundle           text             not null,
    units            integer          not null,
    probability      double precision not null,
    keep_until       timestamptz      not null,
    expected_benefit double precision not null,
    expected_cost    double precision not null,
    because          text             not null,
    primary key (subject, bundle, units)
);
create index recommendation_valid on recommendation (keep_until);

create table demand (
    tenant    text             not null,
    bundle    text             not null,
    partition integer          not null,
    at        timestamptz      not null,
    window_seconds double precision not null,
    mean      double precision not null,
    variance  double precision not null,
    primary key (tenant, bundle, partition)
);

-- purpose: dedicated, pooled, on-demand. state: wanted, starting, ready, claimed; released, failed, retired, expired.
create table unit (
    id             text primary key,
    tenant         text             not null,
    bundle         text             not null,
    revision       text             not null,
    purpose        text             not null,
    subject        text,
    price_per_hour double precision not null,
    probability    double precision not null,
    keep_until     timestamptz      not null,
    because        text             not null,
    ordered_at     timestamptz      not null,
    state          text             not null,
    accepted_at    timestamptz,
    ready_at       timestamptz,
    doubted_since  timestamptz,
    claim          text,
    claimed_by     text,
    claimed_at     timestamptz,
    ended_at       timestamptz,
    end_reason     text
);
create index unit_live on unit (tenant, bundle, state) where ended_at is null;
create unique index unit_claim on unit (claim) where claim is not null;

create table claim (
    id           text primary key,
    tenant       text             not null,
    subject      text             not null,
    wanted       text             not null,
    unit         text             not null references unit,
    launch       text             not null,
    wait_seconds double precision not null,
    because      text             not null,
    probability  double precision not null,
    at           timestamptz      not null
);
create index claim_of_tenant on claim (tenant, at);
create index claim_of_subject on claim (subject, at);

-- One row per Idempotency-Key; the second of two concurrent requests waits here for the first.
create table claim_key (
    tenant  text        not null,
    key     text        not null,
    request text        not null,
    claim   text        not null,
    at      timestamptz not null,
    primary key (tenant, key)
);

-- Outcomes on their way to Kafka, in the order in which they came.
create table outcome (
    position bigint generated always as identity primary key,
    message  jsonb       not null,
    at       timestamptz not null,
    sent_at  timestamptz
);
create index outcome_unsent on outcome (position) where sent_at is null;

-- Failed builds of each bundle in a row.
create table bundle_failure (
    bundle   text primary key,
    failures integer     not null,
    last_at  timestamptz not null
);
