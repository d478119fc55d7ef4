-- SPDX-License-Identifier: EUPL-1.2
-- Dossiers from before owners were kept have the buyer who last did what only buyers do, and do not count as without one.
insert into dossier_owner (dossier, role, person, appointed_at)
select e.dossier, 'INKOPER', e.actor, e.happened_at from dossier_event e
where e.id in (select max(w.id) from dossier_event w where w.kind in ('STRATEGIE_OPGESTELD', 'PUBLICATIE_VOORBEREID', 'ADVIES_OPGESTELD')
    and w.actor <> 'systeem' group by w.dossier)
and not exists (select 1 from dossier_owner o where o.dossier = e.dossier and o.role = 'INKOPER');
