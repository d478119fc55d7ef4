-- SPDX-License-Identifier: EUPL-1.2
-- Numbers come from a sequence, so that who takes one does not hold up who comes next until the commit. A year begins where the sequence
-- stands at its first number: number = value - base. A year in which numbers were handed out before goes on from there.
create sequence dossier_count;
alter table dossier_number add column base integer;
update dossier_number set base = -last_number where last_number > 0;
alter table dossier_number drop column last_number;

-- Number and title as they are sought, from each of their letters to the end, so that what stands anywhere in them is the beginning of a
-- row. Bytes, because those are ordered alike in every database. Dossiers from before are filled by the next step.
create table dossier_text (
    dossier_id bigint not null,
    part       bytea  not null
);
create index dossier_text_part on dossier_text (part, dossier_id);

-- Who changes a contract writes it as a whole, and must not write over what another changed meanwhile.
alter table contract add column version integer default 0 not null;

-- Of the same request one may come in at a time, unless it is meant as another: then it has its dossier number here instead of its fingerprint.
alter table recent_request add column once varchar(64);
update recent_request set once = fingerprint;
alter table recent_request alter column once set not null;
alter table recent_request drop constraint recent_request_once;
alter table recent_request add constraint recent_request_once unique (requested_by, once);
create index recent_request_fingerprint on recent_request (requested_by, fingerprint);
