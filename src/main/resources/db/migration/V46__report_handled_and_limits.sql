-- SPDX-License-Identifier: EUPL-1.2
-- What who owns the rules answered to a report; once.
alter table rule_report add column answer varchar(2000);
alter table rule_report add column handled_by varchar(64);
alter table rule_report add column handled_at timestamp with time zone;
create index rule_report_reporter on rule_report (reported_by, reported_at);
-- When an absence was filled in; not known of those from before. By this, and the indexes, what somebody did on a day is counted.
alter table absence add column registered_at timestamp with time zone;
create index dossier_question_asker on dossier_question (asked_by, asked_at);
create index dossier_answer_answerer on dossier_answer (answered_by, answered_at);
