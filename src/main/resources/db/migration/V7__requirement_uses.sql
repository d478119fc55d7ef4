-- SPDX-License-Identifier: EUPL-1.2
-- A requirement may be a minimum and an award criterion at once: codes with commas between.
alter table adopted_requirement alter column usage_code set data type varchar(30);
alter table adopted_requirement rename column usage_code to usage_codes;
