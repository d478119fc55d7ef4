-- SPDX-License-Identifier: EUPL-1.2
-- From the award on a gate, an approval and a contract can be about one lot. What was kept before is about the whole purchase, which has
-- no lot.

alter table gate_result add column lot int;
alter table approval add column lot int;
alter table contract add column lot int;
alter table contract drop constraint contract_once;
alter table contract add constraint contract_once unique nulls not distinct (dossier, lot);
