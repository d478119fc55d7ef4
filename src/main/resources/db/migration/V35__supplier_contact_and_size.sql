-- SPDX-License-Identifier: EUPL-1.2
-- Whom to contact at a supplier has two parts, a person and an address, so that a program can use the address. Nothing ever wrote the one
-- column of before. How big a company is (company_size, there since the table is) is the name of a constant; from now on a form asks both.

alter table supplier drop column contact;
alter table supplier add column contact_person varchar(200);
alter table supplier add column contact_email varchar(254);
