-- SPDX-License-Identifier: EUPL-1.2
-- The day by which a mail asks for something, for the calendar; and how often somebody wants mail about tasks.
alter table message add column due_on date;

create table mail_preference (
    person varchar(64) not null primary key,
    choice varchar(20) not null
);
