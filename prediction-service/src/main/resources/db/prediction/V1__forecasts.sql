-- Newest forecast of each subject. One column per horizon, because lists are asked for by horizon and threshold.
create table need_forecast (
    subject     text primary key,
    tenant      text not null,
    at          timestamptz not null,
    within_1m   double precision not null,
    within_5m   double precision not null,
    within_15m  double precision not null,
    within_60m  double precision not null,
    within_240m double precision not null,
    body        jsonb not null
);

create index need_forecast_1m on need_forecast (tenant, within_1m desc, subject);
create index need_forecast_5m on need_forecast (tenant, within_5m desc, subject);
create index need_forecast_15m on need_forecast (tenant, within_15m desc, subject);
create index need_forecast_60m on need_forecast (tenant, within_60m desc, subject);
create index need_forecast_240m on need_forecast (tenant, within_240m desc, subject);

-- Newest partial sum of each partition; means and variances of the partitions add up.
create table demand_forecast (
    tenant         text not null,
    bundle         text not null,
    partition      integer not null,
    at             timestamptz not null,
    window_seconds double precision not null,
    mean           double precision not null,
    variance       double precision not null,
    primary key (tenant, bundle, partition)
);
