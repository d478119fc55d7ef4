-- SPDX-License-Identifier: EUPL-1.2
-- Facts have a shape per moment, with a version. What was kept before has version 0: facts and outcome as they were written then, with
-- the rules inside the outcome. Budget, withdrawal and bids stand in their own tables; their older facts stay here and are not shown.

alter table decision_facts add column lot integer;
alter table decision_facts add column secrets varchar(60) default '' not null;
alter table decision_facts add column decision_key varchar(60);
alter table decision_facts add column decision_version integer;
alter table decision_facts add column rules varchar(4000) default '' not null;
alter table decision_facts add column schema_version integer default 0 not null;

-- What each kind gives away, like the lines of the trail; where amounts and bidders stood among the facts, everything.
update decision_facts set secrets = 'ESTIMATE' where moment in ('AANVRAAG', 'STRATEGIE', 'G3', 'AFWIJKING', 'BUDGET', 'INTREKKING');
-- Earlier purchases stand among the facts of some requests, and who may see this dossier may not see those: kept, and not shown.
update decision_facts set moment = 'AANVRAAG_SAMEN' where moment = 'AANVRAAG' and facts like '%"eerdereInkopen"%';
update decision_facts set secrets = 'BIDS' where moment in ('G4', 'G6', 'PUBLICATIE', 'INSCHRIJVINGEN');
update decision_facts set secrets = 'BIDS,ESTIMATE' where moment = 'CONTRACT';
update decision_facts set secrets = 'BIDS,ESTIMATE,OFFERS' where moment in ('G5', 'RANGORDE', 'GUNNING', 'GUNNINGSBESLISSING');

-- An approval was kept under what it was about. Only an approval asked the mandate.
update decision_facts set moment = 'AKKOORD', decision_key = 'mandaat'
    where moment in ('STRATEGIE', 'AFWIJKING', 'GUNNING', 'CONTRACT') and outcome like '%"tabel":"mandaat"%';
update decision_facts set moment = 'GUNNING' where moment = 'GUNNINGSBESLISSING';

-- The theme of older rows goes where that of newer ones is: among the facts.
update decision_facts set facts = case when facts = '{}' then '{"thema":"' || theme || '"}'
        else '{"thema":"' || theme || '",' || substring(facts from 2) end
    where theme is not null and facts not like '%"thema"%';
alter table decision_facts drop column theme;
