-- SPDX-License-Identifier: EUPL-1.2
-- By what people find dossiers in their lists: what somebody did lately, the CPV code, and who bids.
create index dossier_event_lately on dossier_event (actor desc, id desc);
create index dossier_cpv on dossier (cpv_code);
create index bid_supplier on bid (supplier_id);
