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
