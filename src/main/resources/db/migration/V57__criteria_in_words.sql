-- SPDX-License-Identifier: EUPL-1.2
-- A criterion says what its marks mean, how it is measured, what it has to do with what is bought and what a bid must show. A strategy says
-- how points for the price are counted, where that is not from the lowest price. A mark may have a reason of its own. A publication keeps
-- a fingerprint of criteria and method. What was kept before said none of this.

alter table criterion add column marks varchar(2000);
alter table criterion add column minimum int;
alter table criterion add column measuring varchar(2000);
alter table criterion add column subject_link varchar(2000);
alter table criterion add column evidence varchar(2000);
alter table criterion add column tightens varchar(50);

alter table strategy add column price_formula varchar(20);
alter table strategy add column price_lowest decimal(15, 2);
alter table strategy add column price_highest decimal(15, 2);
alter table strategy add column price_ceiling boolean;
alter table strategy add column price_drop_out varchar(20);

alter table assessment_mark add column reason varchar(2000);
alter table buyers_mark add column reason varchar(2000);

alter table publication add column criteria_fingerprint varchar(100);
