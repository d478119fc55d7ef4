-- SPDX-License-Identifier: EUPL-1.2
-- Events say what happened in a code and data (JSON), so that programs read no sentences. Until now the sentence was all there was: what
-- each older line is follows from the fixed words with which it was written. Words that no longer exist become OVERIG.

alter table dossier_event add column kind varchar(40);
alter table dossier_event add column data varchar(200000) default '{}' not null;

update dossier_event set kind = case
    when event = 'Dossier aangelegd' then 'DOSSIER_AANGELEGD'
    when event = 'Let op' then 'WAARSCHUWING'
    when event = 'Afgeweken van de CPV-code' then 'CPV_AFGEWEKEN'
    when event = 'Fase veranderd' then 'FASE_VERANDERD'
    when event = 'Opdracht uitgewerkt' then 'OPDRACHT_UITGEWERKT'
    when event in ('Budget bevestigd', 'Budget niet bevestigd') then 'BUDGET_BESLIST'
    when event = 'Inkoopstrategie opgesteld' then 'STRATEGIE_OPGESTELD'
    when event in ('Raamovereenkomst telt mee', 'Raamovereenkomst telt niet mee') then 'RAAMOVEREENKOMST_GETOETST'
    when event = 'Inhuurroute vastgelegd' then 'INHUURROUTE_VASTGELEGD'
    when event = 'Arbeidsaandeel vastgelegd' then 'ARBEIDSAANDEEL_VASTGELEGD'
    when event = 'Inkoop ingetrokken' then 'INKOOP_INGETROKKEN'
    when event = 'Mislukte stap opnieuw geprobeerd' then 'STAP_OPNIEUW_GEPROBEERD'
    when event like 'Poort voor % opnieuw' then 'POORT_HEROPEND'
    when event like 'Poort G_ %' then 'POORT_BESLIST'
    when event like 'Afwijking gevraagd voor %' then 'AFWIJKING_GEVRAAGD'
    when event like 'Afwijking voor % beoordeeld: %' then 'AFWIJKING_BEOORDEELD'
    when event like 'Afwijking voor % toegestaan' or event like 'Afwijking voor % afgewezen' then 'AFWIJKING_BESLIST'
    when event like 'Akkoord gevraagd: %' then 'AKKOORD_GEVRAAGD'
    when event like 'Akkoord niet nodig: %' then 'AKKOORD_NIET_NODIG'
    when event like 'Akkoord gegeven: %' or event like 'Akkoord afgewezen: %' then 'AKKOORD_BESLIST'
    when event like 'Akkoord te laat: %' then 'AKKOORD_TE_LAAT'
    when event = 'Publicatie voorbereid' then 'PUBLICATIE_VOORBEREID'
    when event in ('Aanbesteding gepubliceerd', 'Partijen uitgenodigd') then 'GEPUBLICEERD'
    when event = 'Te vroeg verder, de inkoop wacht weer' then 'TE_VROEG_VERDER'
    when event = 'Sluitingsdatum bereikt' then 'SLUITING_BEREIKT'
    when event = 'Opschortende termijn verstreken' then 'OPSCHORTING_VERSTREKEN'
    when event in ('Aanbesteding mislukt, nieuwe ronde', 'Aanbesteding mislukt en gestopt') then 'RONDE_GEEINDIGD'
    when event in ('Inschrijving vastgelegd', 'Ongeldige inschrijving vastgelegd') then 'INSCHRIJVING_VASTGELEGD'
    when event = 'Vastgelegde inschrijving vervangen' then 'INSCHRIJVING_VERVANGEN'
    when event = 'Opmerking bij een inschrijving' then 'INSCHRIJVING_OPGEMERKT'
    when event = 'Geen inschrijving ontvangen' then 'INSCHRIJVING_ONTBREEKT'
    when event = 'Inschrijvingen getoetst' then 'INSCHRIJVINGEN_GETOETST'
    when event = 'Inschrijving alsnog ongeldig' then 'INSCHRIJVING_ONGELDIG'
    when event = 'Inschrijving beoordeeld' then 'INSCHRIJVING_BEOORDEELD'
    when event = 'Beoordeling overgenomen' then 'BEOORDELING_OVERGENOMEN'
    when event = 'Beoordelingen vervallen' then 'BEOORDELINGEN_VERVALLEN'
    when event = 'Rangorde bepaald' then 'RANGORDE_BEPAALD'
    when event = 'Rangorde veranderd' then 'RANGORDE_VERANDERD'
    when event = 'Loting vastgelegd' then 'LOTING_VASTGELEGD'
    when event = 'Gunningsadvies opgesteld' then 'ADVIES_OPGESTELD'
    when event = 'Lage prijs onderzocht' then 'LAGE_PRIJS_ONDERZOCHT'
    when event = 'Raming toegelicht' then 'RAMING_TOEGELICHT'
    when event = 'Gunningsbeslissing genomen' then 'GUNNING_BESLIST'
    when event = 'Gunningsbeslissing ingetrokken' then 'GUNNING_INGETROKKEN'
    when event = 'Klacht of kort geding gemeld' then 'KLACHT_GEMELD'
    when event in ('Klacht gegrond', 'Klacht ongegrond') then 'KLACHT_BEOORDEELD'
    when event = 'Contract opgesteld' then 'CONTRACT_OPGESTELD'
    when event = 'Contract hersteld' then 'CONTRACT_HERSTELD'
    when event = 'Contract niet getekend' then 'CONTRACT_NIET_GETEKEND'
    when event = 'Contract getekend' then 'CONTRACT_GETEKEND'
    when event = 'Contract geëvalueerd' then 'CONTRACT_GEEVALUEERD'
    when event = 'Contract beëindigd' then 'CONTRACT_BEEINDIGD'
    when event = 'Meetmoment gepland' then 'METING_GEPLAND'
    when event = 'KPI''s gemeten' or event like 'KPI''s gemeten, %' then 'KPIS_GEMETEN'
    when event = 'Verbeterplan vastgelegd' then 'VERBETERPLAN_VASTGELEGD'
    else 'OVERIG' end;

-- What was and what came. Control characters that JSON does not take become spaces.
update dossier_event set
    old_value = translate(old_value, chr(1) || chr(2) || chr(3) || chr(4) || chr(5) || chr(6) || chr(7) || chr(8) || chr(11) || chr(12) || chr(14) || chr(15) || chr(16) || chr(17)
        || chr(18) || chr(19) || chr(20) || chr(21) || chr(22) || chr(23) || chr(24) || chr(25) || chr(26) || chr(27) || chr(28) || chr(29) || chr(30) || chr(31), repeat(' ', 28)),
    new_value = translate(new_value, chr(1) || chr(2) || chr(3) || chr(4) || chr(5) || chr(6) || chr(7) || chr(8) || chr(11) || chr(12) || chr(14) || chr(15) || chr(16) || chr(17)
        || chr(18) || chr(19) || chr(20) || chr(21) || chr(22) || chr(23) || chr(24) || chr(25) || chr(26) || chr(27) || chr(28) || chr(29) || chr(30) || chr(31), repeat(' ', 28))
    where old_value is not null or new_value is not null;
update dossier_event set data = '{'
    || coalesce('"oud":"' || replace(replace(replace(replace(replace(old_value, '\', '\\'), '"', '\"'), '
', '\n'), chr(13), '\r'), chr(9), '\t') || '"', '')
    || case when old_value is not null and new_value is not null then ',' else '' end
    || coalesce('"nieuw":"' || replace(replace(replace(replace(replace(new_value, '\', '\\'), '"', '\"'), '
', '\n'), chr(13), '\r'), chr(9), '\t') || '"', '')
    || '}'
    where old_value is not null or new_value is not null;

update dossier_event set data = '{"nieuw":"AANVRAAG"}' where kind = 'DOSSIER_AANGELEGD';

-- Gates: which, for which theme, and what came out.
update dossier_event set data = '{"poort":"' || substring(event from 7 for 2) || '"'
    || case when event like '% Klimaat %' then ',"thema":"KLI"'
        when event like '% Circulaire economie %' then ',"thema":"CIR"'
        when event like '% Gezonde leefomgeving %' then ',"thema":"GLO"'
        when event like '% Sociale en gezonde stad %' then ',"thema":"SGS"'
        when event like '% Ketenverantwoordelijkheid %' then ',"thema":"KET"'
        else '' end
    || ',"resultaat":"' || case when event like '% nog niet gehaald' then 'BEVINDINGEN'
        when event like '% gehaald met een afwijking' then 'AFGEWEKEN'
        when event like '% niet van toepassing' then 'NIET_VAN_TOEPASSING'
        else 'GEHAALD' end || '"}'
    where kind = 'POORT_BESLIST';

-- Deviations: for which theme, and what came out.
update dossier_event set data = '{'
    || case when event like '%Klimaat%' then '"thema":"KLI"'
        when event like '%Circulaire economie%' then '"thema":"CIR"'
        when event like '%Gezonde leefomgeving%' then '"thema":"GLO"'
        when event like '%Sociale en gezonde stad%' then '"thema":"SGS"'
        else '"thema":"KET"' end
    || case when event like '% positief' then ',"resultaat":"POSITIEF"'
        when event like '% negatief' then ',"resultaat":"NEGATIEF"'
        when event like '% toegestaan' then ',"resultaat":"TOEGESTAAN"'
        when event like '% afgewezen' then ',"resultaat":"AFGEWEZEN"'
        else '' end || '}'
    where kind in ('AFWIJKING_GEVRAAGD', 'AFWIJKING_BEOORDEELD', 'AFWIJKING_BESLIST', 'POORT_HEROPEND');

-- Approvals: about what, and what was decided.
update dossier_event set data = '{"onderwerp":"' || case when event like '%: strategie' then 'STRATEGIE'
        when event like '%: gunning' then 'GUNNING'
        when event like '%: contract' then 'CONTRACT'
        else 'AFWIJKING' end || '"'
    || case when event like '%Klimaat%' then ',"thema":"KLI"'
        when event like '%Circulaire economie%' then ',"thema":"CIR"'
        when event like '%Gezonde leefomgeving%' then ',"thema":"GLO"'
        when event like '%Sociale en gezonde stad%' then ',"thema":"SGS"'
        when event like '%Ketenverantwoordelijkheid%' then ',"thema":"KET"'
        else '' end
    || case when event like 'Akkoord gegeven: %' then ',"resultaat":"AKKOORD"'
        when event like 'Akkoord afgewezen: %' then ',"resultaat":"AFGEWEZEN"'
        when event like 'Akkoord niet nodig: %' then ',"resultaat":"NIET_NODIG"'
        else '' end || '}'
    where kind in ('AKKOORD_GEVRAAGD', 'AKKOORD_NIET_NODIG', 'AKKOORD_BESLIST', 'AKKOORD_TE_LAAT');

update dossier_event set data = replace(data, '{', '{"poort":"G2",') where kind = 'POORT_HEROPEND';
update dossier_event set data = case when event = 'Partijen uitgenodigd' then '{"resultaat":"UITGENODIGD"}' else '{"resultaat":"GEPUBLICEERD"}' end
    where kind = 'GEPUBLICEERD';
update dossier_event set data = case when event = 'Inschrijving vastgelegd' then '{"resultaat":"GELDIG"}' else '{"resultaat":"ONGELDIG"}' end
    where kind = 'INSCHRIJVING_VASTGELEGD';
update dossier_event set data = case when event like '%nieuwe ronde' then '{"resultaat":"OPNIEUW"}' else '{"resultaat":"GESTOPT"}' end
    where kind = 'RONDE_GEEINDIGD';
update dossier_event set data = case when event = 'Budget bevestigd' then '{"resultaat":"BEVESTIGD"}' else '{"resultaat":"NIET_BEVESTIGD"}' end
    where kind = 'BUDGET_BESLIST';
update dossier_event set data = case when event = 'Klacht gegrond' then '{"resultaat":"GEGROND"}' else '{"resultaat":"ONGEGROND"}' end
    where kind = 'KLACHT_BEOORDEELD';

alter table dossier_event alter column kind set not null;
alter table dossier_event drop column old_value;
alter table dossier_event drop column new_value;
create index dossier_event_kind on dossier_event (kind, happened_at);
