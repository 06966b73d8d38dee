-- Versions of fitted models. Each service has the table in its own schema; see docs/adr/0011-model-registry.md.
create table if not exists model (
    kind text not null,
    version bigint not null,
    state text not null check (state in ('challenger', 'champion', 'retired')),
    schema_hash text not null,
    data_from timestamptz not null,
    data_to timestamptz not null,
    fitted_at timestamptz not null,
    promoted_at timestamptz,
    metrics jsonb not null,
    payload bytea not null,
    primary key (kind, version)
);

create unique index if not exists model_champion on model (kind) where state = 'champion';
