-- SPDX-License-Identifier: EUPL-1.2
-- Who chooses requirements reads how often each was adopted before, so what was not is kept too; empty in rows of before.
alter table adopted_requirement add column dropped boolean;
create index adopted_requirement_code on adopted_requirement (code, dropped, dossier);
-- A deviation may be about some requirements; empty when it is about the whole theme.
alter table deviation add column requirement_codes varchar(4000);
