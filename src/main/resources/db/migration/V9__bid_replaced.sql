-- A bid that was recorded wrongly is recorded again. The wrong record stays and no longer counts.

alter table bid add column replaced_reason varchar(100000);
alter table bid add column replaced_by varchar(255);
alter table bid add column replaced_at timestamp with time zone;
