-- What people say that subjects are; models learn from it. Gone with the persona when a subject is erased.
create table subject_label (
    subject   text not null references persona (subject) on delete cascade,
    attribute text not null,
    value     text not null,
    at        timestamptz not null,
    primary key (subject, attribute)
);
