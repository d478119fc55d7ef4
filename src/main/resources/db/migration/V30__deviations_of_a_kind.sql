-- SPDX-License-Identifier: EUPL-1.2
-- Who judges a deviation reads which were asked before for the same theme and reason.
create index deviation_kind on deviation (theme, reason_category, id);
