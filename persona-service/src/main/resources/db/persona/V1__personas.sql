-- What we believe about each subject now. A copy of the topic persona.updates.v1 that can be searched.
create table persona (
    subject           text primary key,
    tenant            text not null,
    at                timestamptz not null,
    skill             text not null,
    skill_share       double precision not null,
    use_case          text not null,
    use_case_share    double precision not null,
    sensitivity       text not null,
    sensitivity_share double precision not null,
    posture           text not null,
    posture_share     double precision not null,
    nearest           text not null,
    cluster           text not null,
    evidence          double precision not null,
    feature_schema    text not null,
    -- What the persona was inferred from, by feature name; clusters are fitted to it.
    features          jsonb,
    body              jsonb not null
);

create index persona_by_tenant on persona (tenant, subject);
create index persona_by_time on persona (at);

-- What we believed before.
create table persona_history (
    subject text not null,
    at      timestamptz not null,
    body    jsonb not null,
    primary key (subject, at)
);

create index persona_history_by_time on persona_history (at);

-- Groups of similar subjects; the newest row counts.
create table cluster_model (
    id        bigint generated always as identity primary key,
    fitted_at timestamptz not null,
    subjects  integer not null,
    model     jsonb not null
);
