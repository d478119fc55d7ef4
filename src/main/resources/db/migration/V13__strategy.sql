-- SPDX-License-Identifier: EUPL-1.2
-- What was asked a moment ago, so that the same request is not taken twice. The fingerprint is that of the answers; rows older than
-- the window in which a repeat is noticed are thrown away.
create table recent_request (
    requested_by varchar(64)              not null,
    fingerprint  varchar(64)              not null,
    dossier      varchar(20)              not null,
    requested_at timestamp with time zone not null,
    constraint recent_request_once primary key (requested_by, fingerprint)
);

-- What people state about the route to the market, which decides which rules apply. Of a dossier from before this, a tick about a
-- framework was all that was known; it keeps what it was ruled by.
alter table dossier add column framework_number varchar(100);
alter table dossier add column framework_end_date date;
alter table dossier add column framework_remaining numeric(15, 2);
alter table dossier add column framework_in_scope boolean;
alter table dossier add column framework_scope_reason varchar(4000);
alter table dossier add column hiring_kind varchar(20);
alter table dossier add column hiring_reference varchar(100);
alter table dossier add column labour_share numeric(5, 2);
