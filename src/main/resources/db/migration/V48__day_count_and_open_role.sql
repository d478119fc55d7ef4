-- SPDX-License-Identifier: EUPL-1.2
-- How often somebody did something on the last day on which he did it, for what mails others. Counted in one row, which who does it at the same
-- moment waits for; so no limit is passed by doing it twice at once, and nothing grows.
create table day_count (
    person     varchar(64) not null,
    kind       varchar(20) not null,
    counted_on date        not null,
    amount     integer     not null,
    primary key (person, kind)
);
-- By what it was counted before.
drop index rule_report_reporter;
drop index dossier_question_asker;
drop index dossier_answer_answerer;
alter table absence drop column registered_at;
-- A role that nobody has any more.
alter table dossier_owner alter column person drop not null;
