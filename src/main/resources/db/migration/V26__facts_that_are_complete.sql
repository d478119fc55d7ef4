-- SPDX-License-Identifier: EUPL-1.2
-- A decision keeps every table that had a say in it, not only the one that says most. Of what was kept before, the others are not known.

alter table decision_facts add column other_tables varchar(100000) default '[]' not null;

-- The rule of a theme can tell on which side of an amount the estimate is.
update decision_facts set secrets = 'ESTIMATE' where moment = 'G2' and secrets = '';

-- The amount of a contract is one secret, whether it is approved or signed.
update decision_facts set secrets = 'BIDS,ESTIMATE'
    where moment = 'AKKOORD' and secrets = 'ESTIMATE,OFFERS' and facts like '%"onderwerp":"CONTRACT"%';

-- Approvals from before facts had a shape hold version and rules of the mandate table in their outcome, as its last parts; there they stay,
-- and are found where they are looked for.
update decision_facts set
    decision_version = cast(substring(outcome from position('"versie":' in outcome) + 9
        for position(',"regels":[' in outcome) - position('"versie":' in outcome) - 9) as integer),
    rules = replace(substring(outcome from position(',"regels":[' in outcome) + 11
        for char_length(outcome) - position(',"regels":[' in outcome) - 12), '"', '')
    where moment = 'AKKOORD' and schema_version = 0 and decision_key = 'mandaat' and outcome like '%"versie":%,"regels":[%]}';

-- How long a gate was in hand is read from the newest events of a few kinds.
create index dossier_event_recent on dossier_event (dossier, kind, id);
