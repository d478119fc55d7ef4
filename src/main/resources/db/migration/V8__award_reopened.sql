-- An award decision can be taken back: after a complaint that is founded, or when its contract cannot be signed. The decision, and
-- the assessments that no longer count, stay on record.

alter table award_decision add column reopened_reason varchar(100000);
alter table award_decision add column reopened_by varchar(255);
alter table award_decision add column reopened_at timestamp with time zone;

alter table assessment add column superseded_at timestamp with time zone;
alter table assessment drop constraint assessment_once;
alter table assessment add constraint assessment_once unique nulls not distinct (bid, superseded_at);
