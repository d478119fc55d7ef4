-- Who may know what: whether the award of a dossier is known, and what a line of the trail gives away.

alter table dossier add column awarded boolean default false not null;
update dossier set awarded = true where exists (select 1 from award_decision d where d.dossier = dossier.number and d.reopened_at is null);

alter table dossier_event add column secret varchar(20);
create index dossier_event_actor on dossier_event (actor, dossier);

-- Lines from before this column: what each kind gives away follows from the fixed words that it was written with.
update dossier_event set secret = 'ESTIMATE' where event in ('Dossier aangelegd', 'Let op', 'Budget bevestigd', 'Budget niet bevestigd',
    'Inkoopstrategie opgesteld', 'Raamovereenkomst telt mee', 'Raamovereenkomst telt niet mee')
    or event like 'Poort G3 %'
    or event like 'Akkoord %: strategie' or event like 'Akkoord %: afwijking %';
update dossier_event set secret = 'BIDS' where event in ('Inschrijving vastgelegd', 'Ongeldige inschrijving vastgelegd',
    'Vastgelegde inschrijving vervangen', 'Inschrijvingen getoetst', 'Inschrijving alsnog ongeldig', 'Inschrijving beoordeeld',
    'Beoordeling overgenomen', 'Loting vastgelegd', 'Rangorde bepaald', 'Gunningsadvies opgesteld', 'Raming toegelicht',
    'Gunningsbeslissing genomen', 'Gunningsbeslissing ingetrokken', 'Klacht of kort geding gemeld', 'Klacht gegrond', 'Klacht ongegrond',
    'Contract niet getekend', 'Aanbesteding mislukt, nieuwe ronde', 'Aanbesteding mislukt en gestopt')
    or event like 'Poort G5 %' or event like 'Poort G6 %'
    or event like 'Akkoord %: gunning' or event like 'Akkoord %: contract';
update dossier_event set secret = 'OFFERS' where event in ('Lage prijs onderzocht', 'Rangorde veranderd');
update dossier_event set secret = 'OFFERS', event = 'Opmerking bij een inschrijving',
    explanation = substring(event from 35) || ': ' || explanation
    where event like 'Opmerking bij de inschrijving van %';
