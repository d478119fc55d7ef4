-- SPDX-License-Identifier: EUPL-1.2
-- A contract has a number of its own, counted per year as those of dossiers are: number = value - base. A dossier can have more contracts:
-- of each lot, and of each supplier of a framework. A contract from before keeps the number of its dossier, and a year in which there are
-- such contracts goes on above the highest of them.
create sequence contract_count;
create table contract_number (
    number_year integer primary key,
    base        integer
);
insert into contract_number (number_year) select number_year from dossier_number;
update contract_number set base = (select -max(cast(substring(contract.contract_number from 10) as integer)) from contract
    where contract.contract_number like 'CON-' || contract_number.number_year || '-%');

alter table contract drop constraint contract_once;
alter table contract add constraint contract_once unique nulls not distinct (dossier, lot, supplier_id);
