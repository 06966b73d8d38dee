-- How far plans are carried out; an empty tenant or bundle stands for all.
create table guard_rule (
    tenant text not null,
    bundle text not null,
    mode   text not null,
    primary key (tenant, bundle)
);

-- One row while the kill switch is on.
create table kill_switch (
    pulled boolean primary key check (pulled)
);
