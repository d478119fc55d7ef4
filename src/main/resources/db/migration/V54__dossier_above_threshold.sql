-- SPDX-License-Identifier: EUPL-1.2
-- Whether the estimated value reaches the European threshold by the rules of the day on which the dossier was opened. The tables say so, so dossiers
-- from before get theirs when the application starts; null until then, and where no rule covers that day.
alter table dossier add column above_threshold boolean;
