-- SPDX-License-Identifier: EUPL-1.2
-- Numbers come from a sequence, so that who takes one does not hold up who comes next until the commit. A year begins where the sequence
-- stands at its first number: number = value - base. A year in which numbers were handed out before goes on from there.
create sequence dossier_count;
alter table dossier_number add column base integer;
update dossier_number set base = -last_number where last_number > 0;
alter table dossier_number drop column last_number;
