-- SPDX-License-Identifier: EUPL-1.2
-- A tender has its days, and what shortens them, in columns. Who was considered for an invitation stands in rows, each with the record of the
-- supplier; V58_1 moves the names of before into them. A supplier from another country is known by its number there.

alter table publication add column variant varchar(20) default 'OPENBAAR' not null;
alter table publication add column shortening varchar(20) default 'GEEN' not null;
alter table publication add column notice_sent date;
alter table publication add column notice_number varchar(50);
alter table publication add column urgency varchar(4000);
alter table publication add column questions_until date;
alter table publication add column answers_by date;
alter table publication add column no_small_or_social varchar(4000);

update publication set variant = coalesce((select s.variant from strategy s where s.id =
    (select max(newest.id) from strategy newest where newest.dossier = publication.dossier)), 'OPENBAAR');

alter table supplier add column country varchar(2);
alter table supplier add column foreign_number varchar(30);
alter table supplier add column impact_entrepreneur boolean;
alter table supplier drop constraint if exists supplier_name_once;
alter table supplier add constraint supplier_name_once unique nulls not distinct (name_key, legal_form, coc_number, country, foreign_number);
alter table supplier add constraint supplier_foreign_once unique (country, foreign_number);

-- What stands on a bid or contract may be a number of another country too.
alter table bid alter column coc_number set data type varchar(40);
alter table contract alter column coc_number set data type varchar(40);

create table invitation (
    publication bigint not null references publication (id),
    place       int not null,
    supplier_id bigint not null references supplier (id),
    name        varchar(200) not null,
    company_number varchar(40),
    invited     boolean not null,
    reason      varchar(4000),
    primary key (publication, place)
);
create index invitation_supplier on invitation (supplier_id);

-- What the buyer answers to the warning that a purchase may have been cut up; one row for a dossier, as the strategy in force says.
create table split_answer (
    dossier  varchar(20) not null primary key,
    warning  varchar(4000) not null,
    answer   varchar(4000) not null,
    answered_by varchar(64) not null,
    answered_at timestamp with time zone not null
);
