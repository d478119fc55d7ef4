-- Why who should sign a contract did not; empty once the buyer dealt with it.

alter table contract add column objection varchar(100000);
