-- SPDX-License-Identifier: EUPL-1.2
-- Whether the estimated value reaches the European threshold by the rules of the day on which the dossier was opened. The tables say so, so dossiers
-- from before get theirs when the application starts; null until then, and where no rule covers that day.
alter table dossier add column above_threshold boolean;
-- What was decided and asked in a period is found by its day, however long ago the first was.
create index gate_result_decided on gate_result (decided_at);
create index deviation_asked on deviation (asked_at);
